import './export-view.css'
import { Eye, FileDown } from 'lucide-react'
import { useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { openPrivacyErrors } from '../../../core/checks/privacy-gate.ts'
import type { ExportChoice, ExportSettings } from '../../../core/export-settings.ts'
import { lawViewOf } from '../../../core/law-view.ts'
import { countStatuses, sectionProgress } from '../../../core/progress.ts'
import { lawViewRows } from '../../../formats/laws.ts'
import { useReviews } from '../../review/use-review.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { flushPendingText } from '../../store/pending-text.ts'
import { useOpenReport, useReport } from '../../store/report-context.tsx'
import { useSettings } from '../../store/settings-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'
import { MissingByLawCard } from '../overview/missing-by-law-card.tsx'
import { exportSessionOf } from './export-session.ts'
import { ExportStateView } from './export-state.tsx'
import { exportSummary } from './export-summary.ts'
import { FormatChoice, formatWords } from './format-choice.tsx'
import { MoreChoices } from './more-choices.tsx'
import { OpenFindings } from './open-findings.tsx'
import { chosenIds } from './section-checks.ts'
import { TablesExport } from './tables-export.tsx'
import { useWordTemplate } from './use-word-template.ts'

/** The document: what is still missing, what it is to be, the one button, and where it is afterwards. */
export function ExportView() {
  const report = useReport((now) => now)
  const open = useOpenReport()
  const { go } = useNavigation()
  const sections = useMemo(() => sectionProgress(report), [report])
  const { total, ready } = countStatuses(sections)
  const hasDemands = useMemo(() => lawViewOf(report, lawViewRows()).length > 0, [report])
  const { settings, change } = useSettings()
  const session = exportSessionOf(open)
  const { state, scope } = useSyncExternalStore(session.subscribe, session.get)
  const choice: ExportChoice = { ...settings.export, scope }
  const items = sections.map(({ item }) => item).filter(({ level }) => level > 0)
  const chosen = chosenIds(items, scope)
  const words = sections
    .filter(({ item }) => chosen.has(item.entry.id))
    .reduce((sum, section) => sum + section.words, 0)
  const wordTemplate = useWordTemplate()
  const reviews = useReviews()
  const [isStopped, setIsStopped] = useState(false)
  const persons = useRef<HTMLElement>(null)
  const set = (changed: Partial<ExportSettings>) => change({ export: { ...settings.export, ...changed } })

  /** Nothing that may point out a person leaves before somebody has looked at it; main holds to the same. */
  const startUnlessPersons = async () => {
    if (chosen.size === 0 || state.kind === 'running') return
    flushPendingText()
    const { review } = await reviews.fresh()
    const left = new Set(items.map(({ entry }) => entry.id).filter((id) => !chosen.has(id)))
    const leaving = openPrivacyErrors(review).filter(
      ({ sectionId }) => sectionId === null || !left.has(sectionId),
    )
    setIsStopped(leaving.length > 0)
    if (leaving.length === 0) await session.start(settings.export)
    else persons.current?.focus()
  }
  return (
    <div className="export-view">
      <header>
        <ViewHeading>Exportera</ViewHeading>
        <p className="export-view-lead">
          {ready === total
            ? `Alla ${total} avsnitt är klara.`
            : `${ready} av ${total} avsnitt är klara. Du kan exportera när du vill, hur många gånger du vill.`}
        </p>
      </header>
      <div className="export-view-open">
        <OpenFindings ref={persons} isStopped={isStopped} />
        <MissingByLawCard />
      </div>
      <section className="export-view-card" aria-busy={state.kind === 'running'}>
        <FormatChoice value={choice.format} onChange={(format) => set({ format })} />
        <p className="export-view-about">
          {chosen.size === 0
            ? 'Kryssa i minst ett avsnitt under Fler val.'
            : about(choice, {
                sections: chosen.size,
                words,
                wordTemplate: wordTemplate.template?.name ?? null,
              })}
        </p>
        <MoreChoices
          items={items}
          choice={choice}
          hasDemands={hasDemands}
          wordTemplate={wordTemplate}
          onChange={set}
          onScope={session.setScope}
        />
        <div className="export-view-main">
          <Button
            kind={state.kind === 'done' ? 'secondary' : 'primary'}
            size="large"
            icon={FileDown}
            onClick={() => void startUnlessPersons()}
            aria-disabled={state.kind === 'running' || chosen.size === 0}
          >
            {formatWords[choice.format].action}
          </Button>
          <Button size="large" kind="quiet" icon={Eye} onClick={() => go({ kind: 'preview' })}>
            Förhandsvisa
          </Button>
        </div>
        <ExportStateView state={state} session={session} onAgain={() => void startUnlessPersons()} />
      </section>
      <TablesExport />
    </div>
  )
}

function about(choice: ExportChoice, counts: Parameters<typeof exportSummary>[1]): string {
  return counts.words === 0
    ? 'Berättelsen är tom än så länge. Dokumentet får rubrikerna och lagrummen, men ingen text.'
    : exportSummary(choice, counts)
}
