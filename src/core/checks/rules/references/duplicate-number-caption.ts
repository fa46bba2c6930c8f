import { calmHeading } from '../../../calm-heading.ts'
import { excerpt } from '../../../excerpt.ts'
import type { Found } from '../../finding.ts'
import { captionsByNumber, type NumberedCaption } from '../../reading/numbered-captions.ts'
import type { ReportRule } from '../../rule.ts'

/** Two tables, charts or figures have the same number, and at least one of the numbers was written by hand. */
export const duplicateNumberCaption: ReportRule = {
  id: 'duplicate-number-caption',
  kind: 'references',
  severity: 'error',
  title: 'Två har samma nummer',
  why: 'Den som läser ”se tabell 1” kan inte veta vilken som menas.',
  scope: 'report',
  find: (reading) =>
    [...captionsByNumber(reading).values()].flatMap((captions) =>
      captions.length > 1
        ? foundAmong(captions.filter(({ hand }) => hand === null || !(hand.isContinued || hand.isUnsure)))
        : [],
    ),
}

function foundAmong(captions: readonly NumberedCaption[]): readonly Found[] {
  const [first, ...others] = captions
  // What the app numbers is right; of those by hand, the first one.
  const right = captions.find(({ hand }) => hand === null) ?? first
  if (right === undefined || others.length === 0) return []
  return captions
    .filter((caption) => caption !== right && !isSame(caption, right))
    .flatMap(({ section, hand, word, number }) => {
      if (hand === null) return []
      const { block, from, to } = hand
      const where =
        right.section === section
          ? 'i samma avsnitt'
          : `i avsnittet ”${calmHeading(right.section.item.heading)}”`
      const what = right.text.trim() === '' ? '' : ` (”${excerpt(right.text, 50)}”)`
      return [
        section.found(
          block,
          from,
          to,
          `Det finns redan en ${word} ${number} ${where}${what}. Ge den här ett eget nummer, och se över hänvisningarna till den.`,
        ),
      ]
    })
}

/** A list of tables repeats their captions word for word. */
function isSame(one: NumberedCaption, other: NumberedCaption): boolean {
  const text = one.text.trim()
  return text.length > 10 && text === other.text.trim() && one.section !== other.section
}
