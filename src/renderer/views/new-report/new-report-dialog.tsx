import './new-report-dialog.css'
import { type FormEvent, useId, useState } from 'react'
import { printableText } from '../../../core/printable-text.ts'
import { proposedTemplate, proposedYear, suitsYear } from '../../../core/template-choice.ts'
import type { Problem, TemplateChoice } from '../../../ipc/contract.ts'
import { localDate } from '../../dates.ts'
import type { Documents } from '../../shell/use-documents.ts'
import type { Templates } from '../../shell/use-templates.ts'
import { useSettings } from '../../store/settings-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TemplatePicker } from './template-picker.tsx'

interface NewReportDialogProps {
  readonly documents: Documents
  readonly templates: Templates
}

const FIRST_YEAR = 1990
const LAST_YEAR = 2200

/** What is needed to begin, filled in as far as it is known. Where to keep it is asked afterwards. */
export function NewReportDialog({ documents, templates: own }: NewReportDialogProps) {
  const { settings, change } = useSettings()
  const templates = documents.startState?.templates ?? []
  const [year, setYear] = useState(() => String(proposedYear(localDate(new Date()))))
  const [chosenId, setChosenId] = useState(documents.newTemplateId)
  const [importProblem, setImportProblem] = useState<Problem | null>(null)
  const [municipality, setMunicipality] = useState(settings.municipality)
  const [committee, setCommittee] = useState(settings.committee)
  const [author, setAuthor] = useState(settings.author)
  const [authorTitle, setAuthorTitle] = useState(
    settings.authorTitle || 'Medicinskt ansvarig sjuksköterska (MAS)',
  )
  const [isTried, setIsTried] = useState(false)
  const formId = useId()

  const parsedYear = yearIn(year)
  const proposed = proposedTemplate(templates, parsedYear ?? LAST_YEAR)
  const chosen = templates.find(({ id }) => id === chosenId) ?? proposed
  const problem = documents.failedAction?.action === 'create' ? documents.failedAction.problem : null

  const importTemplate = async () => {
    const imported = await own.importFromFile()
    if (imported === null) return
    own.forgetTidings()
    setImportProblem(imported.ok ? null : imported.error)
    if (imported.ok) setChosenId(imported.value.template.id)
  }

  const about = {
    municipality: printableText(municipality).trim(),
    committee: printableText(committee).trim(),
    author: printableText(author).trim(),
    authorTitle: printableText(authorTitle).trim(),
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (parsedYear === null || about.municipality === '' || chosen === undefined) {
      const form = event.currentTarget
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    change(about)
    documents.create({ templateId: chosen.id, year: parsedYear, ...about })
  }

  return (
    <Dialog
      title="Ny berättelse"
      onClose={documents.cancelNew}
      isWide
      actions={
        <>
          <Button kind="quiet" onClick={documents.cancelNew}>
            Avbryt
          </Button>
          <Button kind="primary" type="submit" form={formId} aria-disabled={documents.busy === 'create'}>
            Välj plats och börja skriva…
          </Button>
        </>
      }
    >
      <form id={formId} className="new-report-dialog" onSubmit={submit} noValidate>
        <Field
          className="new-report-dialog-year"
          label="År som den handlar om"
          inputMode="numeric"
          maxLength={12}
          value={year}
          onChange={(event) => setYear(event.target.value)}
          error={isTried && parsedYear === null ? 'Skriv ett år med fyra siffror.' : null}
        />
        <TemplatePicker
          templates={templates}
          proposedId={proposed?.id ?? ''}
          chosenId={chosen?.id ?? ''}
          onChoose={setChosenId}
          onImport={() => void importTemplate()}
        />
        {importProblem && (
          <Notice kind="error">
            <p>{importProblem.message}</p>
          </Notice>
        )}
        {chosen && parsedYear !== null && !suitsYear(chosen.years, parsedYear) && (
          <Notice kind="warn">
            <p>{yearsSentence(chosen)} Det går att använda den ändå.</p>
          </Notice>
        )}
        <div className="new-report-dialog-grid">
          <Field
            label="Kommun"
            maxLength={300}
            value={municipality}
            onChange={(event) => setMunicipality(event.target.value)}
            error={isTried && about.municipality === '' ? 'Skriv kommunens namn.' : null}
          />
          <Field
            label="Nämnd"
            maxLength={300}
            hint="Till exempel Vård- och omsorgsnämnden"
            value={committee}
            onChange={(event) => setCommittee(event.target.value)}
          />
          <Field
            label="Ditt namn"
            maxLength={300}
            value={author}
            onChange={(event) => setAuthor(event.target.value)}
          />
          <Field
            label="Din titel"
            maxLength={300}
            value={authorTitle}
            onChange={(event) => setAuthorTitle(event.target.value)}
          />
        </div>
        {problem && (
          <Notice kind="error">
            <p>{problem.message}</p>
          </Notice>
        )}
      </form>
    </Dialog>
  )
}

function yearIn(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}

function yearsSentence({ years: { from, to } }: TemplateChoice): string {
  if (from !== null && to !== null) return `Mallen är gjord för åren ${from}–${to}.`
  if (from !== null) return `Mallen är gjord för år ${from} och senare.`
  return `Mallen är gjord för år ${to} och tidigare.`
}
