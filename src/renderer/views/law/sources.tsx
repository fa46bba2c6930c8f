import './sources.css'
import { useMemo } from 'react'
import { lawSources } from '../../../core/law-groups.ts'
import { lawRegister } from '../../../formats/laws.ts'
import { SourceList } from './source-list.tsx'

/** A reference by its short name; opened, the laws by their full names and what they demand there. */
export function Sources({ reference }: { readonly reference: string }) {
  const sources = useMemo(() => lawSources(reference, lawRegister()), [reference])
  if (sources.length === 0) return <p className="sources-reference">{reference}</p>
  return (
    <details className="sources">
      <summary className="sources-reference">{reference}</summary>
      <SourceList sources={sources} />
    </details>
  )
}
