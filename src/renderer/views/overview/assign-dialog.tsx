import { type FormEvent, useId, useState } from 'react'
import { calmHeading } from '../../../core/calm-heading.ts'
import { placeName } from '../../../core/place-name.ts'
import type { ProgressRow } from '../../../core/progress.ts'
import type { Report } from '../../../core/report.ts'
import { assignSections } from '../../../core/section-operations.ts'
import { useDispatch, useOpenReport, useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Switch } from '../../ui/switch.tsx'

interface AssignDialogProps {
  readonly row: ProgressRow
  readonly onClose: () => void
}

/** Asks who is to write a section, and what lies under it. */
export function AssignDialog({ row: { section, parts }, onClose }: AssignDialogProps) {
  const { store } = useOpenReport()
  const dispatch = useDispatch()
  const place = useReport((report) => calmHeading(placeName(report, section.item.entry)))
  const [known] = useState(() => assigneesIn(store.get().report))
  const [name, setName] = useState(section.assignee ?? '')
  const [withParts, setWithParts] = useState(parts.length > 1)
  const ids = { form: useId(), names: useId() }
  const below = parts.length - 1
  const assign = (assignee: string | null) => {
    const chosen = withParts ? parts : [section]
    const sections = chosen.map(({ item }) => item.entry.id)
    dispatch((report) => assignSections(report, sections, assignee))
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    assign(name)
  }
  return (
    <Dialog
      title="Vem skriver?"
      onClose={onClose}
      actions={
        <>
          {section.assignee !== null && (
            <Button kind="quiet" onClick={() => assign(null)}>
              Jag skriver själv
            </Button>
          )}
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" type="submit" form={ids.form}>
            Spara
          </Button>
        </>
      }
    >
      <p>{place}</p>
      <form id={ids.form} onSubmit={submit}>
        <Field
          label="Namn eller funktion"
          hint="Till exempel enhetschef hemtjänst. Det står bara här och kommer inte med i rapporten."
          list={ids.names}
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <datalist id={ids.names}>
          {known.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </form>
      {below > 0 && (
        <Switch
          label={below === 1 ? 'Också avsnittet under' : `Också de ${below} avsnitten under`}
          isOn={withParts}
          onChange={setWithParts}
        />
      )}
    </Dialog>
  )
}

/** Those who write something already. */
function assigneesIn({ sections }: Report): readonly string[] {
  return [...new Set(Object.values(sections).flatMap(({ assignee }) => assignee ?? []))].toSorted((a, b) =>
    a.localeCompare(b, 'sv'),
  )
}
