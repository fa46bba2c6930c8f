import { doc, h, p } from '../../src/core/rich-text/builders.ts'
import { cleanRichText } from '../../src/core/rich-text/clean.ts'
import type {
  Block,
  BulletList,
  Inline,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  RichText,
  Table,
} from '../../src/core/rich-text/schema.ts'
import { type ExampleFigures, readLiveNode } from './example-values.ts'

/** One section of an example's text file. */
export interface ExampleSection {
  readonly id: string
  readonly status: 'ready' | 'inProgress' | 'notApplicable'
  readonly content: RichText
  readonly notes: string
}

/**
 * Reads the text file of an example: sections headed `# [id] status=…`, in a small subset of Markdown, with
 * `::chart id`, `::table id` and `::note text` on lines of their own, and numbers and references in `{{…}}` (see
 * `readLiveNode`). Throws with the line on anything else.
 */
export function readExampleText(source: string, figures: ExampleFigures): readonly ExampleSection[] {
  const lines = source.replaceAll('\r\n', '\n').split('\n')
  const starts = lines.flatMap((line, index) => (line.startsWith('# ') ? [index] : []))
  return starts.map((start, index) => {
    const heading = /^# \[([a-z0-9-]+)\] status=(ready|inProgress|notApplicable)\s*$/.exec(lines[start] ?? '')
    if (!heading) throw new Error(`no section heading: ${lines[start]}`)
    const reader = new SectionReader(lines.slice(start + 1, starts[index + 1] ?? lines.length), figures)
    const content = reader.read()
    const { losses } = cleanRichText(content)
    if (losses.length > 0) throw new Error(`${heading[1]}: ${JSON.stringify(losses)}`)
    return { id: heading[1] ?? '', status: statusOf(heading[2]), content, notes: reader.notes.join('\n') }
  })
}

function statusOf(text: string | undefined): ExampleSection['status'] {
  if (text === 'ready' || text === 'inProgress' || text === 'notApplicable') return text
  throw new Error(`no status: ${text}`)
}

class SectionReader {
  readonly notes: string[] = []
  private at = 0
  private readonly lines: readonly string[]
  private readonly figures: ExampleFigures

  constructor(lines: readonly string[], figures: ExampleFigures) {
    this.lines = lines
    this.figures = figures
  }

  private inline(text: string): Inline[] {
    return inline(text, this.figures)
  }

  read(): RichText {
    const blocks: Block[] = []
    while (this.at < this.lines.length) {
      const block = this.block(this.lines[this.at] ?? '')
      if (block !== null) blocks.push(block)
    }
    return doc(...blocks)
  }

  private block(line: string): Block | null {
    if (line.trim() === '') return this.skip()
    if (line.startsWith('::')) return this.directive(line)
    if (line.startsWith('#### ')) return this.one(h(2, line.slice(5).trim()))
    if (line.startsWith('### ')) return this.one(h(1, line.slice(4).trim()))
    if (line.startsWith('|')) return this.table()
    if (LIST_ITEM.test(line)) return this.list(indentOf(line))
    if (line.startsWith('> ')) {
      return {
        type: 'blockquote',
        content: this.take((next) => next.startsWith('> ')).map((next) => this.quoted(next)),
      }
    }
    const text = this.take((next) => next.trim() !== '' && !STRUCTURE.test(next)).join(' ')
    if (text === '') throw new Error(`can't read: ${line}`)
    return p(...this.inline(text))
  }

  private quoted(line: string): Paragraph {
    return p(...this.inline(line.slice(2)))
  }

  private skip(): null {
    this.at += 1
    return null
  }

  private one(block: Block): Block {
    this.at += 1
    return block
  }

  private directive(line: string): Block | null {
    const [name = '', ...rest] = line.slice(2).split(' ')
    const value = rest.join(' ').trim()
    if (name === 'chart') return this.one({ type: 'chart', attrs: { chartId: value, caption: null } })
    if (name === 'table')
      return this.one({ type: 'datasetTable', attrs: { datasetId: value, caption: null } })
    if (name !== 'note') throw new Error(`unknown directive: ${line}`)
    this.notes.push(value)
    return this.skip()
  }

  private take(belongs: (line: string) => boolean): string[] {
    const taken: string[] = []
    while (this.at < this.lines.length && belongs(this.lines[this.at] ?? '')) {
      taken.push(this.lines[this.at] ?? '')
      this.at += 1
    }
    return taken
  }

  private table(): Table {
    const rows = this.take((line) => line.startsWith('|'))
      .filter((line) => !/^\|[\s:|-]+\|\s*$/.test(line))
      .map((line) =>
        line
          .trim()
          .replace(/^\||\|$/g, '')
          .split('|'),
      )
    return {
      type: 'table',
      content: rows.map((cells, index) => ({
        type: 'tableRow',
        content: cells.map((cell) => ({
          type: index === 0 ? 'tableHeader' : 'tableCell',
          content: [p(...this.inline(cell.trim()))],
        })),
      })),
    }
  }

  private list(indent: number): BulletList | OrderedList {
    const isOrdered = /^\s*\d+\. /.test(this.lines[this.at] ?? '')
    const items: ListItem[] = []
    while (this.at < this.lines.length) {
      const line = this.lines[this.at] ?? ''
      if (!LIST_ITEM.test(line) || indentOf(line) < indent) break
      if (indentOf(line) > indent) {
        const nested = this.list(indentOf(line))
        const last = items.pop()
        if (last) items.push({ ...last, content: [...last.content, nested] })
        continue
      }
      this.at += 1
      const more = this.take((next) => /^\s{2,}\S/.test(next) && !LIST_ITEM.test(next)).map((next) =>
        next.trim(),
      )
      const text = [line.replace(/^\s*(-|\d+\.) /, ''), ...more].join(' ')
      items.push({ type: 'listItem', content: [p(...this.inline(text))] })
    }
    return isOrdered
      ? { type: 'orderedList', attrs: { start: 1 }, content: items }
      : { type: 'bulletList', content: items }
  }
}

const LIST_ITEM = /^\s*(-|\d+\.) /
const STRUCTURE = /^(::|#|\||> |\s*(-|\d+\.) )/

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

const INLINE =
  /\{\{(?<live>[^}]+)\}\}|\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\[(?<label>[^\]]+)\]\((?<href>[^)]+)\)/g

function inline(text: string, figures: ExampleFigures): Inline[] {
  const parts: Inline[] = []
  let end = 0
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) parts.push({ type: 'text', text: text.slice(end, match.index) })
    const live = match.groups?.['live']
    parts.push(live === undefined ? markedText(match.groups ?? {}) : readLiveNode(live, figures))
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ type: 'text', text: text.slice(end) })
  return parts
}

function markedText(groups: Readonly<Record<string, string | undefined>>): Inline {
  const mark: Mark = groups['href']
    ? { type: 'link', attrs: { href: groups['href'] } }
    : { type: groups['bold'] ? 'bold' : 'italic' }
  return { type: 'text', text: groups['bold'] ?? groups['italic'] ?? groups['label'] ?? '', marks: [mark] }
}
