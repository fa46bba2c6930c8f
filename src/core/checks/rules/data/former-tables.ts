import type { Dataset } from '../../../dataset.ts'
import type { ReviewContext } from '../../reading/review-context.ts'
import { bare } from './line-names.ts'

/**
 * Last year's table that one of this year's goes on from: the same table, or the only one of the same kind and name. Null
 * when there is none.
 */
export function formerTableOf({ previousYear }: ReviewContext, dataset: Dataset): Dataset | null {
  const former = previousYear?.datasets ?? []
  const same = former.find(({ id }) => id === dataset.id)
  if (same !== undefined) return same
  const alike = former.filter(({ title, blueprintId }) =>
    dataset.blueprintId === null
      ? bare(title) === bare(dataset.title) && bare(title) !== ''
      : blueprintId === dataset.blueprintId && withoutYears(title) === withoutYears(dataset.title),
  )
  return alike.length === 1 ? (alike[0] ?? null) : null
}

function withoutYears(title: string): string {
  return bare(title.replace(/(?:19|20)\d\d/gu, ''))
}
