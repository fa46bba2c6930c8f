import { useState } from 'react'
import { printableText } from '../../../core/printable-text.ts'
import type { Footnote } from '../../../core/rich-text/schema.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'

interface FootnoteDialogProps {
  /** Null for a note that does not stand in the text yet. */
  readonly before: Footnote['attrs'] | null
  readonly onPut: (node: Footnote) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

const MAX_LENGTH = 2_000

/** Asks what a note at the foot of the page says. */
export function FootnoteDialog({ before, onPut, onRemove, onClose }: FootnoteDialogProps) {
  const [text, setText] = useState(before?.text ?? '')
  const written = printableText(text).trim()
  const put = () => onPut({ type: 'footnote', attrs: { text: written } })
  return (
    <Dialog
      title={before === null ? 'Lägg in en fotnot' : 'Ändra fotnoten'}
      onClose={onClose}
      actions={
        <>
          {before !== null && <Button onClick={onRemove}>Ta bort fotnoten</Button>}
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" disabled={written === ''} onClick={put}>
            {before === null ? 'Lägg in' : 'Ändra'}
          </Button>
        </>
      }
    >
      <TextArea
        label="Text"
        hint="Står längst ner på sidan med ett litet nummer i texten. Numren räknas av sig själva."
        rows={3}
        maxLength={MAX_LENGTH}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // A note is one paragraph.
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (written !== '') put()
        }}
      />
    </Dialog>
  )
}
