import { excerpt } from '../excerpt.ts'
import { placeName } from '../place-name.ts'
import type { Report } from '../report.ts'
import type { Where } from './finding.ts'

/** What the place of a finding is called, as its author knows it. Empty for the report as a whole. */
export function placeOfFinding(report: Report, where: Where): string {
  switch (where.kind) {
    case 'report':
      return ''
    case 'organisation':
      return 'Berättelsens uppgifter'
    case 'coverMemo':
      return 'Tjänsteskrivelsen'
    case 'section':
    case 'text': {
      const entry = report.outline.find(({ id }) => id === where.sectionId)
      return entry === undefined ? '' : placeName(report, entry)
    }
    case 'dataset':
    case 'cell':
      return report.datasets.find(({ id }) => id === where.datasetId)?.title || 'Tabell utan namn'
    case 'chart':
      return report.charts.find(({ id }) => id === where.chartId)?.title || 'Diagram utan namn'
    case 'image':
      return 'Bild'
    case 'goal':
      return short(report.goals.find(({ id }) => id === where.goalId)?.text, 'Mål')
    case 'selfCheck':
      return short(report.selfChecks.find(({ id }) => id === where.selfCheckId)?.what, 'Egenkontroll')
    case 'action':
      return short(report.actions.find(({ id }) => id === where.actionId)?.activity, 'Åtgärd')
    case 'register':
      return 'Register'
  }
}

function short(text: string | undefined, otherwise: string): string {
  return excerpt(text ?? '', 60) || otherwise
}
