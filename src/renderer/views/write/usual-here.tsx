import './usual-here.css'
import { ArrowRight, ChartColumn, Check, Table2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { EditorSession } from '../../editor/editor-session.ts'
import { newId } from '../../new-id.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useOpenReport, useReport } from '../../store/report-context.tsx'
import { chartOf, type Insertion, tableOf, type UsualCard, usualCards } from './usual-cards.ts'

interface UsualHereProps {
  readonly sectionId: string
  readonly blueprints: readonly string[]
  readonly session: EditorSession
}

/** As many are shown before the rest is asked for. */
const FEW = 5

/** The tables and charts that are usual in this section, each put into the text by one click. */
export function UsualHere({ sectionId, blueprints, session }: UsualHereProps) {
  const report = useReport((now) => now)
  const cards = useMemo(() => usualCards(report, sectionId, blueprints), [report, sectionId, blueprints])
  const [showsAll, setShowsAll] = useState(false)
  const [said, setSaid] = useState('')
  const isLeftOut = report.sections[sectionId]?.status.kind === 'notApplicable'
  if (cards.length === 0 || isLeftOut) return null
  const rest = cards.length - FEW
  const shown = showsAll || rest <= 1 ? cards : cards.slice(0, FEW)
  return (
    <section>
      <h2>Brukar finnas här</h2>
      <div className="usual-here">
        {shown.map((card) => (
          <Card key={card.blueprint.id} card={card} session={session} onSaid={setSaid} />
        ))}
      </div>
      {shown.length < cards.length && (
        <button type="button" className="usual-here-more" onClick={() => setShowsAll(true)}>
          Visa {rest} till
        </button>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  )
}

interface CardProps {
  readonly card: UsualCard
  readonly session: EditorSession
  readonly onSaid: (sentence: string) => void
}

function Card({ card, session, onSaid }: CardProps) {
  const { store } = useOpenReport()
  const { name } = card.blueprint
  const put = (insertion: Insertion | null, what: string) => {
    if (insertion === null) return
    session.insertMade(insertion.block, insertion.made)
    onSaid(`${what} ”${name}” står nu i texten.`)
  }
  const isTableHere = card.kind === 'numbers' && card.isTableHere
  return (
    <div className="usual-card">
      {isTableHere ? (
        <TableHere card={card} />
      ) : (
        <button
          type="button"
          className="usual-card-table"
          onClick={() => put(tableOf(store.get().report, card, newId), 'Tabellen')}
        >
          <Table2 aria-hidden="true" />
          <span>
            <span className="usual-card-title">{name}</span>
            <span className="usual-card-action">
              {card.kind === 'numbers' && card.dataset !== null ? 'Lägg in tabellen' : 'Lägg till tabell'}
            </span>
          </span>
        </button>
      )}
      {card.kind === 'numbers' && card.canChart && !card.isChartHere && (
        <button
          type="button"
          className="usual-card-chart"
          onClick={() => put(chartOf(store.get().report, card, newId), 'Diagrammet')}
        >
          <ChartColumn aria-hidden="true" />
          Diagram<span className="visually-hidden">{name}</span>
        </button>
      )}
    </div>
  )
}

/** A table that the section has: the next thing is to fill it in. */
function TableHere({ card }: { readonly card: Extract<UsualCard, { kind: 'numbers' }> }) {
  const { go } = useNavigation()
  const isFilledIn = Object.keys(card.dataset?.cells ?? {}).length > 0
  return (
    <button
      type="button"
      className="usual-card-table"
      onClick={() => go({ kind: 'data', datasetId: card.dataset?.id ?? null })}
    >
      <Check className="usual-card-done" aria-hidden="true" />
      <span>
        <span className="usual-card-title">{card.blueprint.name}</span>
        <span className="usual-card-action">
          {isFilledIn ? 'Finns i texten. Visa siffrorna' : 'Finns i texten. Fyll i siffrorna'}
          <ArrowRight aria-hidden="true" />
        </span>
      </span>
    </button>
  )
}
