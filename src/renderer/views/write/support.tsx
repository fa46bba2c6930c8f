import './support.css'
import { ChartColumn, type LucideIcon, Table2 } from 'lucide-react'
import { useMemo } from 'react'
import type { OutlineItem } from '../../../core/outline.ts'
import type { Report } from '../../../core/report.ts'
import type { EditorSession } from '../../editor/editor-session.ts'
import { useReport } from '../../store/report-context.tsx'
import { Checklist } from './checklist.tsx'

interface SupportProps {
  readonly item: OutlineItem
  readonly session: EditorSession
}

/** What the section is for: the law's demand in plain words, questions to answer, and numbers that belong here. */
export function Support({ item, session }: SupportProps) {
  const { definition } = item
  if (definition === undefined) {
    return (
      <div className="support">
        <section>
          <h2>Ditt eget avsnitt</h2>
          <p>
            Mallen säger inget om det här avsnittet, så du väljer själv vad som ska stå. Skriv vad ni gjorde,
            hur det gick och vad ni lärde er.
          </p>
        </section>
      </div>
    )
  }
  const required = definition.checklist.filter(({ level }) => level === 'required')
  return (
    <div className="support">
      <section>
        <h2>Det här ska framgå</h2>
        <p>{definition.law}</p>
      </section>
      {definition.questions.length > 0 && (
        <section>
          <h2>Frågor att svara på</h2>
          <ol>
            {definition.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </section>
      )}
      {required.length > 0 && (
        <section>
          <h2>Det här kräver lagen</h2>
          <Checklist sectionId={item.entry.id} items={required} />
        </section>
      )}
      <UsualHere blueprints={definition.blueprints} session={session} />
    </div>
  )
}

interface UsualHereProps {
  readonly blueprints: readonly string[]
  readonly session: EditorSession
}

/** Charts and tables of the report that are usual in this section. */
function UsualHere({ blueprints, session }: UsualHereProps) {
  const charts = useReport((report) => report.charts)
  const datasets = useReport((report) => report.datasets)
  const usual = useMemo(() => usualHere(blueprints, charts, datasets), [blueprints, charts, datasets])
  if (usual.charts.length === 0 && usual.datasets.length === 0) return null
  return (
    <section>
      <h2>Brukar finnas här</h2>
      <div className="support-cards">
        {usual.charts.map((chart) => (
          <InsertCard
            key={chart.id}
            icon={ChartColumn}
            title={chart.title}
            action="Lägg in diagram"
            onClick={() => session.insertFigure('chart', { chartId: chart.id })}
          />
        ))}
        {usual.datasets.map((dataset) => (
          <InsertCard
            key={dataset.id}
            icon={Table2}
            title={dataset.title}
            action="Lägg in tabell"
            onClick={() => session.insertFigure('datasetTable', { datasetId: dataset.id })}
          />
        ))}
      </div>
    </section>
  )
}

function usualHere(blueprints: readonly string[], charts: Report['charts'], datasets: Report['datasets']) {
  const usual = datasets.filter(({ blueprintId }) => blueprintId !== null && blueprints.includes(blueprintId))
  return {
    datasets: usual,
    charts: charts.filter((chart) => usual.some((dataset) => dataset.id === chart.datasetId)),
  }
}

interface InsertCardProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly action: string
  readonly onClick: () => void
}

function InsertCard({ icon: Icon, title, action, onClick }: InsertCardProps) {
  return (
    <button type="button" className="support-card" onClick={onClick}>
      <Icon aria-hidden="true" />
      <span>
        <span className="support-card-title">{title}</span>
        <span className="support-card-action">{action}</span>
      </span>
    </button>
  )
}
