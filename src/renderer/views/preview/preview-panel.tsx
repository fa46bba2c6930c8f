import './preview-panel.css'
import { useEffect, useMemo, useRef } from 'react'
import type { Preview } from '../../../formats/preview/preview.ts'
import { PageList } from '../../preview/page-list.tsx'
import { usePreview } from '../../preview/use-preview.ts'
import { useOpenReport } from '../../store/report-context.tsx'
import { useSettings } from '../../store/settings-context.tsx'
import { Notice } from '../../ui/notice.tsx'

const ABOVE_PAGE_PX = 12

/** The pages beside the text, at the section that is being written. */
export function PreviewPanel({ sectionId }: { readonly sectionId: string }) {
  const { documentId } = useOpenReport()
  const { settings } = useSettings()
  const choice = useMemo(() => ({ ...settings.export, scope: { kind: 'whole' } as const }), [settings.export])
  const state = usePreview(choice)
  const preview = state.kind === 'shown' ? state.preview : null
  const scroller = useRef<HTMLElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const page = pageOf(preview, sectionId)

  useEffect(() => {
    const shown = page === null ? undefined : list.current?.children[page]
    if (scroller.current === null || !(shown instanceof HTMLElement)) return
    scroller.current.scrollTop = shown.offsetTop - ABOVE_PAGE_PX
  }, [page])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className="preview-panel" aria-label="Sidorna" data-region="help" ref={scroller} tabIndex={0}>
      <p className="preview-panel-lead" role="status">
        {preview === null ? 'Lägger ut sidorna …' : lead(preview, page)}
      </p>
      {state.kind === 'broken' && (
        <Notice kind="error">
          <p>Sidorna gick inte att visa. Din text är kvar.</p>
        </Notice>
      )}
      {preview !== null && <PageList preview={preview} documentId={documentId} ref={list} />}
    </section>
  )
}

function lead({ pages }: Preview, page: number | null): string {
  return page === null ? `${pages.length} sidor` : `Avsnittet börjar på sidan ${page + 1} av ${pages.length}`
}

function pageOf(preview: Preview | null, sectionId: string): number | null {
  return preview?.sectionPages[sectionId] ?? null
}
