import { describe, expect, it } from 'vitest'
import { cellAt, columnSum } from '../../src/core/dataset.ts'
import { outlineOf } from '../../src/core/outline.ts'
import { type Report, sectionOf } from '../../src/core/report.ts'
import type { Inline } from '../../src/core/rich-text/schema.ts'
import { inlineText, walkBlocks } from '../../src/core/rich-text/text.ts'
import { formatNumber } from '../../src/core/swedish-numbers.ts'
import { MISSING_TEXT, readerOf } from '../../src/core/values/reader.ts'
import { exampleNames, exampleProject } from '../support/example-projects.ts'

/** Written numbers that happen to be those of a table and are something else, with the words around them. */
const ANOTHER_THING = [
  'hade 236 medarbetare', // delegations, not a table of the report
  'Kommunen har 24 sjuksköterskor',
]

interface Placed {
  readonly section: string
  readonly node: Inline
  readonly line: string
}

function inlineNodes(report: Report): readonly Placed[] {
  const read = readerOf(report)
  return outlineOf(report).flatMap(({ entry }) =>
    [...walkBlocks(sectionOf(report, entry.id).content)].flatMap((block) => {
      if (block.type !== 'paragraph' && block.type !== 'heading') return []
      const content = block.content ?? []
      const line = inlineText(content, read)
      return content.map((node) => ({ section: entry.id, node, line }))
    }),
  )
}

/** Numbers of the tables that are too large or too exact to be met by chance. */
function tellingNumbers(report: Report): ReadonlySet<string> {
  const numbers = new Set<string>()
  for (const dataset of report.datasets) {
    for (const column of dataset.columns) {
      const cells = dataset.rows.map((row) => cellAt(dataset, row.id, column.id))
      for (const cell of [...cells, dataset.hasSums ? columnSum(dataset, column.id) : null]) {
        if (typeof cell !== 'number') continue
        const text = formatNumber(cell, column.decimals ?? dataset.decimals)
        if (Math.abs(cell) >= 200 || (text.includes(',') && !text.endsWith(',0'))) numbers.add(text)
      }
    }
  }
  return numbers
}

describe.each(exampleNames)('the numbers in the text of %s', (name) => {
  const { report } = exampleProject(name)
  const nodes = inlineNodes(report)

  it('are read from the tables, well over a hundred of them', () => {
    const read = readerOf(report)
    const live = nodes.flatMap(({ node }) => (node.type === 'value' ? [read(node)] : []))
    expect(live.length).toBeGreaterThan(100)
    expect(live).not.toContain(MISSING_TEXT)
  })

  it('are nowhere written out where a table has them', () => {
    const telling = tellingNumbers(report)
    const written = nodes.flatMap(({ node, section, line }) => {
      if (node.type !== 'text' || ANOTHER_THING.some((words) => line.includes(words))) return []
      const numbers = node.text.match(/\d{1,3}(?:\u00a0\d{3})+(?:,\d+)?|\d+(?:,\d+)?/gu) ?? []
      return numbers
        .filter((number) => telling.has(number))
        .map((number) => `${section}: ${number} in ${line}`)
    })
    expect(written).toEqual([])
  })

  it('lead to figures that the report shows', () => {
    const read = readerOf(report)
    const references = nodes.flatMap(({ node }) => (node.type === 'crossReference' ? [read(node)] : []))
    expect(references.length).toBeGreaterThan(3)
    for (const text of references) expect(text).toMatch(/^(Tabell|Diagram|Bild)\u00a0\d+$/)
  })
})
