import './page-list.css'
import { memo, type Ref, useEffect, useMemo, useRef, useState } from 'react'
import type { Preview, PreviewPage } from '../../formats/preview/preview.ts'
import { mediaAddress } from '../../ipc/contract.ts'

interface PageListProps {
  readonly preview: Preview
  readonly documentId: string
  readonly ref?: Ref<HTMLOListElement>
}

/** The pages below or beside each other. Only those near what is looked at are drawn. */
export function PageList({ preview: { pages }, documentId, ref }: PageListProps) {
  return (
    <ol className="page-list" ref={ref}>
      {pages.map((page, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <PageItem key={at} page={page} number={at + 1} count={pages.length} documentId={documentId} />
      ))}
    </ol>
  )
}

interface PageItemProps {
  readonly page: PreviewPage
  readonly number: number
  readonly count: number
  readonly documentId: string
}

const PageItem = memo(function PageItem({ page, number, count, documentId }: PageItemProps) {
  const item = useRef<HTMLLIElement>(null)
  const isNear = useIsNear(item)
  const address = useMemo(
    () => (isNear ? `data:image/svg+xml,${encodeURIComponent(page.svg)}` : undefined),
    [isNear, page.svg],
  )
  const { width, height, images, headings } = page
  const name = `Sida ${number} av ${count}${headings.length > 0 ? `: ${headings.join(', ')}` : ''}`
  return (
    <li ref={item} className="page-list-page" data-wide={width > height || undefined}>
      {address === undefined ? (
        <span className="visually-hidden">{name}</span>
      ) : (
        <img src={address} alt={name} draggable={false} />
      )}
      {isNear && images.length > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {images.map(({ mediaId, ...place }) => (
            <image key={`${mediaId} ${place.y}`} href={mediaAddress(documentId, mediaId)} {...place} />
          ))}
        </svg>
      )}
    </li>
  )
})

/** Whether an element is in sight or less than a window from it. */
function useIsNear(element: { readonly current: Element | null }): boolean {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    if (element.current === null) return
    const observer = new IntersectionObserver(
      (entries) => setIsNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: '600px 0px' },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isNear
}
