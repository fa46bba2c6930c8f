import './chart-card.css'
import { ArrowRightToLine, SlidersHorizontal, Trash2 } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Chart } from '../../../../core/chart.ts'
import { figureOf } from '../../../../core/chart-figure.ts'
import type { Dataset } from '../../../../core/dataset.ts'
import { changeChart } from '../../../../core/dataset-operations.ts'
import { publicDataset, smallCountLimitOf } from '../../../../core/small-counts.ts'
import { FigureCanvas } from '../../../charts/figure-canvas.tsx'
import { useDispatch, useReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { TitleField } from '../../../ui/title-field.tsx'
import { ChartAltText } from './chart-alt-text.tsx'
import { ChartChoices } from './chart-choices.tsx'
import { ChartRemarks } from './chart-remarks.tsx'
import { ChartTypeChoice } from './chart-type-choice.tsx'

interface ChartCardProps {
  readonly chart: Chart
  readonly dataset: Dataset
  /** Then it comes into view and its name has focus. */
  readonly isJustMade: boolean
  readonly onInsert: () => void
  readonly onRemove: () => void
}

/** A chart that follows its table while one types, and what may be said of it. */
export function ChartCard({ chart, dataset, isJustMade, onInsert, onRemove }: ChartCardProps) {
  const dispatch = useDispatch()
  const [isAdjusting, setIsAdjusting] = useState(false)
  const adjustId = useId()
  const card = useRef<HTMLElement>(null)
  const title = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!isJustMade) return
    title.current?.focus({ preventScroll: true })
    card.current?.scrollIntoView({ block: 'nearest' })
  }, [isJustMade])
  const limit = useReport(smallCountLimitOf)
  const figure = useMemo(
    () => figureOf(chart, publicDataset(dataset, { smallCountLimit: limit })),
    [chart, dataset, limit],
  )
  return (
    <article
      className="chart-card"
      ref={card}
      aria-label={chart.title === '' ? 'Diagram utan namn' : chart.title}
    >
      <TitleField
        ref={title}
        size="small"
        label="Diagrammets namn"
        value={chart.title}
        onChange={(text) =>
          dispatch((report) => changeChart(report, chart.id, { title: text }), {
            mergeKey: `title:${chart.id}`,
          })
        }
      />
      {figure === null ? (
        <p className="chart-nothing">Välj minst en rad med namn och en kolumn, så ritas diagrammet.</p>
      ) : (
        <>
          <FigureCanvas figure={figure} />
          <ChartRemarks chart={chart} dataset={dataset} figure={figure} limit={limit} />
        </>
      )}
      <div className="chart-actions">
        <Button kind="quiet" icon={ArrowRightToLine} onClick={onInsert}>
          Infoga i avsnitt…
        </Button>
        <Button
          kind="quiet"
          icon={SlidersHorizontal}
          aria-expanded={isAdjusting}
          aria-controls={isAdjusting ? adjustId : undefined}
          onClick={() => setIsAdjusting(!isAdjusting)}
        >
          Anpassa diagrammet
        </Button>
      </div>
      {isAdjusting && (
        <div className="chart-adjust" id={adjustId}>
          <ChartTypeChoice chart={chart} dataset={dataset} />
          <ChartChoices chart={chart} dataset={dataset} />
          {figure !== null && <ChartAltText chart={chart} figure={figure} />}
          <Button kind="quiet" className="chart-remove" icon={Trash2} onClick={onRemove}>
            Ta bort diagrammet
          </Button>
        </div>
      )}
    </article>
  )
}
