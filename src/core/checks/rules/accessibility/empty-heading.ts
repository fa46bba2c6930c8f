import { changedBlocksFix } from '../../changed-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** A heading without words: a line that was only meant as space. */
export const emptyHeading: SectionRule = {
  id: 'empty-heading',
  kind: 'accessibility',
  severity: 'warning',
  title: 'Tom rubrik',
  why: 'En tom rubrik läses upp som en rubrik utan namn, och blir en tom rad i innehållsförteckningen.',
  scope: 'section',
  find: (section) =>
    section.blocks
      .filter(({ kind, text }) => kind === 'heading' && text.trim() === '')
      .map((block) =>
        section.found(
          block,
          0,
          block.text.length,
          'Här är en rad formaterad som rubrik, men den är tom. Ta bort den, eller skriv rubriken.',
          { fixes: [changedBlocksFix('Ta bort den tomma rubriken', section, block.start, 1, () => [])] },
        ),
      ),
}
