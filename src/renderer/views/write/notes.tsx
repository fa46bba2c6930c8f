import './notes.css'
import { setSectionNotes } from '../../../core/section-operations.ts'
import { useDispatch, useReport } from '../../store/report-context.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/** A note of one's own on the section. */
export function Notes({ sectionId }: { readonly sectionId: string }) {
  const dispatch = useDispatch()
  const notes = useReport((report) => report.sections[sectionId]?.notes ?? '')
  return (
    <div className="notes">
      <TextArea
        label="Anteckning till avsnittet"
        hint="Bara för dig. Exporteras aldrig."
        placeholder="Vem ska du fråga? Vad väntar du på?"
        rows={8}
        maxLength={20_000}
        value={notes}
        onChange={(event) => {
          const { value } = event.target
          dispatch((report) => setSectionNotes(report, sectionId, value), { mergeKey: `notes:${sectionId}` })
        }}
      />
    </div>
  )
}
