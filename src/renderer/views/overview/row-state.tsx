import { Check, CircleDot, CircleMinus, FilePen, type LucideIcon, Scale, UserRound } from 'lucide-react'
import { isWrittenLast, type ProgressRow, type SectionProgress } from '../../../core/progress.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { Pill } from '../../ui/pill.tsx'
import { statusNames } from '../../ui/status-sign.tsx'

/** What is most worth knowing of a row: what the law still wants, who has it, else where it stands. */
export function RowState({ row }: { readonly row: ProgressRow }) {
  const { openRequirements, assignees, status, parts } = row
  const lacking = parts.find((part) => part.openRequirements.length > 0)
  const empty = parts.find(({ isTickedButEmpty }) => isTickedButEmpty)
  const isBegun = status !== 'notStarted'
  const demand =
    lacking && isBegun ? (
      <Demand part={lacking} icon={Scale} words={`${lawWords(openRequirements.length)} kvar`} />
    ) : (
      empty && <Demand part={empty} icon={FilePen} words="Text saknas" />
    )
  const holders = assignees.length > 0 && (
    <Pill kind="accent" icon={UserRound}>
      <span className="section-rows-holder" title={`Hos ${assignees.join(', ')}`}>
        Hos {assignees.join(', ')}
      </span>
    </Pill>
  )
  if (demand || holders) {
    return (
      <span className="section-rows-state">
        {demand}
        {holders}
      </span>
    )
  }
  return <Standing row={row} />
}

interface DemandProps {
  /** Where it is to be written. */
  readonly part: SectionProgress
  readonly icon: LucideIcon
  readonly words: string
}

function Demand({ part, icon, words }: DemandProps) {
  const { go } = useNavigation()
  return (
    <button
      type="button"
      className="section-rows-law"
      onClick={() => go({ kind: 'write', sectionId: part.item.entry.id })}
    >
      <Pill kind="error" icon={icon}>
        {words}
      </Pill>
    </button>
  )
}

function Standing({ row: { status, section, openRequirements } }: { readonly row: ProgressRow }) {
  switch (status) {
    case 'notStarted': {
      const demands = openRequirements.length > 0 && lawWords(openRequirements.length)
      const words = isWrittenLast(section.item) ? 'Skriv den sist' : demands
      return <span className="section-rows-note">{words}</span>
    }
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

function lawWords(count: number): string {
  return `${count} lagkrav`
}
