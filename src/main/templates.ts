import { randomBytes } from 'node:crypto'
import { basename, join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import { idSchema } from '../core/ids.ts'
import { isSameTemplateName, ownTemplateId, templateArrival } from '../core/own-templates.ts'
import { printableText } from '../core/printable-text.ts'
import { type Report, reportSchema } from '../core/report.ts'
import { failed, ok, type Result } from '../core/result.ts'
import type { Template } from '../core/template.ts'
import { templateFaultSentence } from '../core/template-file-problems.ts'
import { templateToSave } from '../core/template-from-report.ts'
import { readTemplate } from '../formats/files/read-template.ts'
import { TemplateFolder } from '../formats/files/template-folder.ts'
import { writeAtomically } from '../formats/files/write-atomically.ts'
import { TEMPLATE_EXTENSION, writeTemplateFile } from '../formats/template-file.ts'
import { builtInTemplate, builtInTemplates } from '../formats/templates.ts'
import type { ImportedTemplate, OwnTemplateInput, Problem, TemplateChoice } from '../ipc/contract.ts'
import { askWhereToPutTemplate, askWhichTemplate } from './dialogs.ts'
import { documentOf } from './documents.ts'
import { answer, handle } from './handle.ts'
import { logFault } from './log.ts'
import { placeAt } from './places.ts'
import { outputProblem, problem, templateProblem } from './problems.ts'

const ownTemplateInput: z.ZodType<OwnTemplateInput> = z.strictObject({
  name: z.string().max(300),
  standardTextIds: z.array(idSchema).max(500),
})

/** The municipality's own templates: saving, taking in, handing out, taking away. */
export function setupTemplates(): void {
  answer('template:list', z.tuple([]), templateChoices)
  answer('template:newest', z.tuple([idSchema]), async (_window, id) => findTemplate(id))
  handle(
    'template:save',
    z.tuple([z.string(), reportSchema, ownTemplateInput]),
    async (window, documentId, report, input) => {
      const document = documentOf(window, documentId)
      return document.ok ? saveTemplate(report, input) : document
    },
  )
  handle('template:import-file', z.tuple([]), async (window) => {
    const path = await askWhichTemplate(window)
    return path === null ? failed(problem('cancelled')) : importTemplate(path)
  })
  handle('template:export-file', z.tuple([idSchema]), async (window, id) => {
    const template = (await ownTemplates()).find((own) => own.id === id)
    if (template === undefined) return failed(problem('templateGone'))
    const path = await askWhereToPutTemplate(window, template.name)
    if (path === null) return failed(problem('cancelled'))
    const written = await writeAtomically(path, writeTemplateFile(template))
    return written.ok ? ok(placeAt(path)) : failed(outputProblem(written.error, basename(path)))
  })
  handle('template:forget', z.tuple([idSchema]), async (_window, id) => {
    const removed = await folder().remove(id)
    return removed.ok ? ok(null) : failed(outputProblem(removed.error, 'Mallen'))
  })
}

/** What a new report can be begun from, the municipality's own first. */
export async function templateChoices(): Promise<readonly TemplateChoice[]> {
  const own = await ownTemplates()
  return [
    ...own.map((template) => choiceOf(template, true)),
    ...builtInTemplates().map((template) => choiceOf(template, false)),
  ]
}

/** The template with this id, own or built in, or null. */
export async function findTemplate(id: string): Promise<Template | null> {
  return builtInTemplate(id) ?? (await ownTemplates()).find((own) => own.id === id) ?? null
}

/** Whether a path is taken for a template rather than a project. */
export function isTemplateFile(path: string): boolean {
  return path.toLowerCase().endsWith(TEMPLATE_EXTENSION)
}

/** Keeps the template of a file, unless what is here is as new. The file stays as it is. */
export async function importTemplate(path: string): Promise<Result<ImportedTemplate, Problem>> {
  const read = await readTemplate(path)
  if (!read.ok) return failed(templateProblem(read.error, basename(path)))
  const template = read.value
  const arrival = templateArrival(
    (await ownTemplates()).find(({ id }) => id === template.id),
    template,
  )
  if (arrival === 'older') return failed(problem('templateOlder'))
  if (arrival === 'differs') return failed(problem('templateDiffers'))
  if (arrival !== 'same') {
    const kept = await folder().put(template)
    if (!kept.ok) return failed(outputProblem(kept.error, template.name))
  }
  return ok({ template: choiceOf(template, true), arrival })
}

async function saveTemplate(report: Report, input: OwnTemplateInput): Promise<Result<Template, Problem>> {
  const name = printableText(input.name).trim()
  if (name === '') return failed(problem('refused'))
  const own = await ownTemplates()
  const known = own.find((template) => isSameTemplateName(template.name, name))
  const id = known?.id ?? followedId(report, name) ?? ownTemplateId(name, randomBytes(4).toString('hex'))
  const standardTexts = new Set(input.standardTextIds)
  const template = templateToSave(report, { id, name, standardTexts }, known)
  if (template === known) return ok(template)
  const kept = await folder().put(template)
  return kept.ok ? ok(template) : failed(outputProblem(kept.error, name))
}

/** The id of the report's own template, when it goes by this name: the file was mailed, the template wasn't. */
function followedId({ template }: Report, name: string): string | null {
  const isOwn = builtInTemplate(template.id) === undefined
  return isOwn && isSameTemplateName(template.name, name) ? template.id : null
}

async function ownTemplates(): Promise<readonly Template[]> {
  const { templates, unusable } = await folder().list()
  for (const { problem: why } of unusable) {
    logFault('template', why.kind === 'fault' ? templateFaultSentence(why.fault) : why.kind)
  }
  return templates
}

function choiceOf(template: Template, isOwn: boolean): TemplateChoice {
  const { id, name, description, documentName, years, sections, version } = template
  return { id, name, description, documentName, years, sectionCount: sections.length, version, isOwn }
}

let opened: TemplateFolder | undefined

function folder(): TemplateFolder {
  opened ??= new TemplateFolder(join(app.getPath('userData'), 'mallar'))
  return opened
}
