import { contentWords } from '../../reading/content-words.ts'
import { nextYearSections } from '../../reading/goal-sections.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { ReportRule } from '../../rule.ts'

/** A priority in the summary that the section of goals for the coming year doesn't know. */
export const summaryGoalMismatch: ReportRule = {
  id: 'summary-goal-mismatch',
  kind: 'textAgainstData',
  severity: 'warning',
  title: 'Prioriteringen finns inte bland målen',
  why: 'Sammanfattningen är det nämnden läser. Det den lovar måste också finnas bland målen, annars följs det inte upp.',
  scope: 'report',
  find: (reading) => {
    const summary = reading.sections.find(({ item }) => item.definition?.id === 'summary')
    if (summary === undefined) return []
    const goals = nextYearSections(reading)
    if (goals.every((section) => wordsOf(section).size < LEAST_WORDS)) return []
    const isKnown = (word: string) => goals.some((section) => wordsOf(section).has(word))
    return prioritiesIn(summary)
      .filter(({ text }) => {
        const own = [...contentWords(text)]
        return own.length > 0 && !own.some(isKnown)
      })
      .map((block) =>
        summary.found(
          block,
          0,
          block.text.length,
          `”${block.text}” är en prioritering i sammanfattningen, men finns inte bland målen för kommande år. Lägg till den bland målen eller ta bort den här.`,
        ),
      )
  },
}

/** With fewer words the goals are not written yet. */
const LEAST_WORDS = 10

const wordsOf = onceForEachSection(({ blocks }: SectionReading) =>
  contentWords(blocks.map(({ text }) => text).join(' ')),
)

const leads =
  /prioriter|mål för (?:20\d\d|kommande|nästa)|fokus(?:områden)? (?:under |för )?(?:20\d\d|kommande|nästa)/iu

/** The points of the lists that a heading or line on priorities leads to. */
const prioritiesIn = onceForEachSection(({ lists, blocks, context }: SectionReading): readonly TextBlock[] =>
  lists.flatMap(({ items }) => {
    const lead = items[0] === undefined ? undefined : blocks[items[0].index - 1]
    if (lead === undefined || lead.text.length > 200 || !leads.test(lead.text)) return []
    const years = lead.text.match(/20\d\d/gu)?.map(Number) ?? []
    return years.length > 0 && years.every((year) => year <= context.year) ? [] : items
  }),
)
