import { z } from 'zod'

/**
 * An id inside a report: kebab-case ASCII, 1–80 characters. `constructor` is the one name on
 * `Object.prototype` that the pattern would let through, so it is refused by name: ids are used as keys.
 */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/)
  .max(80)
  .refine((id) => id !== 'constructor')

/** A SHA-256 in lower-case hexadecimal: the name of a stored image. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** Gives a new id that is unique enough within one report; passed in so that core holds no randomness. */
export type NewId = () => string
