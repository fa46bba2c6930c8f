import './hide-dialog.css'
import { useState } from 'react'
import { calmHeading } from '../../../../core/calm-heading.ts'
import { definitionOf, type OutlineItem } from '../../../../core/outline.ts'
import { subtreeOf } from '../../../../core/outline-operations.ts'
import { useReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-area.tsx'

interface HideDialogProps {
  readonly item: OutlineItem
  readonly onHide: (reason: string) => void
  readonly onClose: () => void
}

/** Asks why a section of the model report is left out. */
export function HideDialog({ item, onHide, onClose }: HideDialogProps) {
  const [reason, setReason] = useState('')
  const heading = calmHeading(item.heading)
  const report = useReport((now) => now)
  const demands = subtreeOf(report.outline, item.entry.id)
    .flatMap((entry) => definitionOf(report, entry)?.checklist ?? [])
    .filter(({ level }) => level === 'required')
  return (
    <Dialog
      title={`Dölj ”${heading}”?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" disabled={reason.trim() === ''} onClick={() => onHide(reason)}>
            Dölj avsnittet
          </Button>
        </>
      }
    >
      {demands.length === 0 ? (
        <p>Det hör till mallen och brukar alltid vara med. Skriv varför ni inte har det.</p>
      ) : (
        <>
          <p>Lagen vill ha svar på det här, så skriv varför avsnittet inte är med:</p>
          <ul className="hide-dialog-demands">
            {demands.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <TextArea
        label="Skäl"
        hint="Skrivs inte ut i rapporten. Rubriken och det som ligger under den kommer inte med, men texten är kvar här."
        rows={2}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="hide-dialog-instead">
        Ska rubriken stå kvar med en mening om varför? Välj i stället statusen Ej aktuellt.
      </p>
    </Dialog>
  )
}
