import './title-field.css'
import type { Ref } from 'react'

interface TitleFieldProps {
  readonly ref?: Ref<HTMLTextAreaElement>
  /** Read aloud, and shown while it is empty: "Tabellens namn". */
  readonly label: string
  readonly size?: 'normal' | 'small'
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A heading that is edited where it stands: one line of words that wraps, and Enter is done. */
export function TitleField({ ref, label, size = 'normal', value, onChange }: TitleFieldProps) {
  return (
    <textarea
      ref={ref}
      className={size === 'small' ? 'title-field title-field-small' : 'title-field'}
      rows={1}
      aria-label={label}
      placeholder={label}
      maxLength={300}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/[\r\n]+/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.currentTarget.blur()
      }}
    />
  )
}
