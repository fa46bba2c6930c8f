import { type Report, sectionOf } from '../../../../src/core/report.ts'
import { doc, h, p, ul } from '../../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../../src/core/rich-text/schema.ts'
import { textLines } from '../../../../src/core/rich-text/text.ts'
import { appendBlock, setOrganisation } from '../../../../src/core/section-operations.ts'

type Seed = (example: Report) => Report

/** Puts these last into a section that both examples have. */
function added(...blocks: readonly Block[]): Seed {
  return (example) => blocks.reduce((before, block) => appendBlock(before, 'leadership', block), example)
}

const meeting = 'Chefer och medarbetare träffas ofta för att tala om hur vården kan bli säkrare för alla.'

/** The example with one of its paragraphs in last year's report too: one that names the year. */
function withOldParagraph(example: Report): Report {
  const paragraphs = example.outline.flatMap(({ id }) =>
    sectionOf(example, id).content.content.map((block) => ({
      id,
      block,
      text: textLines(doc(block))[0] ?? '',
    })),
  )
  const old = paragraphs.find(
    ({ block, text }) => isPlain(block) && text.length > 100 && text.includes(`${example.year}`),
  )
  if (old === undefined) throw new Error('no paragraph with the year')
  const previousYear = {
    year: example.year - 1,
    templateId: example.template.id,
    sections: [{ id: old.id, heading: 'I fjol', content: doc(old.block) }],
    goals: [],
  }
  return { ...example, previousYear }
}

function isPlain(block: Block): boolean {
  return block.type === 'paragraph' && block.content?.every(({ type }) => type === 'text') === true
}

/** One left-over or wrong reference for each rule. */
export const leftoversAndReferencesSeeds: Readonly<Record<string, Seed>> = {
  placeholder: added(p('Antalet chefer var XX.')),
  'editors-note': added(p('Ledningen [kolla med enheten] träffas ofta.')),
  'left-over-instructions': added(p('Beskriv kortfattat hur ledningen arbetar.')),
  'empty-section': added(h(1, 'Ledning i vardagen')),
  'stale-text': withOldParagraph,
  'stale-organisation-name': (example) =>
    setOrganisation(added(p('Äldrekontoret leder arbetet.'))(example), {
      formerNames: [{ name: 'Äldrekontoret', now: '' }],
    }),
  'other-municipality': added(p('Ydre kommun är vårdgivare.')),
  'copied-caption': added(p('Alla delar av vården behöver planera för det oväntade.')),
  'date-without-year': (example) =>
    appendBlock(example, 'next-year', p('Planen ska vara klar senast den 3 april.')),
  'relative-time': added(p('Det var annorlunda förra året.')),
  'double-word': added(p('Ledningen träffas och och talar.')),
  'duplicate-list-item': added(ul('Samtal med personalen', 'Besök på enheterna', 'Samtal med personalen')),
  'duplicate-paragraph': added(p(meeting), p('Det är viktigt.'), p(meeting)),
  'missing-reference-target': added(p('Allt framgår av tabell 97.')),
  'wrong-reference': added(p('Mer finns att läsa i avsnitt 3.1 Inledning.')),
  'duplicate-number-caption': added(p('Tabell 1. Roller i ledningen')),
  'manual-page-ref': added(p('Mer finns att läsa på sidan 4.')),
  'manual-figure-ref': added(p('Allt framgår av tabell 1.')),
}
