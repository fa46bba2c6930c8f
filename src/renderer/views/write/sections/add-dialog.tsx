import './add-dialog.css'
import { useId, useMemo, useState } from 'react'
import { calmHeading } from '../../../../core/calm-heading.ts'
import { definitionOf, headingOf, type OutlineItem } from '../../../../core/outline.ts'
import type { OutlineEntry, Report } from '../../../../core/report.ts'
import { sectionsToAdd } from '../../../../core/section-choices.ts'
import { useReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ownPlaces } from './own-places.ts'
import type { OwnSection } from './use-section-actions.ts'

interface AddDialogProps {
  readonly items: readonly OutlineItem[]
  /** The section that an own one is proposed to follow. */
  readonly after: string
  /** Asked for right after a section: then only an own one. */
  readonly isOwnOnly: boolean
  readonly onAdd: (fromTemplate: readonly string[], own: OwnSection | null) => void
  readonly onClose: () => void
}

/** Sections that the template has and the report does not, and one of the user's own. */
export function AddDialog({ items, after, isOwnOnly, onAdd, onClose }: AddDialogProps) {
  const report = useReport((now) => now)
  const offered = useMemo(() => (isOwnOnly ? [] : sectionsToAdd(report)), [report, isOwnOnly])
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [heading, setHeading] = useState('')
  const [place, setPlace] = useState({ after, level: ownPlaces(report, after)[0]?.level ?? 1 })
  const isOwn = heading.trim() !== ''
  const count = ticked.size + (isOwn ? 1 : 0)
  const add = () => {
    if (count === 0) return
    const chosen = offered.filter(({ id }) => ticked.has(id)).map(({ id }) => id)
    onAdd(chosen, isOwn ? { heading: heading.trim(), ...place } : null)
  }
  const toggle = (id: string) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  return (
    <Dialog
      title={isOwnOnly ? 'Nytt avsnitt' : 'Lägg till avsnitt'}
      onClose={onClose}
      isWide={offered.length > 0}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" disabled={count === 0} onClick={add}>
            {count > 1 ? `Lägg till ${count} avsnitt` : 'Lägg till'}
          </Button>
        </>
      }
    >
      {offered.length > 0 && (
        <fieldset className="add-dialog-offered">
          <legend>Ur mallen</legend>
          <p className="add-dialog-hint">De hamnar på sin plats i mallen.</p>
          {offered.map((entry) => (
            <Offer
              key={entry.id}
              report={report}
              entry={entry}
              isTicked={ticked.has(entry.id)}
              onToggle={() => toggle(entry.id)}
            />
          ))}
        </fieldset>
      )}
      <form
        className="add-dialog-own"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        {offered.length > 0 && <h3>Eget avsnitt</h3>}
        <Field
          label="Rubrik"
          maxLength={300}
          value={heading}
          onChange={(event) => setHeading(event.target.value)}
        />
        <OwnPlaceFields report={report} items={items} place={place} onPlace={setPlace} />
      </form>
    </Dialog>
  )
}

interface OfferProps {
  readonly report: Report
  readonly entry: OutlineEntry
  readonly isTicked: boolean
  readonly onToggle: () => void
}

function Offer({ report, entry, isTicked, onToggle }: OfferProps) {
  const id = useId()
  const definition = definitionOf(report, entry)
  const about = definition?.questions[0] ?? definition?.law
  return (
    <div className="add-dialog-offer">
      <input
        type="checkbox"
        id={id}
        checked={isTicked}
        aria-describedby={`${id}-about`}
        onChange={onToggle}
      />
      <label htmlFor={id}>{calmHeading(headingOf(report, entry))}</label>
      <p id={`${id}-about`}>{about}</p>
    </div>
  )
}

interface OwnPlaceFieldsProps {
  readonly report: Report
  readonly items: readonly OutlineItem[]
  readonly place: { readonly after: string; readonly level: number }
  readonly onPlace: (place: { after: string; level: number }) => void
}

function OwnPlaceFields({ report, items, place, onPlace }: OwnPlaceFieldsProps) {
  const id = useId()
  const places = ownPlaces(report, place.after)
  return (
    <div className="add-dialog-place">
      <div className="field">
        <label className="field-label" htmlFor={`${id}-after`}>
          Efter
        </label>
        <select
          id={`${id}-after`}
          className="field-input"
          value={place.after}
          onChange={(event) => {
            const after = event.target.value
            onPlace({ after, level: ownPlaces(report, after)[0]?.level ?? 1 })
          }}
        >
          {items.map(({ entry, number, heading, level }) => (
            <option key={entry.id} value={entry.id}>
              {level === 0 ? 'Titelsida' : `${number} ${calmHeading(heading)}`}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-level`}>
          Nummer
        </label>
        <select
          id={`${id}-level`}
          className="field-input"
          value={place.level}
          onChange={(event) => onPlace({ ...place, level: Number(event.target.value) })}
        >
          {places.map(({ level, number, says }) => (
            <option key={level} value={level}>
              {number} – {says}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
