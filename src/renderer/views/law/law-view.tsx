import './law-view.css'
import { ArrowLeft, CircleCheck, FileDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  countDemands,
  groupByLaw,
  isMissing,
  type LawCounts,
  type LawGroup,
} from '../../../core/law-groups.ts'
import { lawViewOf } from '../../../core/law-view.ts'
import { lawRegister, lawViewRows } from '../../../formats/laws.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useReport } from '../../store/report-context.tsx'
import { useSettings } from '../../store/settings-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'
import { Demand } from './demand.tsx'

/** Whether only what is missing was shown when the view was left. */
let wasFiltered = false

/** Lagvyn: each demand of the law on the report, what answers it, and whether it does. */
export function LawView() {
  const report = useReport((now) => now)
  const demands = useMemo(() => lawViewOf(report, lawViewRows()), [report])
  // What was missing when the filter was set stays in its place when it is answered.
  const [kept, setKept] = useState(() => (wasFiltered ? idsOf(demands.filter(isMissing)) : null))
  const shown = kept === null ? demands : demands.filter((demand) => kept.has(demand.id) || isMissing(demand))
  const groups = useMemo(() => groupByLaw(shown, lawRegister()), [shown])
  const filter = (isOn: boolean) => {
    wasFiltered = isOn
    setKept(isOn ? idsOf(demands.filter(isMissing)) : null)
  }
  if (demands.length === 0) return <NoDemands />
  return (
    <div className="law-view">
      <Head counts={countDemands(demands)} />
      <div className="law-view-tools">
        <Switch label="Bara det som saknas" isOn={kept !== null} onChange={filter} />
      </div>
      <div className="law-view-sheet">
        {groups.map((group) => (
          <Law key={group.id} group={group} />
        ))}
        {groups.length === 0 && (
          <p className="law-view-all">
            <CircleCheck aria-hidden="true" />
            Inget saknas. Allt som lagen kräver finns med.
          </p>
        )}
        <p className="law-view-note">
          Kraven är återgivna med egna ord. Läs författningen när det är viktigt hur det står.
        </p>
      </div>
    </div>
  )
}

function Head({ counts }: { readonly counts: LawCounts }) {
  const { go } = useNavigation()
  const { settings, change } = useSettings()
  const exportWithAppendix = () => {
    change({ export: { ...settings.export, lawAppendix: true } })
    go({ kind: 'export' })
  }
  return (
    <header className="law-view-head">
      <div>
        <Button
          kind="quiet"
          icon={ArrowLeft}
          className="law-view-back"
          onClick={() => go({ kind: 'overview' })}
        >
          Översikt
        </Button>
        <ViewHeading>Så svarar berättelsen mot lagen</ViewHeading>
        <p className="law-view-lead" role="status">
          {summary(counts)}
        </p>
      </div>
      <Button icon={FileDown} onClick={exportWithAppendix}>
        Exportera som bilaga…
      </Button>
    </header>
  )
}

function summary({ required, answered, hidden }: LawCounts): string {
  if (required === 0) return 'Lagen kräver inget bestämt av den här berättelsen, men det här bör framgå.'
  const rest = hidden === 0 ? '' : ` ${hidden} ligger i avsnitt som är dolda.`
  return answered === required
    ? `Alla ${required} krav är besvarade.`
    : `${answered} av ${required} krav är besvarade.${rest}`
}

function Law({ group: { id, act, demands } }: { readonly group: LawGroup }) {
  const headingId = `law-${id}`
  return (
    <section className="law-view-law" aria-labelledby={headingId}>
      <h2 id={headingId}>{act?.name ?? 'Övrigt'}</h2>
      {act && (
        <p className="law-view-number">{[act.abbreviations[0], act.number].filter(Boolean).join(' · ')}</p>
      )}
      <ol>
        {demands.map((demand) => (
          <Demand key={demand.id} demand={demand} />
        ))}
      </ol>
    </section>
  )
}

/** A template that no law asks anything of. */
function NoDemands() {
  const { go } = useNavigation()
  const name = useReport((report) => report.template.name)
  return (
    <div className="law-view law-view-empty">
      <ViewHeading>Lagvyn</ViewHeading>
      <p>
        Här står vad lagen kräver av en berättelse och var svaren finns. Mallen ”{name}” har inga sådana krav,
        så du väljer själv vad som ska vara med.
      </p>
      <Button kind="primary" icon={ArrowLeft} onClick={() => go({ kind: 'overview' })}>
        Till översikten
      </Button>
    </div>
  )
}

function idsOf(demands: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(demands.map(({ id }) => id))
}
