import { writeZip } from '../../src/formats/container/zip-writer.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** What a Word template is made of: the inside of each part. */
export interface TemplateParts {
  readonly title: string
  readonly body: string
  readonly styles: string
  readonly numbering?: string
  readonly theme?: string
  /** Headers and footers by their ids in the body. */
  readonly furniture: Readonly<
    Record<string, { readonly kind: 'header' | 'footer'; readonly content: string }>
  >
  /** The picture that `picture` shows. */
  readonly image?: Uint8Array
  /** Elements of the settings after the tab stops. */
  readonly settings?: string
  readonly isTemplate: boolean
}

/** A Word template of these parts. The same parts give the same bytes. */
export function wordTemplate(parts: TemplateParts): Uint8Array {
  const { furniture, image } = parts
  const files = new Map<string, string>()
  const types: string[] = []
  const relations: string[] = []
  const add = (id: string, kind: string, name: string, xml: string, type = `${WORD}.${kind}+xml`) => {
    files.set(`word/${name}`, DECLARATION + xml)
    types.push(`<Override PartName="/word/${name}" ContentType="${type}"/>`)
    relations.push(`<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${name}"/>`)
  }
  add('styles', 'styles', 'styles.xml', `<w:styles ${NAMESPACES}>${parts.styles}</w:styles>`)
  add('settings', 'settings', 'settings.xml', settingsXml(parts.settings ?? ''))
  if (parts.numbering) {
    add(
      'numbering',
      'numbering',
      'numbering.xml',
      `<w:numbering ${NAMESPACES}>${parts.numbering}</w:numbering>`,
    )
  }
  if (parts.theme) {
    const type = 'application/vnd.openxmlformats-officedocument.theme+xml'
    add('theme', 'theme', 'theme/theme1.xml', parts.theme, type)
  }
  const counts = { header: 0, footer: 0 }
  for (const [id, { kind, content }] of Object.entries(furniture)) {
    counts[kind] += 1
    const name = `${kind}${counts[kind]}.xml`
    const root = kind === 'header' ? 'w:hdr' : 'w:ftr'
    add(id, kind, name, `<${root} ${NAMESPACES}>${content}</${root}>`)
    if (image) files.set(`word/_rels/${name}.rels`, relationsXml([imageRelation]))
  }
  if (image) relations.push(imageRelation)
  const kind = parts.isTemplate ? 'template' : 'document'
  types.push(`<Override PartName="/word/document.xml" ContentType="${WORD}.${kind}.main+xml"/>`)
  types.push(
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  )
  files.set(
    'word/document.xml',
    `${DECLARATION}<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`,
  )
  files.set('word/_rels/document.xml.rels', relationsXml(relations))
  files.set('docProps/core.xml', coreXml(parts.title))
  files.set(
    '_rels/.rels',
    relationsXml([
      `<Relationship Id="document" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
      `<Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ]),
  )
  const list = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${types.join('')}</Types>`
  return writeZip([
    ...[['[Content_Types].xml', list] as const, ...files].map(([name, xml]) => ({
      name,
      bytes: Buffer.from(xml, 'utf8'),
      compression: 'deflated' as const,
    })),
    ...(image ? [{ name: 'word/media/emblem.png', bytes: image, compression: 'stored' as const }] : []),
  ])
}

const imageRelation = `<Relationship Id="emblem" Type="${OFFICE}/image" Target="media/emblem.png"/>`

function relationsXml(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`
}

function coreXml(title: string): string {
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>Kommunens webbredaktör</dc:creator></cp:coreProperties>`
}

function settingsXml(more: string): string {
  return `<w:settings ${NAMESPACES}><w:defaultTabStop w:val="1304"/>${more}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
}

/** A paragraph of these runs, or of a text, in a style. */
export function p(style: string | null, content: string, properties = ''): string {
  const pStyle = style === null ? '' : `<w:pStyle w:val="${style}"/>`
  const pPr = pStyle + properties === '' ? '' : `<w:pPr>${pStyle}${properties}</w:pPr>`
  return `<w:p>${pPr}${content.startsWith('<') || content === '' ? content : t(content)}</w:p>`
}

/** A run of text. */
export function t(text: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${rPr}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A field with its value. */
export function field(instruction: string, value: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}${t(value)}${mark('end')}`
}

/** The emblem, so many points wide and high. */
export function picture(points: number, id: number): string {
  const size = points * 12_700
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size}" cy="${size}"/><wp:docPr id="${id}" name="Kommunvapen" descr="Exempelkommuns vapen"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="Kommunvapen"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="emblem"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size}" cy="${size}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

/** A control in a line, with the words that wait to be replaced. */
export function control(tag: string, alias: string, prompt: string, more = ''): string {
  return `<w:sdt><w:sdtPr><w:alias w:val="${alias}"/><w:tag w:val="${tag}"/><w:showingPlcHdr/>${more}<w:text/></w:sdtPr><w:sdtContent>${t(prompt, '<w:color w:val="808080"/>')}</w:sdtContent></w:sdt>`
}

interface StyleOptions {
  readonly type?: 'paragraph' | 'character' | 'table'
  readonly basedOn?: string
  readonly next?: string
  readonly isDefault?: boolean
  readonly isOwn?: boolean
  readonly pPr?: string
  readonly rPr?: string
  /** What comes after the run's properties. */
  readonly rest?: string
}

/** A style. */
export function style(id: string, name: string, options: StyleOptions = {}): string {
  const { type = 'paragraph', basedOn, next, isDefault, isOwn, pPr, rPr, rest = '' } = options
  return [
    `<w:style w:type="${type}"${isDefault ? ' w:default="1"' : ''}${isOwn ? ' w:customStyle="1"' : ''} w:styleId="${id}">`,
    `<w:name w:val="${name}"/>`,
    basedOn ? `<w:basedOn w:val="${basedOn}"/>` : '',
    next ? `<w:next w:val="${next}"/>` : '',
    '<w:qFormat/>',
    pPr ? `<w:pPr>${pPr}</w:pPr>` : '',
    rPr ? `<w:rPr>${rPr}</w:rPr>` : '',
    rest,
    '</w:style>',
  ].join('')
}

/** A theme with these fonts and colours. */
export function theme(
  fonts: { readonly heading: string; readonly body: string },
  accents: readonly string[],
): string {
  const color = (name: string, hex: string) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`
  const font = (name: string, face: string) =>
    `<a:${name}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = `<a:ln w="9525">${fill}<a:prstDash val="solid"/></a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  const accent = (index: number) => color(`accent${index + 1}`, accents[index % accents.length] ?? '000000')
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Kommun"><a:themeElements><a:clrScheme name="Kommun">${color('dk1', '1A1A1A')}${color('lt1', 'FFFFFF')}${color('dk2', accents[0] ?? '000000')}${color('lt2', 'F3EFE8')}${[0, 1, 2, 3, 4, 5].map(accent).join('')}${color('hlink', accents[0] ?? '000000')}${color('folHlink', '5B4A63')}</a:clrScheme><a:fontScheme name="Kommun">${font('majorFont', fonts.heading)}${font('minorFont', fonts.body)}</a:fontScheme><a:fmtScheme name="Kommun"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}
