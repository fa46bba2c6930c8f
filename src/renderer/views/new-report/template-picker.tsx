import './template-picker.css'
import { ChevronDown, FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import type { TemplateChoice } from '../../../ipc/contract.ts'
import { Button } from '../../ui/button.tsx'

interface TemplatePickerProps {
  readonly templates: readonly TemplateChoice[]
  readonly proposedId: string
  readonly chosenId: string
  readonly onChoose: (id: string) => void
  readonly onImport: () => void
}

/**
 * What kind of report. The municipality's own templates come first; of the others the one that suits the year is
 * shown, and the rest are a click away.
 */
export function TemplatePicker({ templates, proposedId, chosenId, onChoose, onImport }: TemplatePickerProps) {
  const [showsAll, setShowsAll] = useState(false)
  const own = templates.filter(({ isOwn }) => isOwn)
  const builtIn = templates.filter(({ isOwn }) => !isOwn)
  const shown = showsAll ? builtIn : builtIn.filter(({ id }) => id === proposedId || id === chosenId)
  const hiddenCount = builtIn.length - shown.length
  const choice = (template: TemplateChoice) => (
    <TemplateRadio
      key={template.id}
      template={template}
      isChosen={template.id === chosenId}
      onChoose={onChoose}
    />
  )
  return (
    <fieldset className="template-picker">
      <legend>Vad ska du skriva?</legend>
      {own.length > 0 && (
        <div className="template-picker-group">
          <h3>Egna mallar</h3>
          <div className="template-picker-list">{own.map(choice)}</div>
        </div>
      )}
      {shown.length > 0 && (
        <div className="template-picker-group">
          {own.length > 0 && <h3>Mallar som följer med</h3>}
          <div className="template-picker-list">{shown.map(choice)}</div>
        </div>
      )}
      <div className="template-picker-more">
        {hiddenCount > 0 && (
          <Button kind="quiet" icon={ChevronDown} onClick={() => setShowsAll(true)}>
            {moreLabel(hiddenCount, shown.length)}
          </Button>
        )}
        <Button kind="quiet" icon={FilePlus2} onClick={onImport}>
          Hämta mall från fil…
        </Button>
      </div>
    </fieldset>
  )
}

function moreLabel(hiddenCount: number, shownCount: number): string {
  if (shownCount === 0) return `Visa ${hiddenCount} mallar som följer med`
  return hiddenCount === 1 ? 'Visa en annan mall' : `Visa ${hiddenCount} andra mallar`
}

interface TemplateRadioProps {
  readonly template: TemplateChoice
  readonly isChosen: boolean
  readonly onChoose: (id: string) => void
}

function TemplateRadio({ template: { id, name, description }, isChosen, onChoose }: TemplateRadioProps) {
  return (
    <label className="template-picker-choice">
      <input type="radio" name="template" value={id} checked={isChosen} onChange={() => onChoose(id)} />
      <span className="template-picker-name">{name}</span>
      <span className="template-picker-about">{description}</span>
    </label>
  )
}
