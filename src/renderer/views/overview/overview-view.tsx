import './overview-view.css'
import { FileDown } from 'lucide-react'
import { useMemo } from 'react'
import { printableText } from '../../../core/printable-text.ts'
import { countStatuses, nextSection, sectionProgress, waitingFor } from '../../../core/progress.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'
import { TemplateUpdateCard } from '../templates/template-update-card.tsx'
import { DeadlineCard } from './deadline-card.tsx'
import { DetailsCard } from './details-card.tsx'
import { MissingByLawCard } from './missing-by-law-card.tsx'
import { NextCard } from './next-card.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { ReviewCard } from './review-card.tsx'
import { SectionRows } from './section-rows.tsx'
import { WaitingCard } from './waiting-card.tsx'

interface OverviewViewProps {
  /** The section last shown in Skriv, or null. */
  readonly lastSectionId: string | null
}

/** How far the report has come, what the law still wants, and what to do next. */
export function OverviewView({ lastSectionId }: OverviewViewProps) {
  const report = useReport((now) => now)
  const { go } = useNavigation()
  const sections = useMemo(() => sectionProgress(report), [report])
  const { municipality, committee } = report.organisation
  const documentName = `${report.template.documentName} ${report.year}`
  return (
    <div className="overview-view">
      <header className="overview-view-head">
        <div>
          <p className="overview-view-eyebrow">
            {committee === '' ? documentName : `${documentName} · ${committee}`}
          </p>
          <ViewHeading>{printableText(municipality).trim() || documentName}</ViewHeading>
        </div>
        <Button icon={FileDown} onClick={() => go({ kind: 'export' })}>
          Exportera till Word
        </Button>
      </header>
      <div className="overview-view-columns">
        <div className="overview-view-main">
          <ProgressBar counts={countStatuses(sections)} />
          <NextCard next={nextSection(sections, lastSectionId)} />
          <SectionRows sections={sections} />
        </div>
        <div className="overview-view-side">
          <DeadlineCard year={report.year} preparedDate={report.organisation.preparedDate} />
          <TemplateUpdateCard />
          <MissingByLawCard />
          <ReviewCard />
          <WaitingCard waiting={waitingFor(sections)} />
          <DetailsCard organisation={report.organisation} />
        </div>
      </div>
    </div>
  )
}
