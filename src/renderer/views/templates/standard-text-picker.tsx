import { calmHeading } from '../../../core/calm-heading.ts'
import { formatNumber } from '../../../core/swedish-numbers.ts'
import type { StandardTextChoice } from '../../../core/template-from-report.ts'

interface StandardTextPickerProps {
  readonly choices: readonly StandardTextChoice[]
  /** The ids of the sections whose texts come along. */
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

/** Which texts may be the same every year. */
export function StandardTextPicker({ choices, chosen, onChange }: StandardTextPickerProps) {
  const toggle = (id: string) => {
    const changed = new Set(chosen)
    if (!changed.delete(id)) changed.add(id)
    onChange(changed)
  }
  return (
    <fieldset className="save-template-dialog-texts">
      <legend>Texter som får vara lika varje år</legend>
      <p className="save-template-dialog-hint">
        {choices.length === 0
          ? 'Det finns inga texter i berättelsen än, så mallen får bara rubriker och hjälp.'
          : 'De ikryssade ligger färdiga i nästa berättelse, för den som skriver att se över. Texter utan siffror är föreslagna.'}
      </p>
      {choices.length > 0 && (
        <ul className="save-template-dialog-list">
          {choices.map(({ id, number, heading, words, isWhole }) => (
            <li key={id}>
              <label className="save-template-dialog-choice">
                <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                <span>
                  {number} {calmHeading(heading)}
                </span>
                <span className="save-template-dialog-about">
                  {formatNumber(words, 0)} ord
                  {!isWhole && ' · diagram, bilder och siffror ur tabeller följer inte med'}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
