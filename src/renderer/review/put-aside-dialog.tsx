import './put-aside-dialog.css'
import { useRef, useState } from 'react'
import type { Finding } from '../../core/checks/finding.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'

interface PutAsideDialogProps {
  readonly finding: Finding
  readonly onPutAside: (reason: string) => void
  readonly onClose: () => void
}

const MAX_REASON = 2_000

/** Asks why a finding is to be put aside. The reason stays with the report. */
export function PutAsideDialog({ finding, onPutAside, onClose }: PutAsideDialogProps) {
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const putAside = () => {
    if (reason.trim() !== '') {
      onPutAside(reason)
      return
    }
    setIsMissing(true)
    field.current?.focus()
  }
  return (
    <Dialog
      title="Lägg åt sidan"
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            Avbryt
          </Button>
          <Button kind="primary" onClick={putAside}>
            Lägg åt sidan
          </Button>
        </>
      }
    >
      <p>
        ”{finding.title}” visas inte mer i granskningen. Den ligger kvar bland det som är lagt åt sidan, med
        ditt skäl, och kan tas upp igen.
      </p>
      <TextArea
        ref={field}
        label="Varför?"
        {...(isMissing && { hint: 'Skriv några ord, så minns du varför när du läser det nästa år.' })}
        value={reason}
        maxLength={MAX_REASON}
        onChange={(event) => setReason(event.target.value)}
      />
      <fieldset className="put-aside-reasons">
        <legend className="visually-hidden">Förslag på skäl</legend>
        {reasonsFor(finding).map((suggestion) => (
          <button
            key={suggestion}
            type="button"
            className="put-aside-reason"
            onClick={() => {
              setReason(suggestion)
              field.current?.focus()
            }}
          >
            {suggestion}
          </button>
        ))}
      </fieldset>
    </Dialog>
  )
}

function reasonsFor({ kind }: Finding): readonly string[] {
  switch (kind) {
    case 'privacy':
      return [
        'Det gäller ingen enskild person.',
        'Det är en tjänsteperson som ska stå med.',
        'Det går inte att förstå vem det är.',
      ]
    case 'law':
      return ['Det gäller inte vår verksamhet.', 'Det står i ett annat avsnitt.', 'Regionen svarar för det.']
    case 'data':
    case 'textAgainstData':
      return [
        'Siffran är kontrollerad och stämmer.',
        'Underlagen är olika och ska inte gå ihop.',
        'Bättre uppgift finns inte.',
      ]
    default:
      return ['Det ska stå så.', 'Vi har kommit överens om det.', 'Det stämmer hos oss.']
  }
}
