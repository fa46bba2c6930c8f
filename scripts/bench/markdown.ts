import { cellAt, type Dataset } from '../../src/core/dataset.ts'
import { datasetOf } from '../../src/core/dataset-operations.ts'
import { outlineOf } from '../../src/core/outline.ts'
import { type Report, sectionOf } from '../../src/core/report.ts'
import type { Block } from '../../src/core/rich-text/schema.ts'
import { inlineText, type Reader } from '../../src/core/rich-text/text.ts'
import { formatCell } from '../../src/core/swedish-numbers.ts'
import { readerOf } from '../../src/core/values/reader.ts'

/** The report's content as pandoc's markdown: text, lists, tables, and charts and images as files `<id>.png`. */
export function reportMarkdown(report: Report): string {
  const read = readerOf(report)
  const lines = outlineOf(report)
    .filter(({ level }) => level > 0)
    .flatMap(({ entry, heading, level }) => [
      `${'#'.repeat(level)} ${heading}`,
      ...sectionOf(report, entry.id).content.content.map((block) => markdown(report, block, level, read)),
    ])
  return `${lines.join('\n\n')}\n`
}

function markdown(report: Report, block: Block, level: number, read: Reader): string {
  const inner = (blocks: readonly Block[]) => blocks.map((each) => markdown(report, each, level, read))
  switch (block.type) {
    case 'paragraph':
      return escaped(inlineText(block.content, read))
    case 'heading':
      return `${'#'.repeat(Math.min(6, level + block.attrs.level))} ${escaped(inlineText(block.content, read))}`
    case 'bulletList':
      return block.content.map((item) => `- ${inner(item.content).join('\n  ')}`).join('\n')
    case 'orderedList':
      return block.content
        .map((item, index) => `${index + 1}. ${inner(item.content).join('\n   ')}`)
        .join('\n')
    case 'blockquote':
      return inner(block.content)
        .map((line) => `> ${line}`)
        .join('\n>\n')
    case 'table':
      return pipeTable(block.content.map((row) => row.content.map((cell) => inner(cell.content).join(' '))))
    case 'image':
      return `![${block.attrs.caption ?? ''}](${block.attrs.mediaId}.png)`
    case 'chart':
      return `![Diagram](${block.attrs.chartId}.png)`
    case 'datasetTable': {
      const dataset = datasetOf(report, block.attrs.datasetId)
      return dataset ? `${datasetTable(dataset)}\n\n: ${dataset.title}` : ''
    }
  }
}

function datasetTable(dataset: Dataset): string {
  const { rows, columns, decimals, rowHeading } = dataset
  return pipeTable([
    [rowHeading, ...columns.map(({ label }) => label)],
    ...rows.map(({ id, label }) => [
      label,
      ...columns.map((column) => formatCell(cellAt(dataset, id, column.id), decimals)),
    ]),
  ])
}

function pipeTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  return [head, head.map(() => '---'), ...rest].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$^]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2')
}
