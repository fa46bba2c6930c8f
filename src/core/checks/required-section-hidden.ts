import { definitionOf, headingOf } from '../outline.ts'
import { ancestorsOf, subtreeOf } from '../outline-operations.ts'
import type { OutlineEntry, Report } from '../report.ts'
import type { Found, Rule } from './finding.ts'

/** A section of the model report is left out: it is told with the reason that was given, so that someone weighs it. */
export const requiredSectionHidden: Rule = {
  id: 'required-section-hidden',
  severity: 'warning',
  find: ({ report }) => hiddenAtTheTop(report).flatMap((entry) => findAt(report, entry) ?? []),
}

/** Hidden sections that do not lie under another hidden one. */
function hiddenAtTheTop({ outline }: Report): readonly OutlineEntry[] {
  const hidden = outline.filter(({ visibility }) => visibility.kind === 'hidden')
  const ids = new Set(hidden.map(({ id }) => id))
  return hidden.filter(({ id }) => !ancestorsOf(outline, id).some((above) => ids.has(above)))
}

function findAt(report: Report, entry: OutlineEntry): Found | null {
  const definitions = subtreeOf(report.outline, entry.id).flatMap((part) => definitionOf(report, part) ?? [])
  const ofTheModel = definitions.filter(({ kind }) => kind !== 'optional')
  if (ofTheModel.length === 0) return null
  const required = ofTheModel.flatMap(({ checklist }) =>
    checklist.filter(({ level }) => level === 'required'),
  )
  const demands = required.map(({ text, basis }) => `”${text}” (${basis})`).join('; ')
  const heading = headingOf(report, entry)
  const why =
    demands === '' ? 'Det hör till mallen och brukar alltid vara med.' : `Lagen kräver svar där: ${demands}.`
  return {
    sectionId: entry.id,
    place: heading,
    message: `Avsnittet ”${heading}” är dolt och kommer inte med i berättelsen. ${why} ${reasonText(entry)} Visa avsnittet igen om skälet inte håller.`,
  }
}

function reasonText({ visibility }: OutlineEntry): string {
  const reason = visibility.kind === 'hidden' ? visibility.reason.trim() : ''
  return reason === '' ? 'Inget skäl är angivet.' : `Skälet är: ”${reason}”.`
}
