import { useMemo, useState } from 'react'
import { useCommands } from './commands.ts'
import type { Navigation, Place } from './navigation.tsx'

export interface Places {
  readonly navigation: Navigation
  /** The section last shown in Skriv, or null. */
  readonly lastSectionId: string | null
}

/** Where in the report the user is; each place is come back to where it was left. */
export function usePlaces(): Places {
  const [place, setPlace] = useState<Place>({ kind: 'overview' })
  const [sectionId, setSectionId] = useState<string | null>(null)
  const [datasetId, setDatasetId] = useState<string | null>(null)
  const [registerId, setRegisterId] = useState<string | null>(null)

  const navigation = useMemo((): Navigation => {
    const go = (next: Place) => {
      if (next.kind === 'write' && next.sectionId !== null) setSectionId(next.sectionId)
      if (next.kind === 'data' && next.datasetId !== null) setDatasetId(next.datasetId)
      if (next.kind === 'data') setRegisterId(next.registerId ?? null)
      setPlace(next)
    }
    return { place, go }
  }, [place])

  const { go } = navigation
  useCommands({
    'go-overview': () => go({ kind: 'overview' }),
    'go-write': () => go({ kind: 'write', sectionId }),
    'go-data': () => go({ kind: 'data', datasetId, registerId }),
    'go-law': () => go({ kind: 'law' }),
    'go-review': () => go({ kind: 'review' }),
    'next-finding': () => go({ kind: 'review' }),
    'previous-finding': () => go({ kind: 'review' }),
    'go-export': () => go({ kind: 'export' }),
    'export-word': () => go({ kind: 'export' }),
    'toggle-preview': () => go(place.kind === 'preview' ? { kind: 'export' } : { kind: 'preview' }),
  })
  return { navigation, lastSectionId: sectionId }
}
