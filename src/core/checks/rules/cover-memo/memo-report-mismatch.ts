import type { Found } from '../../finding.ts'
import { isInData } from '../../reading/data-numbers.ts'
import {
  begunMemo,
  foundInMemo,
  type MemoText,
  memoTexts,
  numbersInMemoText,
} from '../../reading/memo-reading.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

/** The memo says something that the report does not: a number, or another year. */
export const memoReportMismatch: ReportRule = {
  id: 'memo-report-mismatch',
  kind: 'coverMemo',
  severity: 'warning',
  title: 'Uppgiften finns inte i berättelsen',
  why: 'Många i nämnden läser bara tjänsteskrivelsen. Allt i den ska gå att hitta i berättelsen.',
  scope: 'report',
  find: (report) => {
    const memo = begunMemo(report.context)
    if (memo === null) return []
    return memoTexts(memo).flatMap((text) => [...otherYear(text, report), ...unknownNumbers(text, report)])
  },
}

const ABOUT_REPORT = /berättelse\p{L}{0,30}[^.]{0,80}?(?:år |för |20)/iu

/** The report's year in the title or the decision. */
function otherYear(text: MemoText, { context: { year } }: ReportReading): readonly Found[] {
  if (text.part !== 'title' && text.part !== 'decision') return []
  if (!ABOUT_REPORT.test(text.text)) return []
  const years = numbersInMemoText(text).filter(({ kind }) => kind === 'year')
  const [first] = years
  if (first === undefined || years.some(({ value }) => value === year)) return []
  const message = `I ${text.name} står år ${first.value}, men berättelsen gäller ${year}. Rätta året.`
  return [foundInMemo(`${text.part} ${first.value}`, message)]
}

function unknownNumbers(text: MemoText, report: ReportReading): readonly Found[] {
  if (text.part !== 'summary' && text.part !== 'matter') return []
  return numbersInMemoText(text)
    .filter((number) => isStated(number) && !isInReport(number, report))
    .map(({ block, from, to }) => {
      const written = block.text.slice(from, to)
      const message = `”${written}” i ${text.name} finns inte i berättelsen, varken i texten eller i tabellerna. Kontrollera siffran mot berättelsen.`
      return foundInMemo(`${text.part} ${around(block.text, from, to)}`, message)
    })
}

/** What the report could hold: amounts, but not "två" and the like, nor what is said to be rough. */
function isStated({ kind, value, isWord, hedge, end }: NumberMention): boolean {
  const isAmount = kind === 'count' || kind === 'percent' || kind === 'percentagePoints'
  return isAmount && value !== null && end === null && hedge === '' && !(isWord && value <= 12)
}

function isInReport(mention: NumberMention, { context, sections }: ReportReading): boolean {
  const key = keyOf(mention.value ?? 0, mention.decimals)
  return sections.some((section) => numbersOf(section).has(key)) || isInData(context, mention)
}

/** The numbers of a section, exact and rounded to one decimal and to none. */
const numbersOf = onceForEachSection(({ numbers }: SectionReading): ReadonlySet<string> => {
  const keys = new Set<string>()
  for (const { value, end } of numbers) {
    for (const one of [value, end]) {
      if (one === null) continue
      for (const decimals of [0, 1, 2]) keys.add(keyOf(one, decimals))
    }
  }
  return keys
})

function keyOf(value: number, decimals: number): string {
  return String(Number(Math.abs(value).toFixed(Math.min(decimals, 2))))
}

function around(text: string, from: number, to: number): string {
  return text.slice(Math.max(0, from - 20), to + 20)
}
