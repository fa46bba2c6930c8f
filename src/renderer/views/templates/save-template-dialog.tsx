import './save-template-dialog.css'
import { type FormEvent, useId, useState } from 'react'
import { isSameTemplateName, proposedTemplateName } from '../../../core/own-templates.ts'
import type { Template } from '../../../core/template.ts'
import { standardTextChoices } from '../../../core/template-from-report.ts'
import { updateTemplate } from '../../../core/template-update.ts'
import type { Problem, TemplateChoice } from '../../../ipc/contract.ts'
import type { Templates } from '../../shell/use-templates.ts'
import { flushPendingText } from '../../store/pending-text.ts'
import { useDispatch, useOpenReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StandardTextPicker } from './standard-text-picker.tsx'

interface SaveTemplateDialogProps {
  readonly templates: Templates
  /** The municipality's own templates that are here already. */
  readonly own: readonly TemplateChoice[]
  readonly onClose: () => void
}

/** Keeps the structure of the open report as a template of the municipality's own. */
export function SaveTemplateDialog({ templates, own, onClose }: SaveTemplateDialogProps) {
  const { documentId, store } = useOpenReport()
  const dispatch = useDispatch()
  const [report] = useState(() => {
    flushPendingText()
    return store.get().report
  })
  const [choices] = useState(() => standardTextChoices(report))
  const [name, setName] = useState(() => {
    const followed = own.find(({ id }) => id === report.template.id)
    return (
      followed?.name ?? proposedTemplateName(report.template.documentName, report.organisation.municipality)
    )
  })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(choices.filter(({ isProposed }) => isProposed).map(({ id }) => id)),
  )
  const [isTried, setIsTried] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [saved, setSaved] = useState<Template | null>(null)
  const formId = useId()
  const known = own.find((template) => isSameTemplateName(template.name, name))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (name.trim() === '' || isBusy) return
    setIsBusy(true)
    setProblem(null)
    const input = { name: name.trim(), standardTextIds: [...chosen] }
    const result = await templates.save(documentId, report, input)
    setIsBusy(false)
    if (!result.ok) return setProblem(result.error)
    const template = result.value
    // The report that the new version was made from follows it at once.
    dispatch((now) =>
      now.template.id === template.id && now.template.version < template.version
        ? updateTemplate(now, template)
        : now,
    )
    setSaved(template)
  }

  if (saved !== null) {
    return <TemplateSaved template={saved} templates={templates} onClose={onClose} />
  }
  return (
    <Dialog
      title="Spara som egen mall"
      onClose={onClose}
      isWide
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            Avbryt
          </Button>
          <Button kind="primary" type="submit" form={formId} aria-disabled={isBusy}>
            Spara mallen
          </Button>
        </>
      }
    >
      <form id={formId} className="save-template-dialog" onSubmit={submit} noValidate>
        <p>
          Avsnitten, deras ordning och rubriker, hjälpen och checklistorna följer med. Siffror, bilder och
          uppgifter på titelsidan stannar här.
        </p>
        <Field
          label="Mallens namn"
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={isTried && name.trim() === '' ? 'Ge mallen ett namn.' : null}
        />
        {known && (
          <Notice kind="info">
            <p>
              Du har redan en mall med det namnet. Den får en ny version, och berättelser som följer den
              erbjuds uppdateringen.
            </p>
          </Notice>
        )}
        <StandardTextPicker choices={choices} chosen={chosen} onChange={setChosen} />
        {problem && (
          <Notice kind="error">
            <p>{problem.message}</p>
          </Notice>
        )}
      </form>
    </Dialog>
  )
}

interface TemplateSavedProps {
  readonly template: Template
  readonly templates: Templates
  readonly onClose: () => void
}

/** What the user can do with the template now. */
function TemplateSaved({ template, templates, onClose }: TemplateSavedProps) {
  return (
    <Dialog
      title="Mallen är sparad"
      onClose={onClose}
      actions={
        <>
          <Button
            onClick={() => {
              onClose()
              templates.exportToFile(template)
            }}
          >
            Spara som fil att mejla…
          </Button>
          <Button kind="primary" onClick={onClose}>
            Klart
          </Button>
        </>
      }
    >
      <p>
        ”{template.name}” står nu först när du väljer Ny berättelse.
        {template.version > 1 && ` Det är version ${template.version}.`}
      </p>
    </Dialog>
  )
}
