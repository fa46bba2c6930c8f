import './export-view.css'
import { FileDown, FileText, FolderOpen } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { openPrivacyErrors } from '../../../core/checks/privacy-gate.ts'
import { lawViewOf } from '../../../core/law-view.ts'
import { countStatuses, sectionProgress, totalWords } from '../../../core/progress.ts'
import { formatNumber } from '../../../core/swedish-numbers.ts'
import { lawViewRows } from '../../../formats/laws.ts'
import { useReviews } from '../../review/use-review.ts'
import { flushPendingText } from '../../store/pending-text.ts'
import { useReport } from '../../store/report-context.tsx'
import { useSettings } from '../../store/settings-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Switch } from '../../ui/switch.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'
import { MissingByLawCard } from '../overview/missing-by-law-card.tsx'
import { OpenFindings } from './open-findings.tsx'
import { TablesExport } from './tables-export.tsx'
import { useWordExport, type WordExport } from './use-word-export.ts'

/** The Word document: what is still missing, the one button, and where the document is afterwards. */
export function ExportView() {
  const report = useReport((now) => now)
  const sections = useMemo(() => sectionProgress(report), [report])
  const { total, ready } = countStatuses(sections)
  const hasDemands = useMemo(() => lawViewOf(report, lawViewRows()).length > 0, [report])
  const { settings, change } = useSettings()
  const { state, start, show } = useWordExport(settings.word)
  const isEmpty = totalWords(report) === 0
  const reviews = useReviews()
  const [isStopped, setIsStopped] = useState(false)
  const persons = useRef<HTMLElement>(null)
  /** Nothing that may point out a person leaves before somebody has looked at it; main holds to the same. */
  const startUnlessPersons = async () => {
    flushPendingText()
    const { review } = await reviews.fresh()
    const isAnswered = openPrivacyErrors(review).length === 0
    setIsStopped(!isAnswered)
    if (isAnswered) start()
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
      <OpenFindings ref={persons} isStopped={isStopped} />
      <MissingByLawCard />
      <section className="export-view-card" aria-busy={state.kind === 'running'}>
        <div className="export-view-main">
          <Button
            kind={state.kind === 'done' ? 'secondary' : 'primary'}
            size="large"
            icon={FileDown}
            onClick={() => void startUnlessPersons()}
            aria-disabled={state.kind === 'running'}
          >
            Exportera till Word
          </Button>
          <p className="export-view-about">
            {isEmpty
              ? 'Berättelsen är tom än så länge. Dokumentet får rubrikerna och lagrummen, men ingen text.'
              : `${formatNumber(totalWords(report), 0)} ord med titelsida, innehållsförteckning, tabeller och diagram. Anteckningar och checklistor följer inte med.`}
          </p>
        </div>
        {hasDemands && (
          <Switch
            label="Lägg till bilaga: så svarar berättelsen mot lagens krav"
            hint="En tabell sist i dokumentet med varje krav, lagrum, avsnitt och sida. Skäl till dolda avsnitt skrivs ut."
            isOn={settings.word.lawAppendix}
            onChange={(lawAppendix) => change({ word: { ...settings.word, lawAppendix } })}
          />
        )}
        <ExportState state={state} onStart={start} onShow={show} />
      </section>
      <TablesExport />
    </div>
  )
}

interface ExportStateProps {
  readonly state: WordExport
  readonly onStart: () => void
  readonly onShow: (how: 'open' | 'folder') => void
}

function ExportState({ state, onStart, onShow }: ExportStateProps) {
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return (
        <div className="export-view-progress">
          <p role="status">{state.progress?.step ?? 'Gör Worddokumentet …'}</p>
          <progress
            aria-label="Hur långt exporten har kommit"
            max={1}
            {...(state.progress?.share == null ? {} : { value: state.progress.share })}
          />
        </div>
      )
    case 'failed':
      return (
        <Notice kind="error" actions={<Button onClick={onStart}>Försök igen</Button>}>
          <p>{state.problem.message}</p>
        </Notice>
      )
    case 'done':
      return (
        <>
          <Notice
            kind="ok"
            title="Worddokumentet är klart"
            actions={
              <>
                <Button icon={FileText} kind="primary" onClick={() => onShow('open')}>
                  Öppna
                </Button>
                <Button icon={FolderOpen} onClick={() => onShow('folder')}>
                  Visa i mappen
                </Button>
              </>
            }
          >
            <p className="export-view-result">
              {state.exported.place.fileName} i {state.exported.place.folder}
            </p>
          </Notice>
          {state.problem && (
            <Notice kind="error">
              <p>{state.problem.message}</p>
            </Notice>
          )}
        </>
      )
  }
}
