import { type Report, sectionOf } from '../report.ts'
import type { Block } from '../rich-text/schema.ts'
import { setSectionContent } from '../section-operations.ts'
import type { Fix } from './finding.ts'
import type { SectionReading } from './reading/section-reading.ts'
import { type Node, sizeOf } from './replaced-text.ts'

/**
 * A fix that puts other blocks in place of some that lie next to each other in a section's text, beginning at this
 * place in the document. It does nothing when others stand there by then.
 */
export function changedBlocksFix(
  label: string,
  { id, section }: SectionReading,
  at: number,
  count: number,
  change: (blocks: readonly Block[]) => readonly Block[],
): Fix {
  const before = section.content
  return { label, apply: (report) => changed(report, id, before.content, at, count, change) }
}

function changed(
  report: Report,
  id: string,
  before: readonly Block[],
  at: number,
  count: number,
  change: (blocks: readonly Block[]) => readonly Block[],
): Report {
  if (!Object.hasOwn(report.sections, id)) return report
  const { content } = sectionOf(report, id)
  const [was, is] = [blocksAt(before, at, count), blocksAt(content.content, at, count)]
  if (was === null || is === null || JSON.stringify(was.blocks) !== JSON.stringify(is.blocks)) return report
  const blocks = content.content.toSpliced(is.index, count, ...change(is.blocks))
  return setSectionContent(report, id, {
    ...content,
    content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }],
  })
}

interface BlocksAt {
  readonly index: number
  readonly blocks: readonly Block[]
}

function blocksAt(blocks: readonly Block[], at: number, count: number): BlocksAt | null {
  let place = 0
  for (const [index, block] of blocks.entries()) {
    if (place === at) return { index, blocks: blocks.slice(index, index + count) }
    place += sizeOf(block satisfies Node)
  }
  return null
}
