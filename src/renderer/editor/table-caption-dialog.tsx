import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { printableText } from '../../core/printable-text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'

interface TableCaptionDialogProps {
  readonly editor: Editor
  readonly onClose: () => void
}

/** Asks what stands above the table that the cursor is in, with a number among the tables. */
export function TableCaptionDialog({ editor, onClose }: TableCaptionDialogProps) {
  const before: unknown = editor.getAttributes('table')['caption']
  const [caption, setCaption] = useState(typeof before === 'string' ? before : '')
  const save = () => {
    const written = printableText(caption).trim()
    onClose()
    editor
      .chain()
      .focus()
      .updateAttributes('table', { caption: written === '' ? null : written })
      .run()
  }
  return (
    <Dialog
      title="Text över tabellen"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" type="submit" form="table-caption-form">
            Spara
          </Button>
        </>
      }
    >
      <form
        id="table-caption-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          label="Text"
          hint="Tabellen får ett nummer: Tabell 1, Tabell 2 och så vidare. Lämna tomt för ingen text."
          maxLength={1_000}
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
