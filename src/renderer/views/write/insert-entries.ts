import { ChartColumn, Link2, Superscript, Table2 } from 'lucide-react'
import type { Report } from '../../../core/report.ts'
import type { EditorSession } from '../../editor/editor-session.ts'
import type { MenuEntry } from '../../ui/menu.tsx'

/** What the report has to put into the text, as entries of a menu. Where it has nothing, the way to make something. */
export function insertEntries(
  session: EditorSession,
  charts: Report['charts'],
  datasets: Report['datasets'],
  goToData: () => void,
): readonly MenuEntry[] {
  const make: MenuEntry = { kind: 'item', label: 'Gör en ny i Data …', run: goToData }
  const footnote: MenuEntry = {
    kind: 'item',
    label: 'Fotnot …',
    icon: Superscript,
    run: () => session.askLive('footnote'),
  }
  if (charts.length === 0 && datasets.length === 0) {
    return [
      { kind: 'heading', label: 'Det finns inga siffror än' },
      { ...make, label: 'Fyll i siffror i Data …' },
      { kind: 'line' },
      footnote,
    ]
  }
  const chartEntries = charts.map(
    (chart): MenuEntry => ({
      kind: 'item',
      label: chart.title || 'Diagram utan rubrik',
      icon: ChartColumn,
      run: () => session.insertFigure('chart', { chartId: chart.id }),
    }),
  )
  const tableEntries = datasets.map(
    (dataset): MenuEntry => ({
      kind: 'item',
      label: dataset.title || 'Tabell utan rubrik',
      icon: Table2,
      run: () => session.insertFigure('datasetTable', { datasetId: dataset.id }),
    }),
  )
  return [
    ...(chartEntries.length > 0 ? [{ kind: 'heading' as const, label: 'Diagram' }, ...chartEntries] : []),
    ...(tableEntries.length > 0
      ? [{ kind: 'heading' as const, label: 'Siffertabeller' }, ...tableEntries]
      : []),
    { kind: 'line' },
    { kind: 'item', label: 'Hänvisning …', icon: Link2, run: () => session.askLive('crossReference') },
    footnote,
    make,
  ]
}
