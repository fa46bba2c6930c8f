import type { Found, Where } from './finding.ts'

interface Draft {
  readonly rule: { readonly id: string }
  readonly found: Found
  readonly excerpt: string
}

/**
 * A key for each finding that stays the same while other things change: the rule, the place, and what it is about. Places
 * in a text move as one writes, so there the words count, and which of several alike it is.
 */
export function keysOf(drafts: readonly Draft[]): readonly string[] {
  const seen = new Map<string, number>()
  return drafts.map(({ rule, found, excerpt }) => {
    const about = (found.subject ?? excerpt).trim().toLowerCase().replace(/\s+/gu, ' ').slice(0, 200)
    const key = [rule.id, ...placeKey(found.where), about].join('|')
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before === 0 ? key : `${key}|${before + 1}`
  })
}

function placeKey(where: Where): readonly string[] {
  switch (where.kind) {
    case 'report':
    case 'organisation':
    case 'coverMemo':
      return [where.kind]
    case 'section':
    case 'text':
      return [where.sectionId]
    case 'dataset':
      return [where.datasetId]
    case 'cell':
      return [where.datasetId, where.rowId, where.columnId]
    case 'chart':
      return [where.chartId]
    case 'image':
      return [where.mediaId]
    case 'goal':
      return [where.goalId]
    case 'selfCheck':
      return [where.selfCheckId]
    case 'action':
      return [where.actionId]
    case 'register':
      return [where.registerId, where.entryId ?? '']
  }
}
