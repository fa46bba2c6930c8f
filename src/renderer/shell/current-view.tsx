import { Suspense, useEffect } from 'react'
import { DetailsView } from '../views/details/details-view.tsx'
import { OverviewView } from '../views/overview/overview-view.tsx'
import { LazyDataView, LazyExportView, LazyLawView, LazyWriteView } from './later-views.tsx'
import { useNavigation } from './navigation.tsx'
import { ViewBoundary } from './view-boundary.tsx'

interface CurrentViewProps {
  readonly lastSectionId: string | null
}

/** The view of the place where the user is. */
export function CurrentView({ lastSectionId }: CurrentViewProps) {
  const { place } = useNavigation()
  return (
    <ViewBoundary key={place.kind}>
      <Suspense fallback={<p className="report-window-waiting">Öppnar …</p>}>
        <PlaceView lastSectionId={lastSectionId} />
        <FocusInView />
      </Suspense>
    </ViewBoundary>
  )
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
          onDataset={(datasetId) => go({ kind: 'data', datasetId })}
        />
      )
    case 'export':
      return <LazyExportView />
  }
}
