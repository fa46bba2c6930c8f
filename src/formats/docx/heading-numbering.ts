import { DEEPEST_NUMBERED } from '../../core/heading-numbers.ts'

/** The number of the list that headings are counted by; far above those that the library hands out. */
export const HEADING_NUMBERING = 9_000

/** How far the text of a heading stands from its number's beginning, by level. */
const HANGING = [567, 737, 907, 1_077]

/** The indent of a numbered heading: its lines begin in line, its number stands to the left of them. */
export function headingIndent(level: number): string {
  const hanging = HANGING[level - 1] ?? 0
  return `<w:ind w:left="${hanging}" w:hanging="${hanging}"/>`
}

/** The part of lists with one more: "1", "1.1", "1.1.1" … for the built-in heading styles, which count by themselves. */
export function withHeadingNumbering(numbering: string): string {
  const levels = Array.from({ length: 9 }, (_, index) => levelXml(index + 1)).join('')
  const definition = `<w:abstractNum w:abstractNumId="${HEADING_NUMBERING}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`
  const list = `<w:num w:numId="${HEADING_NUMBERING}"><w:abstractNumId w:val="${HEADING_NUMBERING}"/></w:num>`
  const firstList = numbering.indexOf('<w:num ')
  const at = firstList < 0 ? numbering.indexOf('</w:numbering>') : firstList
  return `${numbering.slice(0, at)}${definition}${numbering.slice(at)}`.replace('</w:numbering>', `${list}$&`)
}

function levelXml(level: number): string {
  const isNumbered = level <= DEEPEST_NUMBERED
  const text = Array.from({ length: level }, (_, index) => `%${index + 1}`).join('.')
  return [
    `<w:lvl w:ilvl="${level - 1}"><w:start w:val="1"/>`,
    `<w:numFmt w:val="${isNumbered ? 'decimal' : 'none'}"/>`,
    isNumbered ? `<w:pStyle w:val="Heading${level}"/>` : '',
    `<w:suff w:val="${isNumbered ? 'tab' : 'nothing'}"/>`,
    `<w:lvlText w:val="${isNumbered ? text : ''}"/><w:lvlJc w:val="left"/>`,
    isNumbered ? `<w:pPr>${headingIndent(level)}</w:pPr>` : '',
    '</w:lvl>',
  ].join('')
}
