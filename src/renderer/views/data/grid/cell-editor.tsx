import './cell-editor.css'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { registerFlush } from '../../../store/pending-text.ts'

/** What the user does after the text: stays in the table, or moves on in it. */
export type Leaving = 'down' | 'up' | 'right' | 'left' | 'stay'

interface CellEditorProps {
  /** "Fall, 2025" */
  readonly label: string
  /** What stands in the field at first; empty when typing replaces what was there. */
  readonly initial: string
  readonly isNumber: boolean
  /** What tells how to write here. */
  readonly hintId: string
  /** Takes the text and returns why it can't, or null. */
  readonly onCommit: (text: string, leaving: Leaving) => string | null
  /** Focus went elsewhere: takes the text, or tells that the old one stays. */
  readonly onLeave: (text: string) => void
  readonly onCancel: () => void
}

const KEYS: Readonly<Record<string, readonly [plain: Leaving, shifted: Leaving]>> = {
  Enter: ['down', 'up'],
  Tab: ['right', 'left'],
}

/** The field in a cell that is being edited. A text that is refused stays in it, with the reason beside. */
export function CellEditor(props: CellEditorProps) {
  const { label, initial, isNumber, hintId, onCommit, onLeave, onCancel } = props
  const [text, setText] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  const isTouched = useRef(false)
  const latest = useRef({ text, onCommit })
  const problemId = useId()

  useLayoutEffect(() => {
    input.current?.focus()
    input.current?.setSelectionRange(initial.length, initial.length)
  }, [initial])
  useEffect(() => {
    latest.current = { text, onCommit }
  })
  useEffect(
    () =>
      registerFlush(() => {
        if (isTouched.current) latest.current.onCommit(latest.current.text, 'stay')
      }),
    [],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const leaving = KEYS[event.key]
    if (leaving) {
      event.preventDefault()
      isDone.current = true
      const refused = onCommit(text, leaving[event.shiftKey ? 1 : 0])
      isDone.current = refused === null
      setProblem(refused)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      isDone.current = true
      onCancel()
    }
  }

  return (
    <>
      <input
        ref={input}
        className={isNumber ? 'cell-editor cell-editor-number' : 'cell-editor'}
        type="text"
        autoComplete="off"
        spellCheck={false}
        inputMode={isNumber ? 'decimal' : 'text'}
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? hintId : problemId}
        value={text}
        onChange={(event) => {
          isTouched.current = true
          setText(event.target.value)
          setProblem(null)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!isDone.current) onLeave(text)
        }}
      />
      {problem !== null && <Problem id={problemId} text={problem} beside={input.current} />}
    </>
  )
}

interface ProblemProps {
  readonly id: string
  readonly text: string
  readonly beside: HTMLElement | null
}

/** Stands under the field, above the rest of the page, so that the table doesn't move. */
function Problem({ id, text, beside }: ProblemProps) {
  const element = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    element.current?.showPopover(beside ? { source: beside } : {})
  }, [beside])
  return (
    <p className="cell-editor-problem" id={id} ref={element} popover="manual" role="alert">
      {text}
    </p>
  )
}
