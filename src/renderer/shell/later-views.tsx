import { type ComponentType, lazy } from 'react'

interface WriteViewProps {
  readonly sectionId: string | null
  readonly onSection: (id: string) => void
}

interface DataViewProps {
  readonly datasetId: string | null
  readonly onDataset: (id: string) => void
}

/** Found when they are there, so that each view can be built on its own. */
const writeModules = import.meta.glob<{ WriteView: ComponentType<WriteViewProps> }>(
  '../views/write/write-view.tsx',
)
const dataModules = import.meta.glob<{ DataView: ComponentType<DataViewProps> }>(
  '../views/data/data-view.tsx',
)

export const LazyWriteView = lazy(async (): Promise<{ default: ComponentType<WriteViewProps> }> => {
  const load = Object.values(writeModules)[0]
  return { default: load === undefined ? () => <h1>Skriv</h1> : (await load()).WriteView }
})

export const LazyDataView = lazy(async (): Promise<{ default: ComponentType<DataViewProps> }> => {
  const load = Object.values(dataModules)[0]
  return { default: load === undefined ? () => <h1>Data</h1> : (await load()).DataView }
})
