import { useId, useMemo, useState } from 'react'
import type { Report } from '../../../core/report.ts'
import type { CrossReference, ReferencePage } from '../../../core/rich-text/schema.ts'
import { PickDialog } from './pick-dialog.tsx'
import { figuresOf } from './picked-cell.ts'
import { SearchList } from './search-list.tsx'

interface ReferenceDialogProps {
  readonly report: Report
  readonly before: CrossReference['attrs'] | null
  readonly onPut: (node: CrossReference) => void
  /** Null for a reference that does not stand in the text yet. */
  readonly onMakePlain: (() => void) | null
  readonly onClose: () => void
}

/** Asks which table, chart or image the text is to point to. */
export function ReferenceDialog({ report, before, onPut, onMakePlain, onClose }: ReferenceDialogProps) {
  const figures = useMemo(() => figuresOf(report), [report])
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(before === null ? null : `${before.kind} ${before.id}`)
  const [shows, setShows] = useState<ReferencePage | undefined>(before?.shows)
  const showsId = useId()
  const looked = query.trim().toLowerCase()
  const choices = figures
    .filter(({ number, text }) => `${number} ${text}`.toLowerCase().includes(looked))
    .map((figure) => ({
      key: `${figure.kind} ${figure.id}`,
      name: `${figure.number}. ${figure.text}`,
      content: (
        <>
          <strong>{figure.number}.</strong> {figure.text}
        </>
      ),
      figure,
    }))
  const current = choices.find(({ key }) => key === chosen) ?? choices[0]
  const put = (key: string | null) => {
    const figure = (choices.find((one) => one.key === key) ?? current)?.figure
    if (!figure) return
    const { kind, id } = figure
    onPut({ type: 'crossReference', attrs: shows === undefined ? { kind, id } : { kind, id, shows } })
  }

  return (
    <PickDialog
      title={before === null ? 'Infoga en hänvisning' : 'Ändra hänvisningen'}
      isChange={before !== null}
      canPut={current !== undefined}
      onPut={() => put(null)}
      onMakePlain={onMakePlain}
      onClose={onClose}
    >
      <SearchList
        label="Tabell, diagram eller bild"
        hint="Numret i texten ändras av sig självt om ordningen ändras."
        placeholder="Sök"
        query={query}
        onQuery={setQuery}
        listLabel="Tabeller, diagram och bilder"
        choices={choices}
        chosen={current?.key ?? null}
        onChoose={setChosen}
        onDone={put}
        empty={
          figures.length === 0
            ? 'Berättelsen har inga tabeller, diagram eller bilder med nummer än.'
            : 'Ingenting heter så.'
        }
      />
      <div className="field">
        <label className="field-label" htmlFor={showsId}>
          Det som står i texten
        </label>
        <select
          id={showsId}
          className="field-input"
          value={shows ?? 'label'}
          onChange={(event) => setShows(pageOf(event.target.value))}
        >
          <option value="label">Numret: Tabell 3</option>
          <option value="labelAndPage">Numret och sidan: Tabell 3 på sidan 12</option>
          <option value="page">Sidan: sidan 12</option>
        </select>
      </div>
    </PickDialog>
  )
}

function pageOf(choice: string): ReferencePage | undefined {
  return choice === 'page' || choice === 'labelAndPage' ? choice : undefined
}
