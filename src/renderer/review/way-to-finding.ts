import type { Finding, Where } from '../../core/checks/finding.ts'
import type { Report } from '../../core/report.ts'
import { walkBlocks } from '../../core/rich-text/text.ts'
import type { Place } from '../shell/navigation.tsx'

/** Where in the window a finding can be looked at and mended by hand, with what is to be shown there. */
export interface Way {
  readonly label: string
  readonly place: Place
  /** What to select in the section's text; null puts the cursor in it. */
  readonly range: { readonly from: number; readonly to: number } | null
}

/** The way to a finding's place, or null where the window has no place for it. */
export function wayTo(report: Report, { where, kind }: Pick<Finding, 'where' | 'kind'>): Way | null {
  switch (where.kind) {
    case 'text':
      return toSection(where.sectionId, { from: where.from, to: where.to })
    case 'section':
      return toWholeSection(report, where.sectionId)
    case 'dataset':
      return toTable(where.datasetId, null)
    case 'cell':
      return toTable(where.datasetId, { rowId: where.rowId, columnId: where.columnId })
    case 'chart': {
      const chart = report.charts.find(({ id }) => id === where.chartId)
      return chart === undefined ? null : toTable(chart.datasetId, null)
    }
    case 'image':
      return toImage(report, where)
    case 'register':
      return {
        label: 'Gå till registret',
        place: { kind: 'data', datasetId: null, registerId: where.registerId },
        range: null,
      }
    case 'organisation':
      return toDetails
    case 'report':
      return kind === 'law' ? { label: 'Visa lagvyn', place: { kind: 'law' }, range: null } : null
    case 'goal':
    case 'selfCheck':
    case 'action':
    case 'coverMemo':
      return null
  }
}

function toSection(sectionId: string | null, range: Way['range']): Way {
  return { label: 'Gå till', place: { kind: 'write', sectionId }, range }
}

function toTable(datasetId: string, cell: { readonly rowId: string; readonly columnId: string } | null): Way {
  return {
    label: 'Gå till tabellen',
    place: { kind: 'data', datasetId, ...(cell !== null && { cell }) },
    range: null,
  }
}

function toImage(report: Report, { mediaId }: Extract<Where, { kind: 'image' }>): Way | null {
  for (const { id } of report.outline) {
    const content = report.sections[id]?.content
    if (content === undefined) continue
    for (const block of walkBlocks(content)) {
      if (block.type === 'image' && block.attrs.mediaId === mediaId) return toSection(id, null)
    }
  }
  return null
}

/** The title page is printed from the details; hidden sections are listed under the shown ones. */
function toWholeSection({ outline }: Report, sectionId: string): Way {
  const entry = outline.find(({ id }) => id === sectionId)
  if (entry?.level === 0) return toDetails
  return toSection(entry?.visibility.kind === 'shown' ? sectionId : null, null)
}

const toDetails: Way = { label: 'Gå till uppgifterna', place: { kind: 'details' }, range: null }
