import type { ChartType } from '../../../../core/chart.ts'

/** What the kinds of charts are called where one chooses. */
export const CHART_TYPE_NAMES: Readonly<Record<ChartType, string>> = {
  groupedColumn: 'Grupperade staplar',
  stackedColumn: 'Staplar på varandra',
  percentStacked: 'Staplar till 100\u00a0%',
  horizontalBar: 'Liggande staplar',
  line: 'Linje',
  radar: 'Radar',
  combined: 'Staplar och linje',
  pie: 'Tårta',
}
