import type { Found } from '../../finding.ts'
import { contentWords } from '../../reading/content-words.ts'
import { type GoalRecord, goalRecords, isMissed, shortGoal } from '../../reading/goal-records.ts'
import { kept } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { Sentence } from '../../reading/sentences.ts'
import { sentencesWith, signOf } from '../../reading/signs.ts'
import type { ReportRule } from '../../rule.ts'

/** The text praises what missed its goal, or says that a goal was missed which was reached. */
export const textVsGoalTable: ReportRule = {
  id: 'text-vs-goal-table',
  kind: 'textAgainstData',
  severity: 'warning',
  title: 'Texten går emot måluppfyllelsen',
  why: 'Tabellen visar om målet nåddes. Säger texten något annat vet nämnden inte vad som gäller.',
  scope: 'report',
  find: (reading) => {
    const judgements = reading.sections.flatMap(judgementsIn)
    if (judgements.length === 0) return []
    const records = goalRecords(reading).map(withWords)
    return judgements.flatMap((judgement) => against(judgement, records))
  },
}

const withWords = kept((record: GoalRecord): Known => ({ record, words: contentWords(record.goal) }))

interface Judgement {
  readonly section: SectionReading
  readonly sentence: Sentence
  readonly isGood: boolean
  readonly from: number
  readonly to: number
  readonly words: ReadonlySet<string>
}

const judging = signOf('mycket ', 'målet', 'nådde', 'nått', 'målvärde')
const good =
  /(?<!\p{L})(?:mycket (?:positiv|bra|god)(?:a|t)?(?: utveckling| resultat)?|målet (?:är |har |bedöms )?(?:vara )?(?:upp(?:nått|fyllt)|nått|nåddes)|(?:upp)?nådde målet|(?:har |vi )(?:upp)?nått målet|nått målvärdet)(?!\p{L})(?! inte)/iu
const bad =
  /(?<!\p{L})(?:målet (?:är |har |bedöms )?(?:inte|ej) (?:\p{L}+ )?(?:upp(?:nått|fyllt)|nått)|målet nåddes inte|nådde inte (?:upp till )?målet|(?:inte|ej) (?:upp)?nått målet|missade målet)(?!\p{L})/iu

const judgementsIn = onceForEachSection((section: SectionReading): readonly Judgement[] =>
  sentencesWith(section, judging).flatMap((sentence): readonly Judgement[] => {
    const { text } = sentence
    const denied = bad.exec(text)
    const praised = denied === null ? good.exec(text) : null
    const match = denied ?? praised
    if (match === null || /(?<!\p{L})(?:ska|om|för att|när)(?!\p{L})/iu.test(text)) return []
    const from = sentence.from + match.index
    return [
      {
        section,
        sentence,
        isGood: denied === null,
        from,
        to: from + match[0].length,
        words: contentWords(text),
      },
    ]
  }),
)

interface Known {
  readonly record: GoalRecord
  readonly words: ReadonlySet<string>
}

function against(judgement: Judgement, records: readonly Known[]): readonly Found[] {
  const { section, sentence, isGood, from, to } = judgement
  const about = records.filter(({ words }) => isAbout(judgement.words, words))
  const opposite = about.filter(({ record }) => (isGood ? isMissed(record) : isMet(record)))
  const [first] = opposite
  // A sentence that fits several goals is about none of them for sure.
  if (first === undefined || opposite.length < about.length) return []
  const { goal, outcome, aim } = first.record
  const numbers = outcome !== null && aim !== null ? ` (utfall ${say(outcome)}, mål ${say(aim)})` : ''
  const message = `Texten säger ”${sentence.block.text.slice(from, to)}”, men målet ”${shortGoal(goal)}” ${isGood ? 'nåddes inte' : 'nåddes'}${numbers}. Skriv det som siffrorna visar.`
  return [section.found(sentence.block, from, to, message)]
}

function isMet({ fulfilment, isReached }: GoalRecord): boolean {
  return fulfilment === 'met' || (fulfilment === null && isReached === true)
}

/** At least two of the goal's words, and most of them if it has few. */
function isAbout(words: ReadonlySet<string>, goal: ReadonlySet<string>): boolean {
  const shared = [...goal].filter((word) => words.has(word)).length
  return shared >= 2 && shared >= goal.size * 0.4
}

function say({ value, isPercent }: { readonly value: number; readonly isPercent: boolean }): string {
  return `${String(value).replace('.', ',')}${isPercent ? '\u00a0%' : ''}`
}
