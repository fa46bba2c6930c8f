import { DEEPEST_NUMBERED } from '../../core/heading-numbers.ts'
import type { DocumentLook } from './draft.ts'
import { HEADING_NUMBERING, headingIndent } from './heading-numbering.ts'
import { ink, page } from './page.ts'

/** The ids of the styles that text is written in. Built-in ones keep Word's own ids, so that Word shows them in Swedish. */
export const style = {
  title: 'Title',
  subtitle: 'Subtitle',
  coverLogo: 'Omslagslogotyp',
  coverPlace: 'Omslagsort',
  coverFact: 'Omslagsuppgift',
  law: 'Lagrum',
  caption: 'Caption',
  source: 'Kalla',
  figure: 'Figur',
  tableText: 'Tabelltext',
  tableNumber: 'Tabelltal',
  tableHead: 'Tabellrubrik',
  tableNumberHead: 'Tabelltalrubrik',
  /** The same for a table whose words would not fit otherwise: smaller, and words may be parted. */
  crowded: (tableStyle: string) => `${tableStyle}Tat`,
  tableGap: 'Tabellavstand',
  table: 'Rapporttabell',
  quote: 'Quote',
  listItem: 'ListParagraph',
  /** Only where a template has it. */
  bulletItem: 'ListBullet',
  listContinue: 'ListContinue',
  contentsHeading: 'TOCHeading',
  figuresHeading: 'Forteckningsrubrik',
  figuresEntry: 'TableofFigures',
  footnote: 'FootnoteText',
  appendix: 'Bilaga',
  contentsEntry: (level: number) => `TOC${level}`,
  heading: (level: number) => `Heading${level}`,
  header: 'Header',
  footer: 'Footer',
  link: 'Hyperlink',
} as const

/** The room left and right of a table cell's text. */
export const cellPadding = 105
/** … and above and below it. */
export const rowPadding = 60
/** … and where a table is crowded, so that long words stay whole. */
export const crowdedPadding = 60

/**
 * The whole of `word/styles.xml`: document defaults in Swedish, Word's built-in styles in our look, a few styles of
 * our own with Swedish names, and one table style. Complete in itself, so that nothing of the library's look is left.
 */
export function stylesXml(look: DocumentLook = { numberedHeadings: false }): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
    documentDefaults,
    ...baseStyles,
    ...[...headingStyles(look), ...paragraphStyles, ...contentsStyles(look)].map(paragraphStyle),
    linkStyle,
    ...noteStyles,
    tableStyle,
  ].join('')}</w:styles>`
}

interface ParagraphStyle {
  readonly id: string
  /** Word's own English name for a built-in style, else a Swedish one. */
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly isOwn?: boolean
  readonly isListed?: boolean
  /** Paragraph and run properties as XML, in the schema's order. */
  readonly paragraph?: string
  readonly run?: string
}

/** Where the page numbers of the contents stand. */
const rightTab = `<w:tab w:val="right" w:leader="dot" w:pos="${page.textWidth}"/>`

const documentDefaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:color w:val="${ink.text}"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:suppressAutoHyphens/>${spacing(0, 140, 276)}</w:pPr></w:pPrDefault></w:docDefaults>`

const baseStyles: readonly string[] = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins(0, 108)}</w:tblPr></w:style>`,
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
]

function headingStyles(look: DocumentLook): readonly ParagraphStyle[] {
  return [
    heading(look, 1, spacing(440, 100, 252), font(40, { bold: true, color: ink.accent })),
    heading(look, 2, spacing(320, 80, 252), font(30, { bold: true, color: ink.accent })),
    heading(look, 3, spacing(280, 60, 252), font(25, { bold: true })),
    heading(look, 4, spacing(240, 40, 252), font(22, { bold: true })),
    heading(look, 5, spacing(200, 40, 252), font(22, { bold: true, italic: true, color: ink.secondary })),
    heading(look, 6, spacing(200, 40, 252), font(22, { italic: true, color: ink.secondary })),
    {
      id: style.appendix,
      name: 'Bilaga',
      basedOn: style.heading(1),
      next: 'Normal',
      isOwn: true,
      isListed: true,
      paragraph: `<w:pageBreakBefore/>${look.numberedHeadings ? '<w:numPr><w:numId w:val="0"/></w:numPr>' : ''}<w:ind w:left="0" w:firstLine="0"/>`,
    },
  ]
}

function contentsStyles({ numberedHeadings }: DocumentLook): readonly ParagraphStyle[] {
  const entry = numberedHeadings ? numberedEntry : contentsEntry
  return [
    entry(1, 0, 100, '<w:b/><w:bCs/>'),
    entry(2, 284, 20, ''),
    entry(3, 568, 0, `<w:color w:val="${ink.secondary}"/>`),
  ]
}

const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: style.title,
    name: 'Title',
    next: style.subtitle,
    isListed: true,
    paragraph: `<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="24" w:space="10" w:color="${ink.accent}"/></w:pBdr>${spacing(2600, 320, 228)}`,
    run: font(64, { bold: true, color: ink.accent }),
  },
  {
    id: style.subtitle,
    name: 'Subtitle',
    isListed: true,
    paragraph: spacing(0, 40, 264),
    run: font(28, { color: ink.secondary }),
  },
  { id: style.coverLogo, name: 'Omslagslogotyp', isOwn: true, paragraph: spacing(0, 360, 240) },
  {
    id: style.coverPlace,
    name: 'Omslagsort',
    isOwn: true,
    paragraph: spacing(0, 0, 264),
    run: font(32, { bold: true }),
  },
  { id: style.coverFact, name: 'Omslagsuppgift', isOwn: true, paragraph: spacing(0, 60, 276) },
  {
    id: style.law,
    name: 'Lagrum',
    isOwn: true,
    isListed: true,
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(0, 120, 252)}`,
    run: font(19, { italic: true, color: ink.secondary }),
  },
  {
    id: style.caption,
    name: 'caption',
    isListed: true,
    paragraph: `<w:keepLines/>${spacing(120, 80, 252)}`,
    run: font(20, { bold: true }),
  },
  {
    id: style.source,
    name: 'Källa',
    isOwn: true,
    isListed: true,
    paragraph: `<w:keepLines/>${spacing(60, 280, 252)}`,
    run: font(18, { color: ink.secondary }),
  },
  {
    id: style.figure,
    name: 'Figur',
    isOwn: true,
    paragraph: `<w:keepNext/>${spacing(160, 0, 240)}`,
  },
  {
    id: style.tableText,
    name: 'Tabelltext',
    isOwn: true,
    isListed: true,
    paragraph: spacing(0, 0, 252),
    run: font(20, {}),
  },
  {
    id: style.tableNumber,
    name: 'Tabelltal',
    basedOn: style.tableText,
    isOwn: true,
    paragraph: '<w:jc w:val="right"/>',
  },
  {
    id: style.tableHead,
    name: 'Tabellrubrik',
    basedOn: style.tableText,
    isOwn: true,
    run: '<w:b/><w:bCs/>',
  },
  {
    id: style.tableNumberHead,
    name: 'Tabellrubrik för tal',
    basedOn: style.tableHead,
    isOwn: true,
    paragraph: '<w:jc w:val="right"/>',
  },
  ...[style.tableText, style.tableNumber, style.tableHead, style.tableNumberHead].map(crowded),
  {
    id: style.tableGap,
    name: 'Tabellavstånd',
    isOwn: true,
    paragraph: `<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>`,
    run: '<w:sz w:val="8"/><w:szCs w:val="8"/>',
  },
  {
    id: style.quote,
    name: 'Quote',
    isListed: true,
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="${ink.accent}"/></w:pBdr>${spacing(0, 140, 276)}<w:ind w:left="397" w:right="397"/>`,
    run: `<w:color w:val="${ink.secondary}"/>`,
  },
  { id: style.listItem, name: 'List Paragraph', isListed: true, paragraph: spacing(0, 60, 276) },
  { id: style.listContinue, name: 'List Continue', paragraph: spacing(0, 60, 276) },
  {
    id: style.contentsHeading,
    name: 'TOC Heading',
    paragraph: `<w:keepNext/><w:keepLines/><w:pageBreakBefore/>${spacing(0, 200, 252)}`,
    run: font(40, { bold: true, color: ink.accent }),
  },
  {
    id: style.figuresHeading,
    name: 'Förteckningsrubrik',
    next: 'Normal',
    isOwn: true,
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(480, 120, 252)}`,
    run: font(30, { bold: true, color: ink.accent }),
  },
  {
    id: style.figuresEntry,
    name: 'table of figures',
    next: 'Normal',
    paragraph: `<w:tabs>${rightTab}</w:tabs>${spacing(20, 20, 252)}<w:ind w:left="0"/>`,
  },
  {
    id: style.footnote,
    name: 'footnote text',
    paragraph: spacing(0, 20, 252),
    run: font(18, {}),
  },
  {
    id: style.header,
    name: 'header',
    paragraph: spacing(0, 0, 240),
    run: font(18, { color: ink.secondary }),
  },
  {
    id: style.footer,
    name: 'footer',
    paragraph: `${spacing(0, 0, 240)}<w:jc w:val="right"/>`,
    run: font(18, { color: ink.secondary }),
  },
]

const linkStyle = `<w:style w:type="character" w:styleId="${style.link}"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:color w:val="${ink.accent}"/><w:u w:val="single"/></w:rPr></w:style>`

/** The notes' separators refer to these also in a report without notes. */
const noteStyles = ['Footnote', 'Endnote'].map(
  (kind) =>
    `<w:style w:type="character" w:styleId="${kind}Reference"><w:name w:val="${kind.toLowerCase()} reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`,
)

/** One strong line under the head and above the sum, thin ones between, none at the sides. */
const tableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="${style.table}"><w:name w:val="Rapporttabell"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblBorders><w:bottom ${line(4, ink.line)}/><w:insideH ${line(4, ink.line)}/></w:tblBorders>${cellMargins(rowPadding, cellPadding)}</w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom ${line(12, ink.accent)}/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders><w:top ${line(12, ink.accent)}/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>`

function paragraphStyle(definition: ParagraphStyle): string {
  const { id, name, basedOn = 'Normal', next, isOwn, isListed, paragraph = '', run = '' } = definition
  return [
    `<w:style w:type="paragraph"${isOwn ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`,
    `<w:basedOn w:val="${basedOn}"/>`,
    next ? `<w:next w:val="${next}"/>` : '',
    isListed ? '<w:qFormat/>' : '',
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '',
    run ? `<w:rPr>${run}</w:rPr>` : '',
    '</w:style>',
  ].join('')
}

function heading(look: DocumentLook, level: number, space: string, run: string): ParagraphStyle {
  const isNumbered = look.numberedHeadings && level <= DEEPEST_NUMBERED
  const numbering = isNumbered
    ? `<w:numPr>${level > 1 ? `<w:ilvl w:val="${level - 1}"/>` : ''}<w:numId w:val="${HEADING_NUMBERING}"/></w:numPr>`
    : ''
  return {
    id: style.heading(level),
    name: `heading ${level}`,
    next: 'Normal',
    isListed: true,
    paragraph: `<w:keepNext/><w:keepLines/>${numbering}${space}${isNumbered ? headingIndent(level) : ''}<w:outlineLvl w:val="${level - 1}"/>`,
    run,
  }
}

function contentsEntry(level: number, indent: number, before: number, run: string): ParagraphStyle {
  return {
    id: style.contentsEntry(level),
    name: `toc ${level}`,
    next: 'Normal',
    paragraph: `<w:tabs>${rightTab}</w:tabs>${spacing(before, 20, 252)}<w:ind w:left="${indent}"/>`,
    run,
  }
}

/** The width of the numbers of the contents, by level. */
const ENTRY_NUMBERS = [454, 624, 794]

/** An entry whose number stands to the left of its text, so that the texts of a level begin in line. */
function numberedEntry(level: number, _indent: number, before: number, run: string): ParagraphStyle {
  const hanging = ENTRY_NUMBERS[level - 1] ?? 0
  const left = ENTRY_NUMBERS.slice(0, level).reduce((sum, width) => sum + width, 0)
  const entry = contentsEntry(level, left, before, run)
  return { ...entry, paragraph: entry.paragraph?.replace(/\/>$/, ` w:hanging="${hanging}"/>`) ?? '' }
}

function crowded(tableStyle: string): ParagraphStyle {
  const id = style.crowded(tableStyle)
  return {
    id,
    name: `${tableStyle} tät`,
    basedOn: tableStyle,
    isOwn: true,
    paragraph: '<w:suppressAutoHyphens w:val="0"/>',
    run: font(18, {}),
  }
}

interface Font {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly color?: string
}

function font(halfPoints: number, { bold, italic, color }: Font): string {
  return [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    color ? `<w:color w:val="${color}"/>` : '',
    `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`,
  ].join('')
}

/** `lineRule` is always said: without it some programs read the line as an exact height and cut charts off. */
function spacing(before: number, after: number, lineHeight: number): string {
  return `<w:spacing w:before="${before}" w:after="${after}" w:line="${lineHeight}" w:lineRule="auto"/>`
}

function cellMargins(vertical: number, horizontal: number): string {
  return `<w:tblCellMar><w:top w:w="${vertical}" w:type="dxa"/><w:left w:w="${horizontal}" w:type="dxa"/><w:bottom w:w="${vertical}" w:type="dxa"/><w:right w:w="${horizontal}" w:type="dxa"/></w:tblCellMar>`
}

function line(eighths: number, color: string): string {
  return `w:val="single" w:sz="${eighths}" w:space="0" w:color="${color}"`
}
