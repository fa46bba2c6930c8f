import { listed } from '../../../../core/swedish-words.ts'
import './counted-note.css'
import { BookLock } from 'lucide-react'
import type { Dataset } from '../../../../core/dataset.ts'
import { registerOf } from '../../../../core/register.ts'
import { stopCounting } from '../../../../core/register-operations.ts'
import { useNavigation } from '../../../shell/navigation.tsx'
import { useDispatch, useReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import type { Say } from '../said.tsx'

interface CountedNoteProps {
  readonly dataset: Dataset
  readonly say: Say
}

/** Which numbers of a table are counted from a register, and the ways from there; nothing for one that is typed. */
export function CountedNote({ dataset, say }: CountedNoteProps) {
  const dispatch = useDispatch()
  const { go } = useNavigation()
  const from = dataset.countedFrom
  const register = useReport((report) =>
    from === undefined ? undefined : registerOf(report, from.registerId),
  )
  if (from === undefined || register === undefined) return null
  const names = dataset.columns
    .filter(({ id }) => from.columns.some((column) => column.id === id))
    .map(({ label }) => label)
  const what = names.length === dataset.columns.length ? 'Talen' : `Talen för ${listed(names)}`
  return (
    <div className="counted-note">
      <BookLock aria-hidden="true" />
      <p>
        {what} räknas ur registret ”{register.title === '' ? 'Utan namn' : register.title}” och ändras där.
      </p>
      <Button
        kind="quiet"
        onClick={() => go({ kind: 'data', datasetId: dataset.id, registerId: register.id })}
      >
        Öppna registret
      </Button>
      <Button
        kind="quiet"
        onClick={() => {
          dispatch((report) => stopCounting(report, dataset.id))
          say('Tabellen följer inte registret längre. Nu skriver du talen själv.', { canUndo: true })
        }}
      >
        Skriv talen själv
      </Button>
    </div>
  )
}
