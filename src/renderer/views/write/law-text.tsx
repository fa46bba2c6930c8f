import './law-text.css'
import { Fragment, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { LawSource } from '../../../core/law-groups.ts'
import { lawPassages } from '../../../core/law-passages.ts'
import { lawRegister } from '../../../formats/laws.ts'
import { SourceList } from '../law/source-list.tsx'

/** A text whose references to laws are explained where they stand, when asked. */
export function LawText({ children }: { readonly children: string }) {
  const passages = useMemo(() => lawPassages(children, lawRegister()), [children])
  const [open, setOpen] = useState<{ readonly index: number; readonly source: HTMLElement } | null>(null)
  const opened = open === null ? undefined : passages[open.index]
  return (
    <>
      {passages.map(({ text, sources }, index) =>
        sources.length === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text stand still
          <Fragment key={index}>{text}</Fragment>
        ) : (
          <Reference
            // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text stand still
            key={index}
            isOpen={open?.index === index}
            onOpen={(source) => setOpen(open === null ? { index, source } : null)}
          >
            {text}
          </Reference>
        ),
      )}
      {open && opened && (
        <Explained
          reference={opened.text}
          sources={opened.sources}
          source={open.source}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

interface ReferenceProps {
  readonly isOpen: boolean
  readonly onOpen: (source: HTMLElement) => void
  readonly children: string
}

function Reference({ isOpen, onOpen, children }: ReferenceProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native button never breaks where a line ends
    <span
      role="button"
      tabIndex={0}
      className="law-text-reference"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={(event) => onOpen(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen(event.currentTarget)
      }}
    >
      {unbroken(children)}
    </span>
  )
}

/** "3 kap. 10 § p 2": what belongs together is kept on one line. */
function unbroken(reference: string): string {
  return reference.replace(/(?<=\d(?: \w)?) (?=§|kap\.)|(?<=kap\.|§|\bp) (?=\d|p\b)/g, '\u00a0')
}

interface ExplainedProps {
  readonly reference: string
  readonly sources: readonly LawSource[]
  readonly source: HTMLElement
  readonly onClose: () => void
}

/** The law's own name and number and what it demands there, above the page at the words that name it. */
function Explained({ reference, sources, source, onClose }: ExplainedProps) {
  const element = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useLayoutEffect(() => {
    const popover = element.current
    if (popover === null) return
    const onToggle = (event: Event) => {
      if (event instanceof ToggleEvent && event.newState === 'closed') close.current()
    }
    popover.addEventListener('toggle', onToggle)
    popover.showPopover({ source })
    popover.focus({ preventScroll: true })
    return () => popover.removeEventListener('toggle', onToggle)
  }, [source])
  return createPortal(
    <div
      ref={element}
      className="law-text-explained"
      popover="auto"
      role="dialog"
      aria-label={reference}
      tabIndex={-1}
    >
      <SourceList sources={sources} />
    </div>,
    document.body,
  )
}
