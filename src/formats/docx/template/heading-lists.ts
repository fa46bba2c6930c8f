import { style } from '../styles.ts'
import { propertyOf } from './style-looks.ts'
import { rootOf, type WordTemplate } from './word-template.ts'
import { childrenOf, valOf, type XmlElement } from './xml.ts'

/** Whether a template's headings number themselves: as ours do ("1", "1.1"), in another way, or not. */
export type HeadingLists = 'asOurs' | 'otherwise' | 'none'

/** How the template's headings of the first three levels number themselves. */
export function headingListsOf(template: WordTemplate): HeadingLists {
  const { match, stylesRoot } = template
  const numbering = rootOf(new Map(template.parts), template.main, 'numbering')
  const kinds = [1, 2, 3].flatMap((level): HeadingLists[] => {
    const id = match.ids.get(style.heading(level))
    if (id === undefined) return []
    const list = propertyOf(stylesRoot, id, 'w:pPr', 'w:numPr')
    const numId = valOf(list, 'w:numId') ?? '0'
    if (numId === '0') return ['none']
    return [
      isDecimal(numbering, numId, Number(valOf(list, 'w:ilvl') ?? level - 1), level) ? 'asOurs' : 'otherwise',
    ]
  })
  if (kinds.every((kind) => kind === 'none')) return 'none'
  return kinds.length === 3 && kinds.every((kind) => kind === 'asOurs') ? 'asOurs' : 'otherwise'
}

function isDecimal(numbering: XmlElement | undefined, numId: string, depth: number, level: number): boolean {
  const list = childrenOf(numbering, 'w:num').find(({ attributes }) => attributes.get('w:numId') === numId)
  const abstractId = valOf(list, 'w:abstractNumId')
  const definition = childrenOf(numbering, 'w:abstractNum').find(
    ({ attributes }) => attributes.get('w:abstractNumId') === abstractId,
  )
  const own = childrenOf(definition, 'w:lvl').find(
    ({ attributes }) => attributes.get('w:ilvl') === String(depth),
  )
  const wanted = Array.from({ length: level }, (_, index) => `%${index + 1}`).join('.')
  const text = (valOf(own, 'w:lvlText') ?? '').trim().replace(/\.$/, '')
  return depth === level - 1 && (valOf(own, 'w:numFmt') ?? 'decimal') === 'decimal' && text === wanted
}
