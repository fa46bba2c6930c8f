import './checklist.css'
import {
  Ellipsis,
  type LucideIcon,
  Square,
  SquareCheck,
  SquareMinus,
  SquareSlash,
  SquareX,
} from 'lucide-react'
import { useId, useState } from 'react'
import type { ChecklistAnswer } from '../../../core/report.ts'
import {
  answerChecklistItem,
  checklistAnswer,
  commentChecklistItem,
} from '../../../core/section-operations.ts'
import type { ChecklistItem } from '../../../core/template.ts'
import { useDispatch, useReport } from '../../store/report-context.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { LawText } from './law-text.tsx'

type Answer = ChecklistAnswer['answer']

const answerNames: Readonly<Record<NonNullable<Answer>, string>> = {
  yes: 'Ja',
  partly: 'Delvis',
  no: 'Nej',
  notApplicable: 'Ej aktuellt',
}

interface ChecklistProps {
  readonly sectionId: string
  readonly items: readonly ChecklistItem[]
}

/** What the section should hold: what the law demands first. A tick is a yes; the rest is one menu away. */
export function Checklist({ sectionId, items }: ChecklistProps) {
  const isMixed =
    items.some(({ level }) => level === 'required') && items.some(({ level }) => level !== 'required')
  const sorted = [...items].sort((a, b) => rank(a) - rank(b))
  return (
    <ul className="checklist">
      {sorted.map((item, index) => (
        <ChecklistRow
          key={item.id}
          sectionId={sectionId}
          item={item}
          isFirstAdvice={isMixed && item.level === 'recommended' && sorted[index - 1]?.level === 'required'}
        />
      ))}
    </ul>
  )
}

interface ChecklistRowProps {
  readonly sectionId: string
  readonly item: ChecklistItem
  readonly isFirstAdvice: boolean
}

function ChecklistRow({ sectionId, item, isFirstAdvice }: ChecklistRowProps) {
  const dispatch = useDispatch()
  const answer = useReport((report) => answerOf(report.sections[sectionId], item.id).answer)
  const comment = useReport((report) => answerOf(report.sections[sectionId], item.id).comment)
  const [isCommenting, setIsCommenting] = useState(false)
  const textId = useId()
  const give = (next: Answer) => dispatch((report) => answerChecklistItem(report, sectionId, item.id, next))
  const Sign = signOf(answer)
  const choice = (value: Answer, label: string): MenuEntry => ({
    kind: 'choice',
    label,
    isChosen: answer === value,
    run: () => give(value),
  })
  return (
    <li className={isFirstAdvice ? 'checklist-row checklist-row-first-advice' : 'checklist-row'}>
      {/* biome-ignore lint/a11y/useSemanticElements: a native box has no sign for "partly" and "no" */}
      <button
        type="button"
        role="checkbox"
        className={`checklist-tick checklist-tick-${answer ?? 'open'}`}
        aria-checked={answer === 'partly' ? 'mixed' : answer === 'yes'}
        aria-labelledby={textId}
        onClick={() => give(answer === 'yes' ? null : 'yes')}
      >
        <Sign aria-hidden="true" />
      </button>
      <div className="checklist-text">
        <p id={textId}>{item.text}</p>
        <p className="checklist-basis">
          {answer !== null && answer !== 'yes' && <strong>{answerNames[answer]} · </strong>}
          {item.level === 'required' ? 'Krav' : 'Rekommenderas'} · <LawText>{item.basis}</LawText>
        </p>
        {(isCommenting || comment !== '') && (
          <TextArea
            label="Kommentar, bara för dig"
            isLabelHidden
            placeholder="Kommentar, bara för dig"
            rows={1}
            autoFocus={isCommenting}
            value={comment}
            onChange={(event) => {
              const { value } = event.target
              dispatch((report) => commentChecklistItem(report, sectionId, item.id, value), {
                mergeKey: `checklist-comment:${item.id}`,
              })
            }}
            onBlur={() => setIsCommenting(false)}
          />
        )}
      </div>
      <Menu
        buttonClassName="checklist-more"
        entries={[
          choice('yes', answerNames.yes),
          choice('partly', answerNames.partly),
          choice('no', answerNames.no),
          choice('notApplicable', answerNames.notApplicable),
          choice(null, 'Inte besvarad'),
          { kind: 'line' },
          { kind: 'item', label: 'Skriv en kommentar', run: () => setIsCommenting(true) },
        ]}
      >
        <Ellipsis aria-hidden="true" />
        <span className="visually-hidden">Svara: {item.text}</span>
      </Menu>
    </li>
  )
}

function signOf(answer: Answer): LucideIcon {
  switch (answer) {
    case 'yes':
      return SquareCheck
    case 'partly':
      return SquareMinus
    case 'no':
      return SquareX
    case 'notApplicable':
      return SquareSlash
    case null:
      return Square
  }
}

const unanswered: ChecklistAnswer = { answer: null, comment: '' }

function answerOf(
  section: Parameters<typeof checklistAnswer>[0] | undefined,
  itemId: string,
): ChecklistAnswer {
  return section === undefined ? unanswered : checklistAnswer(section, itemId)
}

function rank(item: ChecklistItem): number {
  return item.level === 'required' ? 0 : 1
}
