import './section-rows.css'
import { ListChecks, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { calmHeading } from '../../../core/calm-heading.ts'
import { placeName } from '../../../core/place-name.ts'
import {
  countStatuses,
  type ProgressGroup,
  type ProgressRow,
  progressGroups,
  type SectionProgress,
  sectionRows,
} from '../../../core/progress.ts'
import { formatNumber } from '../../../core/swedish-numbers.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useReport } from '../../store/report-context.tsx'
import { useSettings } from '../../store/settings-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { StatusSign, statusNames } from '../../ui/status-sign.tsx'
import { Switch } from '../../ui/switch.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { RowState } from './row-state.tsx'

interface SectionRowsProps {
  readonly sections: readonly SectionProgress[]
}

/** The report's headings, what is in them, what is left and who writes; folded to two levels until asked for all. */
export function SectionRows({ sections }: SectionRowsProps) {
  const { settings, change } = useSettings()
  const [assigning, setAssigning] = useState<ProgressRow | null>(null)
  const showsAll = settings.showsAllSections
  const lines = showsAll ? sectionRows(sections).map(asLine) : progressGroups(sections).flatMap(groupLines)
  return (
    <section>
      <div className="section-rows-head">
        <h2>Avsnitten</h2>
        <Switch
          label="Visa alla avsnitt"
          isOn={showsAll}
          onChange={(isOn) => change({ showsAllSections: isOn })}
        />
      </div>
      <ul className="section-rows">
        {lines.map(({ row, summary }) => (
          <li key={row.section.item.entry.id}>
            <SectionRow row={row} summary={summary} onAssign={() => setAssigning(row)} />
          </li>
        ))}
      </ul>
      {assigning !== null && <AssignDialog row={assigning} onClose={() => setAssigning(null)} />}
    </section>
  )
}

interface Line {
  readonly row: ProgressRow
  /** Stands in place of the state, for a heading whose parts have rows of their own. */
  readonly summary: string | null
}

function asLine(row: ProgressRow): Line {
  return { row, summary: null }
}

function groupLines(group: ProgressGroup): readonly Line[] {
  if (group.rows.length === 0) return [asLine(group)]
  const { ready, total } = countStatuses(group.parts)
  return [{ row: group, summary: `${ready} av ${total} klara` }, ...group.rows.map(asLine)]
}

interface SectionRowProps extends Line {
  readonly onAssign: () => void
}

function SectionRow({ row, summary, onAssign }: SectionRowProps) {
  const { go } = useNavigation()
  const { item } = row.section
  const name = useReport((report) => calmHeading(placeName(report, item.entry)))
  return (
    <div className="section-rows-row" data-level={item.level}>
      <button
        type="button"
        className="section-rows-open"
        onClick={() => go({ kind: 'write', sectionId: item.entry.id })}
      >
        <StatusSign status={row.status} />
        <span>
          {calmHeading(item.heading)}
          <span className="visually-hidden">, {statusNames[row.status].toLowerCase()}</span>
        </span>
      </button>
      <span className="section-rows-words">{row.words > 0 && `${formatNumber(row.words, 0)} ord`}</span>
      <span className="section-rows-checklist">{summary === null && <ChecklistCount row={row} />}</span>
      {summary === null ? <RowState row={row} /> : <span className="section-rows-note">{summary}</span>}
      <IconButton
        className="section-rows-assign"
        icon={UserPlus}
        label={`Vem skriver ${name}?`}
        onClick={onAssign}
      />
    </div>
  )
}

/** How much of the checklist is answered, once there is something to count. */
function ChecklistCount({ row }: { readonly row: ProgressRow }) {
  const { status, checklistSize, openRequirements, openAdvice } = row
  const done = checklistSize - openRequirements.length - openAdvice.length
  if (checklistSize === 0 || (status === 'notStarted' && done === 0)) return null
  return (
    <>
      <ListChecks aria-hidden="true" />
      <span aria-hidden="true">
        {done}/{checklistSize}
      </span>
      <span className="visually-hidden">
        {done} av {checklistSize} besvarade i checklistan
      </span>
    </>
  )
}
