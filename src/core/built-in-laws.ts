import laws from '../../resources/laws/laws.json' with { type: 'json' }
import { type LawRegister, lawRegisterSchema } from './law-register.ts'

let register: LawRegister | undefined

/** The laws and regulations that come with the app. Throws if their file is faulty. */
export function lawRegister(): LawRegister {
  register ??= lawRegisterSchema.parse(laws)
  return register
}
