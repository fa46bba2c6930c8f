import type { Problem } from '../ipc/contract.ts'

/** The problems that main tells of itself; those about files have their sentences in core. */
const messages = {
  cancelled: '',
  refused: 'Det gick inte att göra det här. Texten är kvar i fönstret.',
  failed: 'Något gick fel hos oss. Texten är kvar i fönstret och i återställningen. Försök igen.',
} as const

/** A problem without more to tell than its kind. */
export function problem(kind: keyof typeof messages): Problem {
  return { kind, message: messages[kind] }
}
