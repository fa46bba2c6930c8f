import { useState } from 'react'
import type { OutlineItem } from '../../../core/outline.ts'
import type { SectionStatus } from '../../../core/report.ts'
import { setSectionStatus } from '../../../core/section-operations.ts'
import { useDispatch } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'

interface NotApplicableDialogProps {
  readonly item: OutlineItem
  readonly status: SectionStatus
  readonly onClose: () => void
}

/** Asks for the sentence that stands in the report instead of the section's text. */
export function NotApplicableDialog({ item, status, onClose }: NotApplicableDialogProps) {
  const dispatch = useDispatch()
  const standard = item.definition?.notApplicableReason ?? null
  const [reason, setReason] = useState(status.kind === 'notApplicable' ? status.reason : (standard ?? ''))
  const isExpected = item.definition !== undefined && standard === null
  const save = () => {
    const trimmed = reason.trim()
    dispatch((report) => setSectionStatus(report, item.entry.id, { kind: 'notApplicable', reason: trimmed }))
    onClose()
  }
  return (
    <Dialog
      title="Avsnittet är inte aktuellt"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" disabled={reason.trim() === ''} onClick={save}>
            Spara
          </Button>
        </>
      }
    >
      {isExpected && <p>Det här avsnittet brukar alltid finnas med. Skriv varför ni inte har det i år.</p>}
      <TextArea
        label="Det här står i rapporten i stället"
        hint="Rubriken är kvar, och din text också: den sparas men skrivs inte ut."
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}
