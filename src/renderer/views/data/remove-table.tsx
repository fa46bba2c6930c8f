import './remove-table.css'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Dataset } from '../../../core/dataset.ts'
import { placesOf } from '../../../core/dataset-places.ts'
import { useOpenReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface RemoveTableProps {
  readonly dataset: Dataset
  readonly onRemove: () => void
}

/** Removes the table, and asks first when the report shows it. */
export function RemoveTable({ dataset, onRemove }: RemoveTableProps) {
  const { store } = useOpenReport()
  const [headings, setHeadings] = useState<readonly string[]>([])
  const ask = () => {
    const places = placesOf(store.get().report, dataset.id)
    if (places.length === 0) onRemove()
    else setHeadings(places.map((place) => place.heading))
  }
  const close = () => setHeadings([])
  return (
    <div className="remove-table">
      <Button kind="quiet" icon={Trash2} onClick={ask}>
        Ta bort tabellen
      </Button>
      {headings.length > 0 && (
        <Dialog
          title="Ta bort tabellen?"
          onClose={close}
          actions={
            <>
              <Button onClick={close}>Behåll den</Button>
              <Button kind="danger" onClick={onRemove}>
                Ta bort tabellen
              </Button>
            </>
          }
        >
          <p>
            Tabellen visas i {new Intl.ListFormat('sv').format(headings)}. Texten står kvar, men tabellen och
            dess diagram försvinner ur den.
          </p>
        </Dialog>
      )}
    </div>
  )
}
