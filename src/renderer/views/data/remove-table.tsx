import { listed } from '../../../core/swedish-words.ts'
import './remove-table.css'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Dataset } from '../../../core/dataset.ts'
import { placesOf, sentencePlacesOf } from '../../../core/dataset-places.ts'
import { flushPendingText } from '../../store/pending-text.ts'
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
  const [inSentences, setInSentences] = useState<readonly string[]>([])
  const ask = () => {
    flushPendingText()
    const { report } = store.get()
    const places = placesOf(report, dataset.id)
    const sentences = sentencePlacesOf(report, dataset.id)
    if (places.length === 0 && sentences.length === 0) onRemove()
    setHeadings(places.map((place) => place.heading))
    setInSentences(sentences.map((place) => place.heading))
  }
  const close = () => {
    setHeadings([])
    setInSentences([])
  }
  return (
    <div className="remove-table">
      <Button kind="quiet" icon={Trash2} onClick={ask}>
        Ta bort tabellen
      </Button>
      {headings.length + inSentences.length > 0 && (
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
          {headings.length > 0 && (
            <p>
              Tabellen visas i {listed(headings)}. Texten står kvar, men tabellen och dess diagram försvinner
              ur den.
            </p>
          )}
          {inSentences.length > 0 && (
            <p>
              Meningar i {listed(inSentences)} hämtar tal ur tabellen. De märks ut där, så att inget gammalt
              tal står kvar.
            </p>
          )}
          <p>Du kan ångra efteråt.</p>
        </Dialog>
      )}
    </div>
  )
}
