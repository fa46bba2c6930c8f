import { Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { DetailsView } from '../views/details/details-view.tsx'
import { OverviewView } from '../views/overview/overview-view.tsx'
import {
  LazyDataView,
  LazyExportView,
  LazyLawView,
  LazyPreviewView,
  LazyReviewView,
  LazyWriteView,
} from './later-views.tsx'
import { type Place, useNavigation } from './navigation.tsx'
import { ViewBoundary } from './view-boundary.tsx'

interface CurrentViewProps {
  readonly lastSectionId: string | null
}

/** The view of the place where the user is. */
export function CurrentView({ lastSectionId }: CurrentViewProps) {
  const { place } = useNavigation()
  const scrolledTo = useRef(new Map<Place['kind'], number>())
  return (
    <ViewBoundary key={place.kind}>
      <Suspense fallback={<p className="report-window-waiting">Öppnar …</p>}>
        <PlaceView lastSectionId={lastSectionId} />
        <KeepScroll kind={place.kind} scrolledTo={scrolledTo.current} />
        <FocusInView />
      </Suspense>
    </ViewBoundary>
  )
}

interface KeepScrollProps {
  readonly kind: Place['kind']
  readonly scrolledTo: Map<Place['kind'], number>
}

/** All views scroll in the same part of the window: each begins at its top, and is come back to where it was left. */
function KeepScroll({ kind, scrolledTo }: KeepScrollProps) {
  useLayoutEffect(() => {
    const scroller = document.querySelector('.report-window-view')
    if (scroller === null) return
    scroller.scrollTop = scrolledTo.get(kind) ?? 0
    const keep = () => scrolledTo.set(kind, scroller.scrollTop)
    scroller.addEventListener('scroll', keep)
    return () => scroller.removeEventListener('scroll', keep)
  }, [kind, scrolledTo])
  return null
}

/** Focus is never lost when a view goes: one that takes none itself leaves it to the region. */
function FocusInView() {
  useEffect(() => {
    if (document.activeElement !== document.body) return
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }, [])
  return null
}

function PlaceView({ lastSectionId }: CurrentViewProps) {
  const { place, go } = useNavigation()
  switch (place.kind) {
    case 'overview':
      return <OverviewView lastSectionId={lastSectionId} />
    case 'details':
      return <DetailsView />
    case 'law':
      return <LazyLawView />
    case 'write':
      return (
        <LazyWriteView
          sectionId={place.sectionId}
          onSection={(sectionId) => go({ kind: 'write', sectionId })}
        />
      )
    case 'data':
      return (
        <LazyDataView
          datasetId={place.datasetId}
          registerId={place.registerId ?? null}
          cell={place.cell ?? null}
          onDataset={(datasetId) => go({ kind: 'data', datasetId })}
          onRegister={(registerId) => go({ kind: 'data', datasetId: place.datasetId, registerId })}
        />
      )
    case 'review':
      return <LazyReviewView findingKey={place.findingKey ?? null} />
    case 'export':
      return <LazyExportView />
    case 'preview':
      return <LazyPreviewView />
  }
}
