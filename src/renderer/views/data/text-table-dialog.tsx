import './insert-dialog.css'
import { useMemo, useState } from 'react'
import type { TextTableBlueprint } from '../../../core/blueprint.ts'
import { textTableFromBlueprint } from '../../../core/dataset-from-blueprint.ts'
import { appendBlock } from '../../../core/section-operations.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { flushPendingText } from '../../store/pending-text.ts'
import { useDispatch, useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { usualSections } from './blueprint-search.ts'
import type { Say } from './said.tsx'
import { SectionChoice, sectionName, writableSections } from './section-choice.tsx'

interface TextTableDialogProps {
  readonly blueprint: TextTableBlueprint
  readonly say: Say
  readonly onClose: () => void
}

/** Tells that a ready-made table is one of words, and asks in which section it is to stand. */
export function TextTableDialog({ blueprint, say, onClose }: TextTableDialogProps) {
  const report = useReport((whole) => whole)
  const dispatch = useDispatch()
  const { go } = useNavigation()
  const items = useMemo(() => writableSections(report), [report])
  const [sectionId, setSectionId] = useState(
    () => (usualSections(blueprint, items)[0] ?? items[0])?.entry.id ?? '',
  )

  const insert = () => {
    const item = items.find(({ entry }) => entry.id === sectionId)
    if (item === undefined) return
    flushPendingText()
    dispatch((before) => appendBlock(before, sectionId, textTableFromBlueprint(blueprint, before)), {
      mergeKey: 'none',
    })
    say(`Tabellen ”${blueprint.name}” står nu sist i ${sectionName(item)}.`, {
      link: { label: 'Gå dit och skriv', go: () => go({ kind: 'write', sectionId }) },
    })
    onClose()
  }

  return (
    <Dialog
      title={blueprint.name}
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
      <p>
        Det här är en tabell med text och hör hemma i ett avsnitt: du fyller i den i Skriv.{' '}
        {blueprint.measures}.
      </p>
      <SectionChoice items={items} value={sectionId} onChange={setSectionId} />
      <p className="insert-hint">
        Kolumner: {[blueprint.rowHeading, ...blueprint.columns.map(({ label }) => label)].join(', ')}.
      </p>
    </Dialog>
  )
}
