import { z } from 'zod'
import { idSchema } from './ids.ts'

const line = z.string().max(300)
const prose = z.string().max(20_000)
const dateSchema = z.iso.date().nullable()

/** What the committee is asked to decide: one point each, as it will stand in the minutes. */
export const decisionPointSchema = z.strictObject({ id: idSchema, text: prose })

/** A document that the decision rests on. */
export const supportingDocumentSchema = z.strictObject({
  title: line,
  date: dateSchema,
  registrationNumber: line,
})

/** Who gets the decision: for information (för kännedom) or to act on (för åtgärd). */
export const recipientSchema = z.strictObject({ name: line, purpose: z.enum(['information', 'action']) })

/**
 * The memo to the committee that goes with the report (tjänsteskrivelse). Texts are plain, with an empty line between
 * paragraphs. Municipality, department and committee are the report's own.
 */
export const coverMemoSchema = z.strictObject({
  title: line,
  caseOfficer: line,
  date: dateSchema,
  registrationNumber: line,
  decisionPoints: z.array(decisionPointSchema).max(50),
  summary: prose,
  matter: prose,
  /** Next year's goals as the memo puts them. */
  goals: z.array(prose).max(100),
  childAssessment: prose,
  economy: prose,
  documents: z.array(supportingDocumentSchema).max(50),
  signers: z.array(z.strictObject({ name: line, title: line })).max(20),
  recipients: z.array(recipientSchema).max(50),
})
export type CoverMemo = Readonly<z.infer<typeof coverMemoSchema>>
