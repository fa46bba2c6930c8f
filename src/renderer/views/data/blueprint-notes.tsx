import './blueprint-notes.css'
import { blueprint } from '../../../formats/blueprints.ts'

interface BlueprintNotesProps {
  readonly blueprintId: string | null
}

/** What to think of when a ready-made table is filled in; nothing for one of the user's own. Never exported. */
export function BlueprintNotes({ blueprintId }: BlueprintNotesProps) {
  const notes = blueprintId === null ? [] : (blueprint(blueprintId)?.notes ?? [])
  if (notes.length === 0) return null
  return (
    <details className="blueprint-notes">
      <summary>Att tänka på</summary>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  )
}
