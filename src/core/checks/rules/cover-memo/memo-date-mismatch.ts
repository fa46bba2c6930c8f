import type { CoverMemo } from '../../../cover-memo.ts'
import type { Report } from '../../../report.ts'
import { dateInWords } from '../../../swedish-dates.ts'
import type { Fix, Found } from '../../finding.ts'
import { type DayInText, daysInText } from '../../reading/days-in-text.ts'
import { begunMemo, foundInMemo } from '../../reading/memo-reading.ts'
import type { ReviewContext } from '../../reading/review-context.ts'
import type { DataRule } from '../../rule.ts'

/** The decision names a document of another day than the one that is put before the committee. */
export const memoDateMismatch: DataRule = {
  id: 'memo-date-mismatch',
  kind: 'coverMemo',
  severity: 'error',
  title: 'Datumet i beslutet är inte handlingens',
  why: 'Beslutet gäller den handling som är daterad så. Med fel datum går det inte att se vad nämnden har beslutat om.',
  scope: 'data',
  find: (context) => {
    const memo = begunMemo(context)
    if (memo === null) return []
    return memo.decisionPoints.flatMap(({ id, text }) =>
      datedDocuments(text).flatMap((dated) => mismatch(memo, context, id, dated) ?? []),
    )
  },
}

interface Dated {
  readonly what: 'memo' | 'report'
  readonly day: DayInText
  readonly written: string
}

const MEMO = /(?:tjänste)?skrivelse\p{L}{0,30}[^.]{0,60}$/iu
const REPORT = /berättelse\p{L}{0,30}[^.]{0,60}$/iu

/** The documents that a decision point names by their days: "tjänsteskrivelse daterad 2025-02-17". */
function datedDocuments(text: string): readonly Dated[] {
  return daysInText(text).flatMap((day) => {
    const before = text.slice(Math.max(0, day.from - 140), day.from)
    if (!/(?:daterad|upprättad|av den|från den|den)\s(?:den\s)?$/iu.test(before)) return []
    const written = text.slice(day.from, day.to)
    const [memo, report] = [before.search(MEMO), before.search(REPORT)]
    if (memo < 0 && report < 0) return []
    if (!/daterad|upprättad/iu.test(before.slice(Math.max(memo, report)))) return []
    return [{ what: memo > report ? 'memo' : 'report', day, written }]
  })
}

function mismatch(
  memo: CoverMemo,
  { organisation }: ReviewContext,
  pointId: string,
  { what, day, written }: Dated,
): Found | null {
  const right = what === 'memo' ? memo.date : organisation.preparedDate
  if (right === null || right === day.iso) return null
  const name = what === 'memo' ? 'tjänsteskrivelsen' : 'berättelsen'
  const replacement = day.form === 'iso' ? right : dateInWords(right)
  const message = `I förslaget till beslut är ${name} daterad ${written}, men dess datum är ${replacement}. Ändra det som är fel.`
  return foundInMemo(`${what} ${written}`, message, { fixes: [fix(pointId, written, replacement)] })
}

function fix(pointId: string, written: string, replacement: string): Fix {
  return {
    label: `Byt till ${replacement} i beslutet`,
    apply: (report: Report) => {
      const memo = report.coverMemo
      if (memo === undefined) return report
      const decisionPoints = memo.decisionPoints.map((point) =>
        point.id === pointId ? { ...point, text: point.text.replace(written, replacement) } : point,
      )
      return { ...report, coverMemo: { ...memo, decisionPoints } }
    },
  }
}
