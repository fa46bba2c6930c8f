import './field.css'
import './text-area.css'
import { type ComponentProps, useId } from 'react'

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id'> {
  readonly label: string
  readonly hint?: string
  readonly isLabelHidden?: boolean
}

/** Several lines of plain text with their label; grows with what is written. */
export function TextArea({ label, hint, isLabelHidden = false, ...rest }: TextAreaProps) {
  const id = useId()
  return (
    <div className="field">
      <label className={isLabelHidden ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <textarea
        rows={3}
        lang="sv"
        spellCheck="false"
        {...rest}
        id={id}
        className="field-input text-area"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
