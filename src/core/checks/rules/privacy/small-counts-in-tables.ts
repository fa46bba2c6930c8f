import type { TextBlock, TextTable } from '../../reading/text-blocks.ts'
import { countsPersons } from './words-for-persons.ts'

/** A cell of a table in the text that counts very few persons. */
export interface SmallCell {
  readonly block: TextBlock
  readonly label: string
  readonly value: number
}

/** The cells that count persons, fewer than the limit and more than none. Written by hand: numbers of the data are hidden by themselves. */
export function smallCellsIn({ rows, hasHeaderRow }: TextTable, limit: number): readonly SmallCell[] {
  const [head = [], ...body] = rows
  return (hasHeaderRow ? body : rows).flatMap((row) => {
    const label = row[0]?.text.trim() ?? ''
    return row.slice(1).flatMap((cell, index): SmallCell[] => {
      const value = Number(/^[1-9]$/.exec(cell.text.trim())?.[0] ?? '0')
      const [block, ...more] = cell.blocks
      if (value === 0 || value >= limit || block === undefined || more.length > 0) return []
      if (block.pieces.some(({ kind }) => kind === 'value')) return []
      const heading = hasHeaderRow ? (head[index + 1]?.text ?? '') : ''
      return countsPersons(label, heading) ? [{ block, label: label || heading, value }] : []
    })
  })
}
