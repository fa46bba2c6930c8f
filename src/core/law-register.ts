import { z } from 'zod'
import { idSchema } from './ids.ts'

const dateSchema = z.iso.date().nullable()
const textSchema = z.string().min(1)

/**
 * What one paragraph, or one point of it, demands. `section` null stands for a chapter as a whole, as the general
 * advice in it. `isVerified` says that it has been read against the law's own text.
 */
export const lawProvisionSchema = z.strictObject({
  chapter: z
    .string()
    .regex(/^\d+( [a-z])?$/)
    .nullable(),
  section: z
    .string()
    .regex(/^\d+( [a-z])?$/)
    .nullable(),
  /** Which stycke, where the paragraph's demands are told apart by it. */
  paragraph: z.union([z.int().min(1), z.literal('last')]).nullable(),
  point: z.int().min(1).nullable(),
  /** In plain Swedish of our own, never the law's wording. */
  demands: textSchema,
  /** The day since which it demands this, where that is known and matters. */
  since: dateSchema,
  /** Where the same is said now, if the law has been replaced: "SoL (2025:400) 27 kap. 2 §". */
  replacedBy: textSchema.nullable(),
  note: textSchema.nullable(),
  isVerified: z.boolean(),
})
export type LawProvision = Readonly<z.infer<typeof lawProvisionSchema>>

/** A law or a regulation with those of its provisions that reports deal with. */
export const lawActSchema = z.strictObject({
  id: idSchema,
  /** Short names and the name in running text: PSL, patientsäkerhetslagen. */
  abbreviations: z.array(textSchema),
  name: textSchema,
  /** "2010:659"; for a regulation with its series: "SOSFS 2011:9". */
  number: z.string().regex(/^(?:(?:\p{Lu}+-)?\p{Lu}+ )?\d{4}:\d{1,4}$|^\(EU\) \d{4}\/\d+$/u),
  kind: z.enum(['law', 'ordinance', 'regulation', 'euRegulation']),
  /** First and last day; null where it isn't known, or for `to` while it is in force. */
  inForce: z.strictObject({ from: dateSchema, to: dateSchema }),
  replacedBy: z
    .strictObject({ ids: z.array(idSchema).min(1), date: dateSchema, note: textSchema.nullable() })
    .nullable(),
  note: textSchema.nullable(),
  /** Whether its name, number and being in force are confirmed. */
  isVerified: z.boolean(),
  provisions: z.array(lawProvisionSchema),
})
export type LawAct = Readonly<z.infer<typeof lawActSchema>>

/** The laws and regulations that reports name, in force and replaced. */
export const lawRegisterSchema = z
  .strictObject({ acts: z.array(lawActSchema).min(1) })
  .superRefine(({ acts }, context) => {
    const ids = acts.map(({ id }) => id)
    const doubled = [...repeats(ids), ...repeats(acts.map(({ number }) => number))]
    for (const each of doubled)
      context.addIssue({ code: 'custom', path: ['acts'], message: `doubled: ${each}` })
    for (const act of acts) {
      const unknown = (act.replacedBy?.ids ?? []).filter((id) => !ids.includes(id))
      const places = act.provisions.map(placeOf)
      for (const each of [...unknown, ...repeats(places)]) {
        context.addIssue({ code: 'custom', path: ['acts', act.id], message: `unknown or doubled: ${each}` })
      }
    }
  })
export type LawRegister = Readonly<z.infer<typeof lawRegisterSchema>>

/** The act with this id, or undefined. */
export function lawAct(register: LawRegister, id: string): LawAct | undefined {
  return register.acts.find((act) => act.id === id)
}

/** Whether the act was in force on some day of this year. An unknown day counts as in force. */
export function isInForce({ inForce: { from, to } }: LawAct, year: number): boolean {
  return (from === null || from <= `${year}-12-31`) && (to === null || to >= `${year}-01-01`)
}

function placeOf({ chapter, section, paragraph, point }: LawProvision): string {
  return [chapter, section, paragraph, point].join('/')
}

function repeats(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}
