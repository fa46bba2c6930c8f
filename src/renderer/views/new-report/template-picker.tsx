import './template-picker.css'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { TemplateChoice } from '../../../ipc/contract.ts'
import { Button } from '../../ui/button.tsx'

interface TemplatePickerProps {
  readonly templates: readonly TemplateChoice[]
  readonly proposedId: string
  readonly chosenId: string
  readonly onChoose: (id: string) => void
}

/** What kind of report. The one that suits the year is shown; the others are a click away. */
export function TemplatePicker({ templates, proposedId, chosenId, onChoose }: TemplatePickerProps) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? templates : templates.filter(({ id }) => id === proposedId || id === chosenId)
  const hiddenCount = templates.length - shown.length
  return (
    <fieldset className="template-picker">
      <legend>Vad ska du skriva?</legend>
      <div className="template-picker-list">
        {shown.map(({ id, name, description }) => (
          <label key={id} className="template-picker-choice">
            <input
              type="radio"
              name="template"
              value={id}
              checked={id === chosenId}
              onChange={() => onChoose(id)}
            />
            <span className="template-picker-name">{name}</span>
            <span className="template-picker-about">{description}</span>
          </label>
        ))}
      </div>
      {hiddenCount > 0 && (
        <Button
          kind="quiet"
          className="template-picker-more"
          icon={ChevronDown}
          onClick={() => setShowsAll(true)}
        >
          {hiddenCount === 1 ? 'Visa en annan mall' : `Visa ${hiddenCount} andra mallar`}
        </Button>
      )}
    </fieldset>
  )
}
