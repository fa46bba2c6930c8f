import lawView from '../../resources/laws/law-view.json' with { type: 'json' }
import laws from '../../resources/laws/laws.json' with { type: 'json' }
import { type LawRegister, lawRegisterSchema } from '../core/law-register.ts'
import { type LawViewRow, lawViewRowsSchema } from '../core/law-view.ts'

let register: LawRegister | undefined
let rows: readonly LawViewRow[] | undefined

/** The laws and regulations that come with the app. Throws if their file is faulty. */
export function lawRegister(): LawRegister {
  register ??= lawRegisterSchema.parse(laws)
  return register
}

/** What the law demands of the reports, in the order in which the law view shows it. Throws if the file is faulty. */
export function lawViewRows(): readonly LawViewRow[] {
  rows ??= lawViewRowsSchema.parse(lawView)
  return rows
}
