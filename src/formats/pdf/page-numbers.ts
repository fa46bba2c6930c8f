import { type PdfFile, referenceIn } from './pdf-file.ts'

/** Kids lie in branches, never so deep in a file that is sound. */
const DEEPEST = 30

/** On which page each place that is linked to stands, the first page being 1. */
export function pageNumbers(pdf: PdfFile): ReadonlyMap<string, number> {
  const root = pdf.objects.get(pdf.root) ?? ''
  const pages = new Map(pagesUnder(pdf, referenceIn(root, 'Pages')).map((id, index) => [id, index + 1]))
  const places = pdf.objects.get(referenceIn(root, 'Dests') ?? -1) ?? ''
  const found = new Map<string, number>()
  for (const [, name = '', page = ''] of places.matchAll(/\/([\w-]+) \[(\d+) 0 R/g)) {
    const number = pages.get(Number(page))
    if (number !== undefined) found.set(name, number)
  }
  return found
}

function pagesUnder(pdf: PdfFile, id: number | null, depth = 0): readonly number[] {
  const object = id === null ? undefined : pdf.objects.get(id)
  if (id === null || object === undefined || depth > DEEPEST) return []
  const kids = /\/Kids \[([^\]]*)\]/.exec(object)?.[1]
  if (kids === undefined) return [id]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesUnder(pdf, Number(kid), depth + 1))
}
