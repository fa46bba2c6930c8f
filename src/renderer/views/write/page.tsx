import './page.css'
import { useLayoutEffect, useMemo, useRef } from 'react'
import type { OutlineItem } from '../../../core/outline.ts'
import { countWords, textLines } from '../../../core/rich-text/text.ts'
import { formatNumber } from '../../../core/swedish-numbers.ts'
import type { EditorSession } from '../../editor/editor-session.ts'
import { useReport } from '../../store/report-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'
import { LawText } from './law-text.tsx'
import { StatusMenu } from './status-menu.tsx'

interface PageProps {
  readonly item: OutlineItem
  readonly session: EditorSession
  /** Whether the section's text could be opened for writing. */
  readonly isReadable: boolean
}

/** The section as it will read in the report: heading, law line and text. */
export function Page({ item, session, isReadable }: PageProps) {
  const { id } = item.entry
  const status = useReport((report) => report.sections[id]?.status ?? null)
  if (status === null) return null
  const isLeftOut = status.kind === 'notApplicable'
  return (
    <article className="page" data-left-out={isLeftOut || undefined}>
      <header className="page-head">
        <ViewHeading>{item.heading || 'Utan rubrik'}</ViewHeading>
        <StatusMenu item={item} status={status} />
      </header>
      <div className="page-under-heading">
        {item.printedLaw !== null && (
          <p className="page-law">
            <LawText>{item.printedLaw}</LawText>
          </p>
        )}
        <WordCount sectionId={id} />
      </div>
      {isLeftOut && (
        <div className="page-left-out">
          <p className="page-left-out-title">I rapporten står i stället:</p>
          <p>{status.reason}</p>
          <p className="page-left-out-hint">
            Din text är kvar här under. Välj en annan status för att skriva i den.
          </p>
        </div>
      )}
      {isReadable ? <EditorPlace session={session} /> : <Unreadable sectionId={id} />}
    </article>
  )
}

/** Where the one editor is put while Skriv is shown. */
function EditorPlace({ session }: { readonly session: EditorSession }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    return place.current === null ? undefined : session.placeIn(place.current)
  }, [session])
  return <div className="page-text" ref={place} />
}

/** A text that holds something this version does not know: shown, and left exactly as it is. */
function Unreadable({ sectionId }: { readonly sectionId: string }) {
  const content = useReport((report) => report.sections[sectionId]?.content)
  return (
    <>
      <Notice kind="warn" title="Texten går inte att ändra här">
        <p>
          Den innehåller något som den här versionen av programmet inte känner till. Allt är kvar i filen, och
          ingenting sparas över. Öppna berättelsen i en nyare version för att skriva vidare.
        </p>
      </Notice>
      {content !== undefined && (
        <div className="page-unreadable">
          {textLines(content).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines stand still
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
    </>
  )
}

function WordCount({ sectionId }: { readonly sectionId: string }) {
  const content = useReport((report) => report.sections[sectionId]?.content)
  const words = useMemo(() => (content === undefined ? 0 : countWords(content)), [content])
  return words === 0 ? null : <p className="page-words">{formatNumber(words, 0)} ord</p>
}
