import type { Finding } from '../../core/checks/finding.ts'
import { ignoreFinding, restoreFinding } from '../../core/checks/ignored-findings.ts'
import { type Report, type Section, sectionOf } from '../../core/report.ts'
import { setSectionContent } from '../../core/section-operations.ts'
import { editorSessionOf } from '../editor/editor-session.ts'
import { replaceText, undoInText } from '../editor/replace-text.ts'
import { flushPendingText } from '../store/pending-text.ts'
import type { OpenReport } from '../store/report-context.tsx'
import { reviewsOf } from './reviews.ts'

/** Takes a change back, wherever it was made. */
export type TakeBack = () => void

/**
 * Mends a finding with one of its fixes. What it changes in texts goes through the editor, so that it is undone there;
 * all else is a step of the report's undo. Null when what was to be mended is not there any longer.
 */
export function mend(open: OpenReport, { key }: Pick<Finding, 'key'>, label: string): TakeBack | null {
  const { store } = open
  flushPendingText()
  const finding = reviewsOf(store)
    .now()
    ?.review.open.find((one) => one.key === key)
  const fix = finding?.fixes.find((one) => one.label === label)
  const before = store.get().report
  const after = fix?.apply(before) ?? before
  if (after === before) return null
  const undone = [changeData(open, before, after), ...changeTexts(open, before, after)]
  reviewsOf(store).now()
  return () => {
    for (const takeBack of undone.toReversed()) takeBack?.()
    reviewsOf(store).now()
  }
}

/** Puts a finding aside with a reason. */
export function putAside({ store }: OpenReport, { key }: Pick<Finding, 'key'>, reason: string): TakeBack {
  store.dispatch((report) => ignoreFinding(report, key, reason))
  return reviewed(store)
}

/** Takes a finding up again that was put aside. */
export function takeUp({ store }: OpenReport, { key }: Pick<Finding, 'key'>): TakeBack {
  store.dispatch((report) => restoreFinding(report, key))
  return reviewed(store)
}

function reviewed(store: OpenReport['store']): TakeBack {
  reviewsOf(store).now()
  return () => {
    store.undo()
    reviewsOf(store).now()
  }
}

/** Everything that a fix changed but the texts, as one step of the report. */
function changeData({ store }: OpenReport, before: Report, after: Report): TakeBack | null {
  const ids = textsChanged(before, after)
  const kept = Object.fromEntries(ids.map((id) => [id, sectionOf(before, id)]))
  const rest: Report = { ...after, sections: { ...after.sections, ...kept } }
  if (isSame(before, rest)) return null
  store.dispatch(() => rest)
  return store.undo
}

function changeTexts(open: OpenReport, before: Report, after: Report): readonly TakeBack[] {
  const session = editorSessionOf(open)
  return textsChanged(before, after).map((id) => {
    const { content } = sectionOf(after, id)
    if (replaceText(session, id, content)) return () => void undoInText(session, id)
    const former = sectionOf(before, id).content
    open.store.dispatch((report) => setSectionContent(report, id, content), { mergeKey: 'none' })
    return () => open.store.dispatch((report) => setSectionContent(report, id, former), { mergeKey: 'none' })
  })
}

function textsChanged(before: Report, after: Report): readonly string[] {
  return Object.keys(after.sections).filter((id) => {
    const former: Section | undefined = before.sections[id]
    return former !== undefined && former.content !== after.sections[id]?.content
  })
}

function isSame(a: Report, b: Report): boolean {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Report)[]
  const ids = new Set([...Object.keys(a.sections), ...Object.keys(b.sections)])
  return (
    keys.every((key) => key === 'sections' || a[key] === b[key]) &&
    [...ids].every((id) => a.sections[id] === b.sections[id])
  )
}
