import './template-update-dialog.css'
import { type ReactNode, useMemo } from 'react'
import { calmHeading } from '../../../core/calm-heading.ts'
import { headingText } from '../../../core/outline.ts'
import type { Report } from '../../../core/report.ts'
import type { Template } from '../../../core/template.ts'
import { planTemplateUpdate } from '../../../core/template-update.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface TemplateUpdateDialogProps {
  readonly report: Report
  readonly newer: Template
  readonly onUpdate: () => void
  readonly onDecline: () => void
  readonly onClose: () => void
}

/** What the newer version of the template would change in this report, before anything is changed. */
export function TemplateUpdateDialog(props: TemplateUpdateDialogProps) {
  const { report, newer, onUpdate, onDecline, onClose } = props
  const plan = useMemo(() => planTemplateUpdate(report, newer), [report, newer])
  const named = (heading: string) => calmHeading(headingText(heading, report.year, report.organisation))
  const { added, renamed, moved, removed, guidanceChanged } = plan
  const isSmall = [added, renamed, moved, removed, guidanceChanged].every((group) => group.length === 0)
  return (
    <Dialog
      title="Det här ändras"
      onClose={onClose}
      isWide
      actions={
        <>
          <Button kind="quiet" onClick={onDecline}>
            Inte nu
          </Button>
          <Button kind="primary" onClick={onUpdate}>
            Uppdatera
          </Button>
        </>
      }
    >
      <div className="template-update-dialog dialog-body">
        <p>
          Det du har skrivit, dina siffror och dina svar i checklistorna är kvar. Du kan ångra hela
          uppdateringen med Ctrl+Z.
        </p>
        {isSmall && <p>Avsnitten är desamma. Bara uppgifter om mallen själv har ändrats.</p>}
        <Group title="Nya avsnitt">
          {added.map(({ id, heading, includedByDefault }) => (
            <li key={id}>
              {named(heading)}
              {!includedByDefault && <About>avstängt från början</About>}
            </li>
          ))}
        </Group>
        <Group title="Nya rubriker">
          {renamed.map(({ id, from, to }) => (
            <li key={id}>
              {named(from)} blir {named(to)}
            </li>
          ))}
        </Group>
        <Group title="Byter plats">
          {moved.map(({ id, heading }) => (
            <li key={id}>{named(heading)}</li>
          ))}
        </Group>
        <Group title="Finns inte längre i mallen">
          {removed.map(({ section, isKept }) => (
            <li key={section.id}>
              {named(section.heading)}
              <About>{isKept ? 'din text blir kvar som eget avsnitt' : 'tomt, tas bort'}</About>
            </li>
          ))}
        </Group>
        <Group title="Ny hjälp eller checklista">
          {guidanceChanged.map(({ id, heading }) => (
            <li key={id}>{named(heading)}</li>
          ))}
        </Group>
      </div>
    </Dialog>
  )
}

interface GroupProps {
  readonly title: string
  readonly children: readonly ReactNode[]
}

function Group({ title, children }: GroupProps) {
  if (children.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

function About({ children }: { readonly children: ReactNode }) {
  return <span className="template-update-dialog-about"> – {children}</span>
}
