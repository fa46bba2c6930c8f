import './section-rows.css'
import { Check, CircleDot, CircleMinus, Scale } from 'lucide-react'
import { calmHeading } from '../../../core/calm-heading.ts'
import { countStatuses, isWrittenLast, type ProgressGroup, type ProgressRow } from '../../../core/progress.ts'
import { formatNumber } from '../../../core/swedish-numbers.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { Pill } from '../../ui/pill.tsx'
import { StatusSign, statusNames } from '../../ui/status-sign.tsx'

interface SectionRowsProps {
  readonly groups: readonly ProgressGroup[]
}

/** The report's headings of the first two levels, what is in them and what is left. */
export function SectionRows({ groups }: SectionRowsProps) {
  return (
    <section>
      <h2 className="visually-hidden">Avsnitten</h2>
      <ul className="section-rows">
        {groups.map((group) => (
          <li key={group.section.item.entry.id}>
            <SectionRow row={group} isMain summary={group.rows.length > 0 ? readyOf(group) : null} />
            {group.rows.length > 0 && (
              <ul className="section-rows section-rows-below">
                {group.rows.map((row) => (
                  <li key={row.section.item.entry.id}>
                    <SectionRow row={row} isMain={false} summary={null} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface SectionRowProps {
  readonly row: ProgressRow
  readonly isMain: boolean
  /** Stands in place of the state, for a heading whose parts have rows of their own. */
  readonly summary: string | null
}

function SectionRow({ row, isMain, summary }: SectionRowProps) {
  const { go } = useNavigation()
  const { item } = row.section
  return (
    <div className="section-rows-row">
      <button
        type="button"
        className={isMain ? 'section-rows-open section-rows-main' : 'section-rows-open'}
        onClick={() => go({ kind: 'write', sectionId: item.entry.id })}
      >
        <StatusSign status={row.status} />
        <span>
          {calmHeading(item.heading)}
          <span className="visually-hidden">, {statusNames[row.status].toLowerCase()}</span>
        </span>
      </button>
      <span className="section-rows-words">{row.words > 0 && `${formatNumber(row.words, 0)} ord`}</span>
      {summary === null ? <RowState row={row} /> : <span className="section-rows-note">{summary}</span>}
    </div>
  )
}

function RowState({ row }: { readonly row: ProgressRow }) {
  const { go } = useNavigation()
  const open = row.openRequirements.length
  if (row.status === 'notStarted') {
    if (isWrittenLast(row.section.item)) return <span className="section-rows-note">Skriv den sist</span>
    return <span className="section-rows-note">{open > 0 && lawWords(open, '')}</span>
  }
  if (open > 0) {
    const first = row.parts.find(({ openRequirements }) => openRequirements.length > 0) ?? row.section
    return (
      <span className="section-rows-state">
        <button
          type="button"
          className="section-rows-law"
          onClick={() => go({ kind: 'write', sectionId: first.item.entry.id })}
        >
          <Pill kind="error" icon={Scale}>
            {lawWords(open, ' kvar')}
          </Pill>
        </button>
      </span>
    )
  }
  switch (row.status) {
    case 'ready':
      return (
        <span className="section-rows-state">
          <Pill kind="ok" icon={Check}>
            {statusNames.ready}
          </Pill>
        </span>
      )
    case 'inProgress':
      return (
        <span className="section-rows-state">
          <Pill kind="warn" icon={CircleDot}>
            {statusNames.inProgress}
          </Pill>
        </span>
      )
    case 'notApplicable':
      return (
        <span className="section-rows-state">
          <Pill kind="quiet" icon={CircleMinus}>
            {statusNames.notApplicable}
          </Pill>
        </span>
      )
  }
}

function readyOf(group: ProgressGroup): string {
  const { ready, total } = countStatuses(group.parts)
  return `${ready} av ${total} klara`
}

function lawWords(count: number, tail: string): string {
  return `${count} lagkrav${tail}`
}
