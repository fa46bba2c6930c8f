import { type PdfFile, pdfText, referenceIn, textIn, withObjects } from './pdf-file.ts'

/** What the file says of itself. */
export interface PdfNames {
  readonly title: string
  readonly author: string
  /** When it was made, as an ISO date and time. */
  readonly now: string
  /** What each place that is linked to is called. */
  readonly places: ReadonlyMap<string, string>
  /** Every heading, as it reads. */
  readonly headings: readonly string[]
}

/** Structure types that Chromium writes and that readers of PDF 1.4 don't know. */
const ROLES = '/RoleMap <</Strong /Span /Em /Span>>'

/**
 * The file as it is handed over: who made it and what it is about, in both ways that readers look for it, what each
 * link leads to for those who listen, and no word of the program that printed it.
 */
export function finished(pdf: PdfFile, names: PdfNames): Uint8Array {
  const changed = new Map<number, string>()
  const root = pdf.objects.get(pdf.root) ?? ''
  const metadata = pdf.size
  changed.set(pdf.root, withKey(root, `/Metadata ${metadata} 0 R`))
  changed.set(metadata, metadataObject(names))
  if (pdf.info !== null) changed.set(pdf.info, infoObject(names))
  const structure = referenceIn(root, 'StructTreeRoot')
  const tree = structure === null ? undefined : pdf.objects.get(structure)
  if (structure !== null && tree !== undefined && !tree.includes('/RoleMap')) {
    changed.set(structure, withKey(tree, ROLES))
  }
  for (const [id, bookmark] of wholeBookmarks(pdf, referenceIn(root, 'Outlines'), names.headings)) {
    changed.set(id, bookmark)
  }
  for (const [id, object] of pdf.objects) {
    const contents = linkContents(object, names)
    if (contents !== null) changed.set(id, withKey(object, `/Contents ${pdfText(contents)}`))
  }
  return withObjects(pdf, changed)
}

/** Where a link leads, in words; null for what is no link. */
function linkContents(object: string, { places }: PdfNames): string | null {
  if (!object.includes('/Subtype /Link') || object.includes('/Contents')) return null
  const place = /\/Dest \/([\w-]+)/.exec(object)?.[1]
  if (place !== undefined) return places.get(place) ?? 'Till ett annat ställe i dokumentet'
  const address = textIn(object, 'URI')
  return address === null ? 'Länk' : decoded(address.text)
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/**
 * The bookmarks with their headings as they read: where a heading has more than one line, Chromium (156) leaves out the
 * spaces between them or says a line twice. They come in the headings' order.
 */
function wholeBookmarks(
  pdf: PdfFile,
  outline: number | null,
  headings: readonly string[],
): ReadonlyMap<number, string> {
  const ids = bookmarksUnder(pdf, outline, new Set())
  if (ids.length !== headings.length) return new Map()
  return new Map(
    ids.flatMap((id, index): [number, string][] => {
      const object = pdf.objects.get(id) ?? ''
      const title = textIn(object, 'Title')
      const heading = headings[index] ?? ''
      if (title === null || title.text === heading) return []
      return [[id, object.replace(title.written, () => `/Title ${pdfText(heading)}`)]]
    }),
  )
}

/** The bookmarks that lie under one, each before those that lie under it. */
function bookmarksUnder(pdf: PdfFile, parent: number | null, seen: Set<number>): readonly number[] {
  const found: number[] = []
  let next = parent === null ? null : referenceIn(pdf.objects.get(parent) ?? '', 'First')
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    found.push(next, ...bookmarksUnder(pdf, next, seen))
    next = referenceIn(pdf.objects.get(next) ?? '', 'Next')
  }
  return found
}

/** A dictionary with one more entry at its end. */
function withKey(object: string, entry: string): string {
  const end = object.lastIndexOf('>>')
  return end < 0 ? object : `${object.slice(0, end)}\n${entry}${object.slice(end)}`
}

function infoObject({ title, author, now }: PdfNames): string {
  const date = `(D:${now.replace(/\D/g, '').slice(0, 14)}+00'00')`
  return `<</Title ${pdfText(title)} /Author ${pdfText(author)} /Creator ${pdfText('Berättelsen')} /CreationDate ${date} /ModDate ${date}>>`
}

function metadataObject({ title, author, now }: PdfNames): string {
  const [safeTitle, safeAuthor] = [title, author].map(xmlText)
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${safeTitle}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${safeAuthor}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>sv</rdf:li></rdf:Bag></dc:language><xmp:CreatorTool>Berättelsen</xmp:CreatorTool><xmp:CreateDate>${now}</xmp:CreateDate><xmp:ModifyDate>${now}</xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
  const bytes = Buffer.from(packet, 'utf8')
  return `<</Type /Metadata /Subtype /XML /Length ${bytes.byteLength}>>\nstream\n${bytes.toString('latin1')}\nendstream`
}

function xmlText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
