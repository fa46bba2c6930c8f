import { capitalised } from '../../../swedish-words.ts'
import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import type { SentenceNumbers } from '../../reading/numbers-by-sentence.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { holds, isSentenceWith, signOf } from '../../reading/signs.ts'
import type { SectionRule } from '../../rule.ts'
import { sentencesWithNumbers } from './stated-numbers.ts'

/** What is called a number of things is a share, or the other way round; or registrations are counted as persons. */
export const countVsPercent: SectionRule = {
  id: 'count-vs-percent',
  kind: 'textAgainstData',
  severity: 'warning',
  title: 'Antal eller andel?',
  why: 'Antal och andel svarar på olika frågor: antalet kan öka medan andelen minskar. Läsaren måste veta vilket det är.',
  scope: 'section',
  find: (section) => {
    if (!holds(section, sign)) return []
    return sentencesWithNumbers(section).flatMap((here, index, all) =>
      isSentenceWith(section, here.index, sign)
        ? [...called(section, here), ...mixed(section, here, all[index - 1])]
        : [],
    )
  },
}

const sign = signOf('antal', 'andel', 'av dessa', 'av dem')
const countWord = /(?<!\p{L})antal(?:et)?(?!\p{L})/giu
const shareWord = /(?<!\p{L})andel(?:en)?(?!\p{L})/giu
const isPercentNext = /(?:^|\s)(?:är|var|blev|från|till|på)\s(?:(?:cirka|ca\.?|drygt|knappt)\s)?$/iu
const isCountNext = /\s(?:är|var|blev|uppgår till|uppgick till)\s(?:(?:cirka|ca\.?|drygt|knappt)\s)?$/iu
const MOST_BETWEEN = 90

function called(section: SectionReading, { sentence, numbers }: SentenceNumbers): readonly Found[] {
  const { block, from: start, text } = sentence
  const percent = numbers.find((one) => one.kind === 'percent' && one.unit === '' && !one.isSigned)
  const ofCount = percent && lastBefore(countWord, text, percent.from - start)
  if (percent && ofCount && isNamed(text, ofCount.to, percent, start, isPercentNext)) {
    const at = { from: start + ofCount.from, to: start + ofCount.to }
    const word = block.text.slice(at.from, at.to)
    const share = (word.startsWith('A') ? 'Andel' : 'andel') + (word.endsWith('et') ? 'en' : '')
    const message = `Här står ”${word}”, men ”${block.text.slice(percent.from, percent.to)}” är en andel. Skriv ”${share}” eller skriv hur många det var.`
    return [
      section.found(block, at.from, percent.to, message, {
        fixes: [replaceFix(`Byt till ”${share}”`, section, block, at, share)],
      }),
    ]
  }
  const count = numbers.find(isPlainCount)
  const ofShare = count && lastBefore(shareWord, text, count.from - start)
  const hasPercent = numbers.some(({ kind }) => kind === 'percent')
  if (count && ofShare && !hasPercent && isNamed(text, ofShare.to, count, start, isCountNext)) {
    const word = text.slice(ofShare.from, ofShare.to)
    const message = `Här står ”${word}”, men ”${block.text.slice(count.from, count.to)}” är ett antal. Skriv ”antalet”, eller räkna om till procent och skriv hur många det är av.`
    return [section.found(block, start + ofShare.from, count.to, message)]
  }
  return []
}

function isPlainCount({ kind, role, decimals, isWord, block, to }: NumberMention): boolean {
  return (
    kind === 'count' &&
    role === null &&
    decimals === 0 &&
    !isWord &&
    !/^ (?:av|per)(?!\p{L})/u.test(block.text.slice(to, to + 5))
  )
}

/** Whether the word before says what the number is: nothing but words between, the last of them "är" or "till". */
function isNamed(text: string, from: number, mention: NumberMention, start: number, ending: RegExp): boolean {
  const between = text.slice(from, mention.from - start)
  if (
    between.length > MOST_BETWEEN ||
    /[\d;:()]|(?<!\p{L})(?:andel|antal|med|procent|varav|vilket)/iu.test(between)
  )
    return false
  return ending.test(between)
}

function lastBefore(
  pattern: RegExp,
  text: string,
  end: number,
): { readonly from: number; readonly to: number } | null {
  let last: { readonly from: number; readonly to: number } | null = null
  for (const match of text.slice(0, end).matchAll(pattern))
    last = { from: match.index, to: match.index + match[0].length }
  return last
}

const events =
  /^(?:registreringar|riskbedömningar|bedömningar|rapporter|avvikelser|läkemedelsgenomgångar|vårdtillfällen)(?:na)?$/u
const people = /^(?:individer|personer|patienter|boende|brukare)(?:na)?$/u

/** "38 registreringar … Av dessa 38 var det 35 individer": persons are no part of registrations. */
function mixed(
  section: SectionReading,
  here: SentenceNumbers,
  previous: SentenceNumbers | undefined,
): readonly Found[] {
  const { sentence, numbers } = here
  const opening = /^av (?:dessa|dem)(?!\p{L})/iu.exec(sentence.text)
  if (opening === null || previous?.sentence.block !== sentence.block) return []
  const whole = previous.numbers.findLast(({ kind }) => kind === 'count')
  const part = numbers.find((one) => one.kind === 'count' && people.test(one.noun))
  if (whole === undefined || part === undefined || !events.test(whole.noun)) return []
  const message = `${capitalised(whole.noun)} och ${part.noun} räknas här som samma sak, men samma person kan ha flera ${whole.noun}. Skriv hur många personer det gäller och hur många av dem som ${part.block.text.slice(part.from, part.to)} är.`
  return [section.found(sentence.block, sentence.from, part.to, message)]
}
