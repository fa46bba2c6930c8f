import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CrossReference, Inline, ValueNode } from '../../../core/rich-text/schema.ts'
import { useOpenReport } from '../../store/report-context.tsx'
import type { EditorSession } from '../editor-session.ts'
import { FootnoteDialog } from './footnote-dialog.tsx'
import type { LivePlace } from './live-place.ts'
import { ReferenceDialog } from './reference-dialog.tsx'
import { ValueDialog } from './value-dialog.tsx'

interface Asked {
  readonly what: 'value' | 'crossReference' | 'footnote'
  readonly place: LivePlace
}

/** Asks which number or figure is meant when the editor wants to know, and puts it where it belongs. */
export function LiveDialogs({ session }: { readonly session: EditorSession }) {
  const { store } = useOpenReport()
  const [asked, setAsked] = useState<Asked | null>(null)

  useEffect(() => {
    session.liveHost = {
      askValue: (place) => setAsked({ what: 'value', place }),
      askReference: (place) => setAsked({ what: 'crossReference', place }),
      askFootnote: (place) => setAsked({ what: 'footnote', place }),
    }
  }, [session])

  if (asked === null) return null
  const { place } = asked
  const { report } = store.get()
  const before = place.kind === 'node' ? place.node : null
  // At once: what is typed right after Escape belongs to the text.
  const close = () => {
    flushSync(() => setAsked(null))
    session.focusText()
  }
  const putAll = (inline: readonly Inline[]) => {
    setAsked(null)
    session.putInline(place, inline)
  }
  if (asked.what === 'footnote') {
    const note = before?.type === 'footnote' ? before.attrs : null
    return (
      <FootnoteDialog
        before={note}
        onPut={(node) => putAll([node])}
        onRemove={() => putAll([])}
        onClose={close}
      />
    )
  }
  const put = (node: ValueNode | CrossReference) => putAll([node])
  const makePlain = () => {
    if (before === null || before.type === 'footnote') return
    putAll([{ type: 'text', text: session.liveTexts.read(before).text }])
  }
  const shared = { report, onClose: close, onPut: put, onMakePlain: before === null ? null : makePlain }
  return asked.what === 'value' ? (
    <ValueDialog
      {...shared}
      before={before?.type === 'value' ? before.attrs : null}
      sectionId={session.sectionId()}
    />
  ) : (
    <ReferenceDialog {...shared} before={before?.type === 'crossReference' ? before.attrs : null} />
  )
}
