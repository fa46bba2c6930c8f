import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { printableText } from '../../core/printable-text.ts'
import { safeLink } from '../../core/rich-text/safe-link.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { addressOf } from './link-address.ts'

interface LinkDialogProps {
  readonly editor: Editor
  readonly onClose: () => void
}

/** Asks for the address of a link and, where nothing is selected, for its text. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const before = editor.isActive('link') ? String(editor.getAttributes('link')['href'] ?? '') : ''
  const needsText = before === '' && editor.state.selection.empty
  const [address, setAddress] = useState(before)
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)

  const save = () => {
    const href = addressOf(address)
    if (href === null || safeLink(href) === null) {
      setError('Skriv en webbadress som börjar med https:// eller en e-postadress.')
      return
    }
    onClose()
    const run = editor.chain().focus()
    if (needsText) {
      const shown = printableText(text).trim() || address.trim()
      run.insertContent({ type: 'text', text: shown, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else run.extendMarkRange('link').setMark('link', { href }).run()
  }

  return (
    <Dialog
      title={before === '' ? 'Lägg in en länk' : 'Ändra länken'}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" type="submit" form="link-form">
            {before === '' ? 'Lägg in' : 'Ändra'}
          </Button>
        </>
      }
    >
      <form
        id="link-form"
        className="link-dialog"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          label="Adress"
          value={address}
          error={error}
          placeholder="https://"
          onChange={(event) => {
            setAddress(event.target.value)
            setError(null)
          }}
        />
        {needsText && (
          <Field
            label="Text"
            hint="Skriv vad länken leder till. Den som lyssnar på texten hör bara den."
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </form>
    </Dialog>
  )
}
