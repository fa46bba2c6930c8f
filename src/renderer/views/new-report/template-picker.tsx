import './template-picker.css'
import type { TemplateChoice } from '../../../ipc/contract.ts'

interface TemplatePickerProps {
  readonly templates: readonly TemplateChoice[]
  readonly chosenId: string
  readonly onChoose: (id: string) => void
}

/** What kind of report: one line each on whom it is for. */
export function TemplatePicker({ templates, chosenId, onChoose }: TemplatePickerProps) {
  return (
    <fieldset className="template-picker">
      <legend>Vad ska du skriva?</legend>
      <div className="template-picker-list">
        {templates.map(({ id, name, description }) => (
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
    </fieldset>
  )
}
