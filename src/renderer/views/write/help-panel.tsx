import './help-panel.css'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { OutlineItem } from '../../../core/outline.ts'
import type { Report } from '../../../core/report.ts'
import { checklistAnswer } from '../../../core/section-operations.ts'
import type { EditorSession } from '../../editor/editor-session.ts'
import { inSection, useReview } from '../../review/use-review.ts'
import { useReport } from '../../store/report-context.tsx'
import { Checklist } from './checklist.tsx'
import { LastYear, lastYearOf } from './last-year.tsx'
import { Notes } from './notes.tsx'
import { SectionFindings } from './section-findings.tsx'
import { Support } from './support.tsx'

interface HelpPanelProps {
  readonly item: OutlineItem
  readonly session: EditorSession
}

interface HelpTab {
  readonly id: 'support' | 'checklist' | 'review' | 'last-year' | 'notes'
  readonly label: string
  readonly content: ReactNode
}

let lastTab: HelpTab['id'] = 'support'

/** Help beside the text: what the law asks for, what to answer, what is done, and a note of one's own. */
export function HelpPanel({ item, session }: HelpPanelProps) {
  const [chosen, setChosen] = useState(lastTab)
  const tabs = useTabs(item, session, (id) => id === chosen)
  const current = tabs.find(({ id }) => id === chosen) ?? tabs[0]
  const list = useRef<HTMLDivElement>(null)
  const base = useId()
  if (current === undefined) return null

  const choose = (tab: HelpTab) => {
    lastTab = tab.id
    setChosen(tab.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.indexOf(current)
    const goals: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }
    const goal = goals[event.key]
    const next = goal === undefined ? undefined : tabs[goal]
    if (next === undefined || goal === undefined) return
    event.preventDefault()
    choose(next)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[goal]?.focus()
  }

  return (
    <aside className="help-panel" aria-label="Hjälp till avsnittet" data-region="help">
      <div className="help-panel-head">
        <div className="help-panel-tabs" role="tablist" aria-label="Hjälp" ref={list} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${base}-${tab.id}`}
              aria-selected={tab === current}
              aria-controls={`${base}-panel`}
              tabIndex={tab === current ? 0 : -1}
              onClick={() => choose(tab)}
            >
              {tab.label}
            </button>
          ))}
        </div>
      </div>
      <div
        className="help-panel-body"
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${current.id}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls is reached by keyboard
        tabIndex={0}
      >
        {current.content}
      </div>
    </aside>
  )
}

function useTabs(
  item: OutlineItem,
  session: EditorSession,
  isChosen: (id: HelpTab['id']) => boolean,
): readonly HelpTab[] {
  const { id } = item.entry
  const checklist = item.definition?.checklist ?? []
  const done = useReport((report) => answered(report, id, checklist))
  const found = useReview((reviewed) => inSection(reviewed, id).length)
  const lastYear = useReport((report) => lastYearOf(report, item))
  return [
    { id: 'support', label: 'Stöd', content: <Support item={item} session={session} /> },
    ...(checklist.length > 0
      ? [
          {
            id: 'checklist' as const,
            label: `Checklista ${done}/${checklist.length}`,
            content: <Checklist sectionId={id} items={checklist} />,
          },
        ]
      : []),
    ...(found > 0 || isChosen('review')
      ? [
          {
            id: 'review' as const,
            label: found > 0 ? `Granskning ${found}` : 'Granskning',
            content: <SectionFindings sectionId={id} />,
          },
        ]
      : []),
    ...(lastYear === null
      ? []
      : [{ id: 'last-year' as const, label: 'I fjol', content: <LastYear content={lastYear} /> }]),
    { id: 'notes', label: 'Anteckning', content: <Notes sectionId={id} /> },
  ]
}

function answered(report: Report, id: string, checklist: readonly { readonly id: string }[]): number {
  const section = report.sections[id]
  if (section === undefined) return 0
  const isDone = (answer: string | null) => answer === 'yes' || answer === 'notApplicable'
  return checklist.filter((item) => isDone(checklistAnswer(section, item.id).answer)).length
}
