import { excerpt } from '../../../excerpt.ts'
import { MISSING_TEXT } from '../../../values/reader.ts'
import type { Found } from '../../finding.ts'
import { plainText } from '../../reading/plain-sentences.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock, TextCell, TextList } from '../../reading/text-blocks.ts'
import { withoutPartFix } from '../../removed-part.ts'
import type { SectionRule } from '../../rule.ts'

/** The same item twice in a list, or the same row twice in a table written in the text. */
export const duplicateListItem: SectionRule = {
  id: 'duplicate-list-item',
  kind: 'leftovers',
  severity: 'hint',
  title: 'Samma punkt två gånger',
  why: 'En punkt som står två gånger ser ut som ett misstag, och listan verkar längre än den är.',
  scope: 'section',
  find: (section) => [
    ...section.lists.flatMap((list) => inList(section, list)),
    ...section.tables.flatMap(({ rows, hasHeaderRow }) =>
      inTable(section, hasHeaderRow ? rows.slice(1) : rows),
    ),
  ],
}

function inList(section: SectionReading, { items }: TextList): readonly Found[] {
  return repeated(items, (item) => (hasNestedList(section, item) ? '' : plainText(item.text))).map((item) =>
    section.found(
      item,
      0,
      item.text.length,
      `”${excerpt(item.text, 60)}” står två gånger i listan. Ta bort den ena, eller skriv vad som skiljer dem åt.`,
      {
        fixes: [
          withoutPartFix('Ta bort den andra punkten', section.id, {
            type: 'listItem',
            at: item.start - 1,
            words: writtenText(item),
          }),
        ],
      },
    ),
  )
}

function inTable(section: SectionReading, rows: readonly (readonly TextCell[])[]): readonly Found[] {
  const plainRow = (row: readonly TextCell[]) => {
    const cells = row.map(({ text }) => plainText(text))
    return cells.some((cell) => /[a-zåäö]{4}/.test(cell)) && cells.every((cell) => cell !== '')
      ? cells.join('|')
      : ''
  }
  return repeated(rows, plainRow).flatMap((row) => {
    const [first] = row
    const block = first?.blocks[0]
    if (first === undefined || block === undefined) return []
    const words = row.map(({ blocks }) => blocks.map(writtenText).join('')).join('')
    return [
      section.found(
        block,
        0,
        block.text.length,
        `Raden ”${excerpt(first.text, 60)}” står två gånger i tabellen. Ta bort den ena, eller skriv vad som skiljer dem åt.`,
        {
          fixes: [
            withoutPartFix('Ta bort den andra raden', section.id, {
              type: 'tableRow',
              at: first.start - 1,
              words,
            }),
          ],
        },
      ),
    ]
  })
}

/** Those whose name stood before among the same. An empty name counts for nothing. */
function repeated<T>(all: readonly T[], nameOf: (each: T) => string): readonly T[] {
  const seen = new Set<string>()
  return all.filter((each) => {
    const name = nameOf(each)
    if (name.length < 4 || name.includes(plainText(MISSING_TEXT))) return false
    if (seen.has(name)) return true
    seen.add(name)
    return false
  })
}

function hasNestedList({ blocks }: SectionReading, item: TextBlock): boolean {
  const next = blocks[item.index + 1]
  return next !== undefined && next.within.length > item.within.length
}

/** The words of a block without the numbers of the tables. */
function writtenText({ text, pieces }: TextBlock): string {
  return pieces
    .filter(({ kind }) => kind === 'text')
    .map(({ from, to }) => text.slice(from, to))
    .join('')
}
