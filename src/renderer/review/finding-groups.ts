import { calmHeading } from '../../core/calm-heading.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { kindName, ruleKinds, severities } from '../../core/checks/finding-words.ts'
import type { Report } from '../../core/report.ts'

/** How findings are sorted for reading. */
export type Sorting = 'section' | 'kind'

/** A heading with the findings under it, in the order of the text. */
export interface FindingGroup {
  readonly id: string
  readonly title: string
  readonly items: readonly GroupItem[]
  readonly count: number
}

/** A finding by itself, or many that say the same. */
export type GroupItem =
  | { readonly kind: 'one'; readonly finding: Finding }
  | { readonly kind: 'many'; readonly id: string; readonly findings: readonly Finding[] }

/** More findings of one rule than this under a heading are folded together. */
const MOST_ALIKE = 5

/** The findings under headings: by place in the order of the report, or by what they are about. */
export function groupFindings(
  report: Report,
  findings: readonly Finding[],
  sorting: Sorting,
): readonly FindingGroup[] {
  const byId = Map.groupBy(findings, (finding) => (sorting === 'kind' ? finding.kind : placeIdOf(finding)))
  const groups = [...byId].map(([id, within]) => ({
    id,
    title: sorting === 'kind' ? kindTitle(within) : placeTitle(within),
    items: folded(id, within),
    count: within.length,
  }))
  const order: readonly string[] = sorting === 'kind' ? ruleKinds : placeOrder(report)
  const position = ({ id }: FindingGroup) => {
    const at = order.indexOf(id)
    return at < 0 ? order.length : at
  }
  return groups.toSorted((a, b) => position(a) - position(b))
}

/** How an answer is read aloud or counted: "3 ställen". */
export function placesInWords(count: number): string {
  return count === 1 ? 'ett ställe' : `${count} ställen`
}

function folded(groupId: string, findings: readonly Finding[]): readonly GroupItem[] {
  const alike = Map.groupBy(findings, ({ ruleId }) => ruleId)
  const items: GroupItem[] = []
  const isFolded = new Set<string>()
  for (const finding of bySeverity(findings)) {
    const same = alike.get(finding.ruleId) ?? []
    if (same.length <= MOST_ALIKE) items.push({ kind: 'one', finding })
    else if (!isFolded.has(finding.ruleId)) {
      isFolded.add(finding.ruleId)
      items.push({ kind: 'many', id: `${groupId}|${finding.ruleId}`, findings: same })
    }
  }
  return items
}

/** The gravest first, otherwise as they stand. */
function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

function kindTitle([first]: readonly Finding[]): string {
  return first === undefined ? '' : kindName(first.kind)
}

/** Ids of sections hold no space, so nothing else can be taken for one: a section may be called "organisation". */
function placeIdOf({ where, sectionId }: Finding): string {
  if (sectionId !== null) return sectionId
  switch (where.kind) {
    case 'dataset':
    case 'cell':
      return `dataset ${where.datasetId}`
    case 'chart':
      return `chart ${where.chartId}`
    case 'goal':
    case 'selfCheck':
    case 'action':
      return 'the goals'
    default:
      return `the ${where.kind}`
  }
}

const placeTitles: Readonly<Record<string, string>> = {
  'the report': 'Hela berättelsen',
  'the organisation': 'Berättelsens uppgifter',
  'the coverMemo': 'Tjänsteskrivelsen',
  'the goals': 'Mål, egenkontroller och åtgärder',
  'the image': 'Bilder',
  'the register': 'Register',
}

function placeTitle([first]: readonly Finding[]): string {
  if (first === undefined) return ''
  return placeTitles[placeIdOf(first)] ?? calmHeading(first.place)
}

function placeOrder(report: Report): readonly string[] {
  return [
    'the report',
    'the organisation',
    ...report.outline.map(({ id }) => id),
    ...report.datasets.map(({ id }) => `dataset ${id}`),
    ...report.charts.map(({ id }) => `chart ${id}`),
    'the image',
    'the goals',
    'the register',
    'the coverMemo',
  ]
}
