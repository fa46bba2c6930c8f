import './insert-dialog.css'
import { useMemo, useState } from 'react'
import type { Dataset } from '../../../core/dataset.ts'
import { placesOf } from '../../../core/dataset-places.ts'
import type { OutlineItem } from '../../../core/outline.ts'
import type { Report } from '../../../core/report.ts'
import type { Block, Inline } from '../../../core/rich-text/schema.ts'
import { appendBlock } from '../../../core/section-operations.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { flushPendingText } from '../../store/pending-text.ts'
import { useDispatch, useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { Say } from './said.tsx'
import { SectionChoice, sectionName, writableSections } from './section-choice.tsx'

/** What is put into a section. */
export type Insertable =
  | { readonly kind: 'datasetTable' | 'chart'; readonly id: string }
  | { readonly kind: 'sentence'; readonly content: readonly Inline[] }

const names = { chart: 'Diagrammet', datasetTable: 'Tabellen', sentence: 'Meningen' } as const

interface InsertDialogProps {
  readonly dataset: Dataset
  readonly insertable: Insertable
  readonly say: Say
  readonly onClose: () => void
}

/** Asks for the section whose text is to show the table or chart last. */
export function InsertDialog({ dataset, insertable, say, onClose }: InsertDialogProps) {
  const report = useReport((whole) => whole)
  const dispatch = useDispatch()
  const { go } = useNavigation()
  const items = useMemo(() => writableSections(report), [report])
  const [sectionId, setSectionId] = useState(() => proposed(report, items, dataset))
  const name = names[insertable.kind]

  const insert = () => {
    const item = items.find(({ entry }) => entry.id === sectionId)
    if (item === undefined) return
    flushPendingText()
    // Texts are not taken back by the undo of numbers, so this is no step of it.
    dispatch((before) => appendBlock(before, sectionId, blockOf(insertable)), { mergeKey: 'none' })
    say(`${name} står nu sist i ${sectionName(item)}.`, {
      link: { label: 'Gå dit', go: () => go({ kind: 'write', sectionId }) },
    })
    onClose()
  }

  return (
    <Dialog
      title={`${name} i berättelsen`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" onClick={insert} disabled={sectionId === ''}>
            Infoga sist i avsnittet
          </Button>
        </>
      }
    >
      <SectionChoice items={items} value={sectionId} onChange={setSectionId} />
      <p className="insert-hint">
        {insertable.kind === 'sentence'
          ? 'Talen i meningen följer tabellen när den ändras. I Skriv kan du flytta den och skriva om orden.'
          : `${name} får sitt nummer av sig själv och följer siffrorna när de ändras. I Skriv kan du flytta den till rätt ställe i texten.`}
      </p>
    </Dialog>
  )
}

/** Where the table is already, else where such a table is usual, else the first section. */
function proposed(report: Report, items: readonly OutlineItem[], dataset: Dataset): string {
  const [used] = placesOf(report, dataset.id)
  if (used !== undefined && items.some(({ entry }) => entry.id === used.sectionId)) return used.sectionId
  const usual = items.find(
    ({ definition }) => dataset.blueprintId !== null && definition?.blueprints.includes(dataset.blueprintId),
  )
  return (usual ?? items[0])?.entry.id ?? ''
}

function blockOf(insertable: Insertable): Block {
  switch (insertable.kind) {
    case 'chart':
      return { type: 'chart', attrs: { chartId: insertable.id, caption: null } }
    case 'datasetTable':
      return { type: 'datasetTable', attrs: { datasetId: insertable.id, caption: null } }
    case 'sentence':
      return { type: 'paragraph', content: insertable.content }
  }
}
