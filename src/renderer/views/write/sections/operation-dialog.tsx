import './operation-dialog.css'
import { useState } from 'react'
import type { OutlineItem } from '../../../../core/outline.ts'
import { operationNames } from '../../../../core/section-choices.ts'
import { useReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'

interface OperationDialogProps {
  readonly item: OutlineItem
  /** Whether the section is to be made once more, or told what it is about. */
  readonly purpose: 'repeat' | 'set'
  readonly onSave: (operation: string) => void
  readonly onClose: () => void
}

/** Asks what a repeated section is about. */
export function OperationDialog({ item, purpose, onSave, onClose }: OperationDialogProps) {
  const noun = item.definition?.repeat ?? 'verksamhet'
  const isRepeat = purpose === 'repeat'
  const [name, setName] = useState(isRepeat ? '' : (item.entry.operation ?? ''))
  const organisation = useReport((report) => report.organisation)
  const outline = useReport((report) => report.outline)
  const taken = outline
    .filter(({ templateSectionId }) => templateSectionId === item.entry.templateSectionId)
    .map(({ operation }) => operation)
  const proposed = operationNames(organisation).filter((known) => !taken.includes(known))
  const save = () => name.trim() !== '' && onSave(name.trim())
  return (
    <Dialog
      title={isRepeat ? 'Ett avsnitt till' : 'Vad handlar avsnittet om?'}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" disabled={name.trim() === ''} onClick={save}>
            {isRepeat ? 'Lägg till' : 'Spara'}
          </Button>
        </>
      }
    >
      {isRepeat && (
        <p>
          Samma avsnitt läggs till en gång till, tomt och med sina underavsnitt, efter det sista av sitt slag.
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          label={noun.charAt(0).toLocaleUpperCase('sv') + noun.slice(1)}
          hint="Står i rubriken."
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
      {proposed.length > 0 && (
        <ul className="operation-dialog-proposed" aria-label="Förslag">
          {proposed.map((known) => (
            <li key={known}>
              <button type="button" aria-pressed={known === name} onClick={() => setName(known)}>
                {known}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
