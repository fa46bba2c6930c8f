import './paste-dialog.css'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'

interface PasteDialogProps {
  /** Puts the table in and returns why it can't, or null. */
  readonly onPaste: (data: DataTransfer) => string | null
  readonly onClose: () => void
}

/** Shows how a table is brought over, and takes it. */
export function PasteDialog({ onPaste, onClose }: PasteDialogProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const target = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => target.current?.focus(), [])
  return (
    <Dialog
      title="Klistra in från Excel"
      onClose={onClose}
      actions={<Button onClick={onClose}>Avbryt</Button>}
    >
      <ol className="paste-steps">
        <li>Markera rutorna i Excel, gärna med rubriker, och kopiera dem med Ctrl+C.</li>
        <li>Klistra in dem i fältet här nedanför med Ctrl+V.</li>
      </ol>
      <label className="visually-hidden" htmlFor={id}>
        Klistra in här
      </label>
      <textarea
        ref={target}
        id={id}
        className="paste-target"
        rows={3}
        value=""
        placeholder="Tryck Ctrl+V här"
        onChange={() => undefined}
        onPaste={(event) => {
          event.preventDefault()
          const refused = onPaste(event.clipboardData)
          setProblem(refused)
          if (refused === null) onClose()
        }}
      />
      {problem !== null && (
        <Notice kind="error">
          <p>{problem}</p>
        </Notice>
      )}
      <p className="paste-note">
        Siffrorna hamnar från den ruta som är markerad. Text bredvid siffrorna blir rubriker. Tabellen växer
        om det behövs, och allt går att ångra.
      </p>
    </Dialog>
  )
}
