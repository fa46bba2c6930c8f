import type { NumberMention } from '../../reading/number-mention.ts'
import type { SentenceNumbers } from '../../reading/numbers-by-sentence.ts'
import type { SectionRule } from '../../rule.ts'
import { isStated, sentencesWithNumbers } from './stated-numbers.ts'

/** Something was measured after the year that the report is on. */
export const dateOutsideYear: SectionRule = {
  id: 'date-outside-year',
  kind: 'textAgainstData',
  severity: 'warning',
  title: 'Uppgiften är från ett annat år',
  why: 'Berättelsen gäller ett kalenderår. En uppgift som mättes efteråt går inte att jämföra med resten, om det inte sägs varför den är med.',
  scope: 'section',
  find: (section, { year }) =>
    sentencesWithNumbers(section).flatMap((here, index, all) => {
      const late = here.numbers.find(({ date }) => (date?.year ?? 0) > year)
      if (late === undefined || !isMeasured(here, all[index + 1], late)) return []
      const { block, from, to } = late
      const message = `Uppgiften är från ”${block.text.slice(from, to)}”, men berättelsen gäller ${year}. Ta uppgiften från ${year}, eller förklara varför den är från ett annat år.`
      return [section.found(block, from, to, message)]
    }),
}

const measuring =
  /(?<!\p{L})(?:mätt|mättes|mätning\p{L}*|mättillfälle|gäller|avser|gällde|uppgift(?:en|er|erna)?|siffr(?:an|or|orna))(?!\p{L})/iu
const otherwise =
  /(?<!\p{L})(?:ska|skall|kommer|planer\p{L}*|införs|startar?|börjar|träder|senast|senare|flytta\p{L}*|skjut\p{L}*|beslut\p{L}*|klar[at]?|klart|uppdaterad|publicera\p{L}*|redovisa\p{L}*|uttag\p{L}*|hämta\p{L}*|tog\p{L}* ut|utlagd|från och med|fr\.o\.m|inför|till och med|fram till|eftersom|förklar\p{L}*|därför|mål\p{L}*|tillträd\p{L}*)(?!\p{L})/iu

/** Whether the date is that of a number: in its own sentence or the next one's. */
function isMeasured(
  { sentence, numbers }: SentenceNumbers,
  next: SentenceNumbers | undefined,
  date: NumberMention,
): boolean {
  const { text, block } = sentence
  if (!measuring.test(text) || otherwise.test(text)) return false
  const before = block.text.slice(Math.max(sentence.from, date.from - 12), date.from)
  if (/(?:till|senast|efter|inför) (?:den )?$/iu.test(before)) return false
  const isNear = next?.sentence.block === block
  return [...numbers, ...(isNear ? next.numbers : [])].some(
    (one) => isStated(one) && (one.kind === 'percent' || (one.value ?? 0) >= 2),
  )
}
