import type { HeadingLevel } from '../../../rich-text/schema.ts'
import { changedBlocksFix } from '../../changed-blocks.ts'
import type { Found } from '../../finding.ts'
import type { SectionRule } from '../../rule.ts'

/** A heading in a text that lies more than one step below the one before it. */
export const headingOrder: SectionRule = {
  id: 'heading-order',
  kind: 'accessibility',
  severity: 'warning',
  title: 'En rubriknivå är överhoppad',
  why: 'Den som lyssnar på berättelsen hoppar mellan rubriker, och en överhoppad nivå låter som om något saknas.',
  scope: 'section',
  find: (section) => {
    const found: Found[] = []
    let last = 0
    for (const block of section.blocks) {
      const { level, text } = block
      if (level === null) continue
      if (level > last + 1 && text.trim() !== '') {
        const right = headingLevel(last + 1)
        const above = last === 0 ? 'avsnittets egen rubrik' : 'rubriken ovanför'
        const message = `Rubriken ”${text.trim()}” ligger ${level - last} steg under ${above}. Flytta upp den så att den ligger närmast under.`
        const fix = changedBlocksFix('Flytta upp rubriken', section, block.start, 1, (blocks) =>
          blocks.map((node) => (node.type === 'heading' ? { ...node, attrs: { level: right } } : node)),
        )
        found.push(section.found(block, 0, text.length, message, { fixes: [fix] }))
      }
      last = level
    }
    return found
  },
}

/** The level nearest to a number. */
export function headingLevel(level: number): HeadingLevel {
  return level <= 1 ? 1 : level === 2 ? 2 : 3
}
