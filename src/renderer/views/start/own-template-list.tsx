import './document-row.css'
import './own-template-list.css'
import { FileDown, FilePlus2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { TemplateChoice } from '../../../ipc/contract.ts'
import type { Templates } from '../../shell/use-templates.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'

interface OwnTemplateListProps {
  readonly own: readonly TemplateChoice[]
  readonly templates: Templates
  /** Begins a report from this template. */
  readonly onBegin: (templateId: string) => void
}

/** The municipality's own templates: begin from one, hand it out, take one in. */
export function OwnTemplateList({ own, templates, onBegin }: OwnTemplateListProps) {
  const [leaving, setLeaving] = useState<TemplateChoice | null>(null)
  return (
    <>
      {own.length === 0 && (
        <p className="start-view-empty">
          Spara en berättelse som egen mall, så börjar nästa år med era rubriker och fasta texter. Har du fått
          en mall av en kollega hämtar du den här.
        </p>
      )}
      {own.length > 0 && (
        <ul className="own-template-list">
          {own.map((template) => (
            <li key={template.id} className="document-row">
              <button type="button" className="document-row-open" onClick={() => onBegin(template.id)}>
                <span className="document-row-title">{template.name}</span>
                <span className="document-row-about">
                  {template.sectionCount} avsnitt · version {template.version}
                </span>
              </button>
              <IconButton
                icon={FileDown}
                label={`Spara ${template.name} som fil`}
                onClick={() => templates.exportToFile(template)}
              />
              <IconButton
                icon={Trash2}
                label={`Ta bort ${template.name}`}
                onClick={() => setLeaving(template)}
              />
            </li>
          ))}
        </ul>
      )}
      <Button
        className="own-template-list-fetch"
        icon={FilePlus2}
        onClick={() => void templates.importFromFile()}
      >
        Hämta mall från fil…
      </Button>
      {leaving && (
        <Dialog
          title="Ta bort mallen?"
          onClose={() => setLeaving(null)}
          actions={
            <>
              <Button kind="quiet" onClick={() => setLeaving(null)}>
                Behåll den
              </Button>
              <Button
                kind="danger"
                onClick={() => {
                  templates.forget(leaving)
                  setLeaving(null)
                }}
              >
                Ta bort
              </Button>
            </>
          }
        >
          <p>
            {leaving.name} försvinner från den här datorn. Berättelser som följer den påverkas inte. Vill du
            ha kvar den, spara den som fil först.
          </p>
        </Dialog>
      )}
    </>
  )
}
