import { useRef, useState } from 'react'

interface SectionNameFieldProps {
  readonly heading: string
  /** What an emptied field means: the template's heading, or as it was. */
  readonly placeholder: string
  readonly onSave: (heading: string) => void
  readonly onCancel: () => void
}

/** A section's heading, written where it stands in the list. Enter keeps it, Escape leaves it as it was. */
export function SectionNameField({ heading, placeholder, onSave, onCancel }: SectionNameFieldProps) {
  const [text, setText] = useState(heading)
  const isDone = useRef(false)
  const finish = (isKept: boolean) => {
    if (isDone.current) return
    isDone.current = true
    if (isKept && text.trim() !== heading) onSave(text)
    else onCancel()
  }
  return (
    <input
      className="section-name-field"
      aria-label={`Ny rubrik för ${heading}`}
      autoComplete="off"
      spellCheck="false"
      maxLength={300}
      placeholder={placeholder}
      value={text}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of what was just chosen to be renamed
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        finish(event.key === 'Enter')
      }}
      onBlur={() => finish(true)}
    />
  )
}
