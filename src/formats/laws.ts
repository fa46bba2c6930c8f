import lawView from '../../resources/laws/law-view.json' with { type: 'json' }
import { type LawViewRow, lawViewRowsSchema } from '../core/law-view.ts'

export { lawRegister } from '../core/built-in-laws.ts'

let rows: readonly LawViewRow[] | undefined

/** What the law demands of the reports, in the order in which the law view shows it. Throws if the file is faulty. */
export function lawViewRows(): readonly LawViewRow[] {
  rows ??= lawViewRowsSchema.parse(lawView)
  return rows
}
