import { z } from 'zod'
import { idSchema } from './ids.ts'
import {
  checklistItemSchema,
  type Template,
  type TemplateSection,
  templateSchema,
  templateSectionSchema,
} from './template.ts'

const blockChecklistItemSchema = checklistItemSchema.omit({ id: true }).extend({ number: z.int().min(1) })

/**
 * What the law demands of one kind of section and what helps to write it; shared by all templates that use it.
 * Checklist numbers never change: when an item goes, its number stays unused.
 */
export const templateBlockSchema = z
  .strictObject({
    id: idSchema,
    law: templateSectionSchema.shape.law,
    /** The sentence that is exported where a template lets the section be marked as not applicable. */
    notApplicableReason: z.string().min(1).nullable().default(null),
    questions: templateSectionSchema.shape.questions,
    checklist: z.array(blockChecklistItemSchema),
    blueprints: templateSectionSchema.shape.blueprints,
    terms: templateSectionSchema.shape.terms,
  })
  .refine(({ checklist }) => isAscending(checklist.map(({ number }) => number)), {
    path: ['checklist'],
    message: 'the numbers are not ascending',
  })
export type TemplateBlock = Readonly<z.infer<typeof templateBlockSchema>>

/** One file of the block library: a chapter of blocks. */
export const templateBlocksSchema = z.array(templateBlockSchema).min(1)

/** A section as a template's own file has it: what differs from the block, and nothing else. */
export const templateRowSchema = z.strictObject({
  id: idSchema,
  /** The block, where it isn't the one with the section's own id. */
  block: idSchema.optional(),
  kind: templateSectionSchema.shape.kind,
  level: templateSectionSchema.shape.level,
  heading: templateSectionSchema.shape.heading,
  printedLaw: templateSectionSchema.shape.printedLaw.default(null),
  includedByDefault: z.boolean().default(true),
  repeat: templateSectionSchema.shape.repeat.default(null),
  mayBeNotApplicable: z.boolean().default(false),
  /** What the law demands, where that differs from the block because of what kind of report it is. */
  law: templateSectionSchema.shape.law.optional(),
  /** Another basis for some of the block's checklist items, by their number. */
  bases: z.record(z.string().regex(/^[1-9]\d*$/), checklistItemSchema.shape.basis).default({}),
})
export type TemplateRow = Readonly<z.infer<typeof templateRowSchema>>

/** A template as its file has it: rows that point to blocks. */
export const templateSourceSchema = z.strictObject({
  ...templateSchema.shape,
  sections: z.array(templateRowSchema).min(1),
})
export type TemplateSource = Readonly<z.infer<typeof templateSourceSchema>>

/**
 * The template with its blocks inlined; checklist ids become `<section id>.c<number>`. Throws on a block that
 * isn't in the library, on one that is there twice, on a section that may be marked as not applicable without a
 * sentence for it and on a basis for an item that the block doesn't have: those are faults in the data files, not in what a user does.
 */
export function assembleTemplate(source: TemplateSource, blocks: readonly TemplateBlock[]): Template {
  const library = libraryOf(blocks)
  return {
    ...source,
    sections: source.sections.map((row): TemplateSection => {
      const block = library.get(row.block ?? row.id)
      if (!block) throw new Error(`${source.id}: ${row.id} needs the unknown block ${row.block ?? row.id}`)
      return assembleSection(source, row, block)
    }),
  }
}

function libraryOf(blocks: readonly TemplateBlock[]): ReadonlyMap<string, TemplateBlock> {
  const library = new Map<string, TemplateBlock>()
  for (const block of blocks) {
    if (library.has(block.id)) throw new Error(`the block ${block.id} is there twice`)
    library.set(block.id, block)
  }
  return library
}

function assembleSection(source: TemplateSource, row: TemplateRow, block: TemplateBlock): TemplateSection {
  if (row.mayBeNotApplicable && block.notApplicableReason === null) {
    throw new Error(`${source.id}: ${row.id} may be not applicable, but ${block.id} has no sentence for it`)
  }
  const unknown = Object.keys(row.bases).find((key) =>
    block.checklist.every(({ number }) => String(number) !== key),
  )
  if (unknown) throw new Error(`${source.id}: ${row.id} gives a basis for the unknown item ${unknown}`)
  return {
    id: row.id,
    kind: row.kind,
    level: row.level,
    heading: row.heading,
    printedLaw: row.printedLaw,
    includedByDefault: row.includedByDefault,
    repeat: row.repeat,
    notApplicableReason: row.mayBeNotApplicable ? block.notApplicableReason : null,
    law: row.law ?? block.law,
    questions: block.questions,
    checklist: block.checklist.map(({ number, ...item }) => ({
      id: `${row.id}.c${number}`,
      ...item,
      basis: row.bases[number] ?? item.basis,
    })),
    blueprints: block.blueprints,
    ...(block.terms && { terms: block.terms }),
  }
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
}
