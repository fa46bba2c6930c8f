import './new-table-dialog.css'
import { type FormEvent, useState } from 'react'
import type { Dataset } from '../../../core/dataset.ts'
import { newCategoryByYear } from '../../../core/dataset-operations.ts'
import { newId } from '../../new-id.ts'
import { useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { UsualTableChoices } from './usual-table-choices.tsx'

interface NewTableDialogProps {
  readonly onMake: (dataset: Dataset) => void
  readonly onClose: () => void
}

export function NewTableDialog({ onMake, onClose }: NewTableDialogProps) {
  const year = useReport((report) => report.year)
  const [title, setTitle] = useState('')
  const [error, setError] = useState<string | null>(null)

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') {
      setError('Skriv vad tabellen ska heta, så hittar du den sedan.')
      return
    }
    onMake(newCategoryByYear(title.trim(), year, newId))
  }

  return (
    <Dialog title="Ny tabell" onClose={onClose} isWide>
      <section className="new-table-part">
        <h3>Vanliga tabeller</h3>
        <p className="new-table-hint">
          Raderna är ifyllda, för {year - 1} och {year}. Du kan ändra allt sedan.
        </p>
        <UsualTableChoices onMake={onMake} />
      </section>
      <section className="new-table-part">
        <h3>Eller en egen</h3>
        <form className="new-table-form" onSubmit={onSubmit} noValidate>
          <Field
            label="Vad visar tabellen?"
            hint="Till exempel ”Trycksår per enhet”. Namnet trycks över tabellen."
            value={title}
            maxLength={300}
            error={error}
            onChange={(event) => {
              setTitle(event.target.value)
              setError(null)
            }}
          />
          <Button type="submit">Skapa tom tabell</Button>
        </form>
      </section>
    </Dialog>
  )
}
