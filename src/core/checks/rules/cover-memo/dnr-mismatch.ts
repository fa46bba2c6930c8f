import type { Fix, Found } from '../../finding.ts'
import { begunMemo, foundInMemo, memoTexts } from '../../reading/memo-reading.ts'
import { isSameNumber, registrationNumbers } from '../../reading/registration-number.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachContext, type ReviewContext } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

/** The same case has different diarienummer in the report, the memo and what the committee is to decide. */
export const dnrMismatch: ReportRule = {
  id: 'dnr-mismatch',
  kind: 'coverMemo',
  severity: 'error',
  title: 'Olika diarienummer för samma ärende',
  why: 'Med fel diarienummer hamnar handlingen i ett annat ärende, och den som söker den hittar den inte.',
  scope: 'report',
  find: ({ context, sections }: ReportReading) => [...inMemo(context), ...sections.flatMap(inSection)],
}

const inMemo = onceForEachContext((context: ReviewContext): readonly Found[] => {
  const memo = begunMemo(context)
  if (memo === null) return []
  const [own, reports] = [memo.registrationNumber.trim(), context.organisation.registrationNumber.trim()]
  const number = own || reports
  if (number === '') return []
  const heads = own !== '' && reports !== '' && isSameNumber(own, reports) === false
  return [
    ...(heads ? [inHead(own, reports)] : []),
    ...inTexts(context, number),
    ...memo.documents
      .filter(({ title }) => /patientsäkerhetsberättelse|tjänsteskrivelse/iu.test(title))
      .filter(({ registrationNumber }) => isSameNumber(registrationNumber, number) === false)
      .map(({ title, registrationNumber }) =>
        foundInMemo(
          registrationNumber,
          `Underlaget ”${title}” har diarienummer ${registrationNumber}, men ärendet har ${number}. Ändra det som är fel.`,
        ),
      ),
  ]
})

function inHead(own: string, reports: string): Found {
  const message = `Tjänsteskrivelsen har diarienummer ${own}, men berättelsen har ${reports}. Det är samma ärende och ska ha samma nummer.`
  const fix: Fix = {
    label: `Byt till ${reports} i skrivelsen`,
    apply: (report) =>
      report.coverMemo === undefined
        ? report
        : { ...report, coverMemo: { ...report.coverMemo, registrationNumber: reports } },
  }
  return foundInMemo(`${own} ${reports}`, message, { fixes: [fix] })
}

/** Another number of the same committee and year; other cases may be named in the matter, but not as the case's own. */
function inTexts(context: ReviewContext, number: string): readonly Found[] {
  const [right] = registrationNumbers(number.toUpperCase())
  const memo = begunMemo(context)
  if (right === undefined || memo === null) return []
  return memoTexts(memo).flatMap(({ part, name, text }) =>
    registrationNumbers(text)
      .filter(({ letters, year }) => letters === right.letters && year === right.year)
      .filter(({ serial, from }) => serial !== right.serial && (part === 'decision' || isOwn(text, from)))
      .map(({ written }) =>
        foundInMemo(
          written,
          `I ${name} står diarienummer ${written}, men ärendet har ${number}. Ändra det som är fel.`,
        ),
      ),
  )
}

function isOwn(text: string, from: number): boolean {
  return /(?:dnr|diarienummer|diarienr)\.?:?\s*$/iu.test(text.slice(Math.max(0, from - 20), from))
}

/** The report's own number, told in its text: "Diarienummer: VON 2025/11". */
const inSection = onceForEachSection((section: SectionReading): readonly Found[] => {
  const right = section.context.organisation.registrationNumber.trim()
  if (right === '') return []
  return section.blocks.flatMap((block) => {
    if (!/dnr|diarien/iu.test(block.text) || !isAboutReport(block.text)) return []
    return registrationNumbers(block.text)
      .filter(({ from }) => isOwn(block.text, from))
      .filter(({ written }) => isSameNumber(written, right) === false)
      .slice(0, 1)
      .map(({ from, to, written }) =>
        section.found(
          block,
          from,
          to,
          `Här står diarienummer ${written}, men bland berättelsens uppgifter står ${right}. Ändra det som är fel.`,
        ),
      )
  })
})

function isAboutReport(text: string): boolean {
  return text.length < 60 || /berättelsen|denna handling|detta ärende|dokumentet/iu.test(text)
}
