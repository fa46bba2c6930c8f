import { Suspense, useEffect, useMemo, useState } from 'react'
import type { Opened } from '../../ipc/contract.ts'
import { ReportContext } from '../store/report-context.tsx'
import { createReportStore } from '../store/report-store.ts'
import { OverviewView } from '../views/overview/overview-view.tsx'
import { LazyDataView, LazyWriteView } from './later-views.tsx'
import { NavigationContext, type Place } from './navigation.tsx'

interface ReportWindowProps {
  readonly opened: Opened
}

export function ReportWindow({ opened }: ReportWindowProps) {
  const open = useMemo(
    () => ({ documentId: opened.documentId, store: createReportStore(opened.report) }),
    [opened],
  )
  const [place, go] = useState<Place>({ kind: 'overview' })
  const navigation = useMemo(() => ({ place, go }), [place])
  useEffect(() => undefined, [])
  return (
    <ReportContext value={open}>
      <NavigationContext value={navigation}>
        <Suspense fallback={null}>
          {place.kind === 'overview' && <OverviewView />}
          {place.kind === 'write' && (
            <LazyWriteView
              sectionId={place.sectionId}
              onSection={(sectionId) => go({ kind: 'write', sectionId })}
            />
          )}
          {place.kind === 'data' && (
            <LazyDataView
              datasetId={place.datasetId}
              onDataset={(datasetId) => go({ kind: 'data', datasetId })}
            />
          )}
        </Suspense>
      </NavigationContext>
    </ReportContext>
  )
}
