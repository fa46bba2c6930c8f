import { assertNever } from '../../../core/result.ts'
import type { ImportedTemplate } from '../../../ipc/contract.ts'
import type { Templates } from '../../shell/use-templates.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

interface TemplateTidingsNoticeProps {
  readonly templates: Templates
  /** Begins a report from this template. */
  readonly onBegin: (templateId: string) => void
}

/** Tells what has become of a template that was taken in, handed out or taken away. */
export function TemplateTidingsNotice({ templates, onBegin }: TemplateTidingsNoticeProps) {
  const { tidings, forgetTidings } = templates
  if (tidings === null) return null
  const close = <Button onClick={forgetTidings}>Stäng</Button>
  switch (tidings.kind) {
    case 'imported': {
      const { template } = tidings.imported
      const begin = () => {
        forgetTidings()
        onBegin(template.id)
      }
      return (
        <Notice
          kind="ok"
          title={arrivalTitle(tidings.imported)}
          actions={
            <>
              {close}
              <Button onClick={begin}>Börja en berättelse med den</Button>
            </>
          }
        >
          <p>
            {tidings.imported.arrival === 'newer'
              ? 'Berättelser som följer mallen erbjuds den nya versionen på Översikt.'
              : 'Den står bland dina egna mallar när du väljer Ny berättelse.'}
          </p>
        </Notice>
      )
    }
    case 'exported':
      return (
        <Notice kind="ok" title="Mallen är sparad som fil" actions={close}>
          <p>
            {tidings.place.fileName} ligger i {tidings.place.folder}. Mejla den till den som ska ha mallen.
          </p>
        </Notice>
      )
    case 'forgotten':
      return (
        <Notice kind="info" title={`Mallen ”${tidings.name}” är borttagen`} actions={close}>
          <p>Berättelser som följer den har kvar sina avsnitt och fungerar som förut.</p>
        </Notice>
      )
    case 'failed':
      return (
        <Notice kind="error" actions={close}>
          <p>{tidings.problem.message}</p>
        </Notice>
      )
    default:
      return assertNever(tidings)
  }
}

function arrivalTitle({ template: { name, version }, arrival }: ImportedTemplate): string {
  switch (arrival) {
    case 'new':
      return `Mallen ”${name}” är hämtad`
    case 'newer':
      return `Mallen ”${name}” är nu i version ${version}`
    case 'same':
      return `Mallen ”${name}” hade du redan`
    default:
      return assertNever(arrival)
  }
}
