import './sentence-suggestions.css'
import { ChevronDown, ListPlus } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { Dataset } from '../../../core/dataset.ts'
import type { Report } from '../../../core/report.ts'
import { suggestedSentences } from '../../../core/values/suggested-sentences.ts'
import { useReport } from '../../store/report-context.tsx'
import type { EditorSession } from '../editor-session.ts'
import { tablesShown } from './picked-cell.ts'
import { Sentence } from './sentence.tsx'

interface SentenceSuggestionsProps {
  readonly sectionId: string
  /** The tables that are usual in the section. */
  readonly blueprints: readonly string[]
  readonly session: EditorSession
}

/** Sentences on the tables that the section shows or usually has. A click puts one at the cursor. */
export function SentenceSuggestions({ sectionId, blueprints, session }: SentenceSuggestionsProps) {
  const report = useReport((whole) => whole)
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const tables = tablesHere(report, sectionId, blueprints)
  const key = tables.map((table) => table.id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written in the text changes no sentence
  const suggested = useMemo(
    () => tables.map((table) => ({ table, sentences: suggestedSentences(report, table) })),
    [report.datasets, key],
  )
  const found = suggested.filter(({ sentences }) => sentences.length > 0)
  const count = found.reduce((sum, { sentences }) => sum + sentences.length, 0)
  if (count === 0) return null

  return (
    <section className="sentence-suggestions">
      <button
        type="button"
        className="sentence-suggestions-card"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ListPlus aria-hidden="true" />
        <span>
          <strong>Föreslå meningar ur siffrorna</strong>
          <span className="sentence-suggestions-count">{count === 1 ? '1 förslag' : `${count} förslag`}</span>
        </span>
        <ChevronDown aria-hidden="true" />
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen &&
          found.map(({ table, sentences }) => (
            <div key={table.id} className="sentence-suggestions-table">
              <h3>{table.title || 'Tabell utan namn'}</h3>
              <ul>
                {sentences.map((suggestion) => (
                  <li key={suggestion.key}>
                    <button
                      type="button"
                      className="sentence-suggestions-one"
                      title="Lägg in meningen där markören står"
                      onMouseDown={(event) => event.preventDefault()}
                      onClick={() => session.insertSentence(suggestion.content)}
                    >
                      <Sentence report={report} content={suggestion.content} />
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
    </section>
  )
}

function tablesHere(report: Report, sectionId: string, blueprints: readonly string[]): readonly Dataset[] {
  const shown = tablesShown(report, sectionId)
  return report.datasets.filter(
    ({ id, blueprintId }) => shown.has(id) || (blueprintId !== null && blueprints.includes(blueprintId)),
  )
}
