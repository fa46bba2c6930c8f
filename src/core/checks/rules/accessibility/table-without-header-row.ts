import { changedBlocksFix } from '../../changed-blocks.ts'
import type { Found } from '../../finding.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { TextTable } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** A table in the text whose columns have no headings. */
export const tableWithoutHeaderRow: SectionRule = {
  id: 'table-without-header-row',
  kind: 'accessibility',
  severity: 'warning',
  title: 'Tabell utan rubrikrad',
  why: 'Utan rubrikrad läses cellerna upp utan att man får veta vad de är, och rubrikerna upprepas inte på nästa sida.',
  scope: 'section',
  find: (section) => section.tables.filter(lacksHeader).flatMap((table) => foundAt(section, table)),
}

function lacksHeader({ rows, hasHeaderRow }: TextTable): boolean {
  if (hasHeaderRow || rows.length < 2) return false
  const hasHeaderColumn = rows.slice(1).every((row) => row[0]?.isHeader === true)
  return !hasHeaderColumn
}

function foundAt(section: SectionReading, table: TextTable): readonly Found[] {
  const first = table.rows[0] ?? []
  const block = first.flatMap(({ blocks }) => blocks)[0]
  if (block === undefined) return []
  const reads = first.map(({ text }) => text.trim())
  const canHead = reads.slice(1).every((text) => text !== '' && text.length < 60) && !reads.some(isNumber)
  const message = canHead
    ? `Tabellen saknar rubrikrad. Gör första raden (”${reads.join(' | ').slice(0, 80)}”) till rubrikrad.`
    : 'Tabellen saknar rubrikrad. Lägg till en rad överst som säger vad varje kolumn visar, och gör den till rubrikrad.'
  const fix = changedBlocksFix('Gör första raden till rubrikrad', section, table.start, 1, (blocks) =>
    blocks.map((node) => {
      if (node.type !== 'table') return node
      return {
        ...node,
        content: node.content.map((row, index) =>
          index > 0
            ? row
            : { ...row, content: row.content.map((cell) => ({ ...cell, type: 'tableHeader' as const })) },
        ),
      }
    }),
  )
  return [
    section.found(block, 0, block.text.length, message, {
      subject: reads.join('|').slice(0, 150),
      fixes: canHead ? [fix] : [],
    }),
  ]
}

/** A number that isn't a year: years head columns. */
function isNumber(text: string): boolean {
  return /^[−-]?\d[\d \u00a0,.]*%?$/u.test(text) && !/^(?:19|20)\d\d$/u.test(text)
}
