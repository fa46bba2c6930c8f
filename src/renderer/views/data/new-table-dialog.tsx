import './new-table-dialog.css'
import { FileSpreadsheet } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { TextTableBlueprint } from '../../../core/blueprint.ts'
import type { Dataset } from '../../../core/dataset.ts'
import { newCategoryByYear } from '../../../core/dataset-operations.ts'
import { newId } from '../../new-id.ts'
import { useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { BlueprintChoices } from './blueprint-choices.tsx'

interface NewTableDialogProps {
  readonly onMake: (dataset: Dataset) => void
  readonly onText: (blueprint: TextTableBlueprint) => void
  readonly onImport: () => void
  readonly onClose: () => void
}

/** A new table: one that comes with the app, an empty one, or one from a file. */
export function NewTableDialog({ onMake, onText, onImport, onClose }: NewTableDialogProps) {
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
        <p className="new-table-hint">
          Rader, kolumner, enhet och källa är ifyllda. Du fyller i siffrorna, och kan ändra allt sedan.
          Tabeller med text hamnar i det avsnitt som du väljer.
        </p>
        <BlueprintChoices onMake={onMake} onText={onText} />
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
          <div className="new-table-ways">
            <Button type="submit">Skapa tom tabell</Button>
            <Button kind="quiet" icon={FileSpreadsheet} onClick={onImport}>
              Hämta från fil…
            </Button>
          </div>
        </form>
      </section>
    </Dialog>
  )
}
