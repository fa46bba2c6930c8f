import { randomUUID } from 'node:crypto'
import packageJson from '../../../package.json' with { type: 'json' }
import { createReport } from '../../core/create-report.ts'
import { outputProblemSentence } from '../../core/messages.ts'
import { organisationSchema, reportSchema } from '../../core/report.ts'
import { failed, ok, type Result } from '../../core/result.ts'
import type { Template } from '../../core/template.ts'
import { templateProblemSentence } from '../../core/template-file-problems.ts'
import { readTemplate } from '../../formats/files/read-template.ts'
import { createReportFile } from '../../formats/files/report-file.ts'
import { TEMPLATE_EXTENSION } from '../../formats/template-file.ts'
import { builtInTemplate, builtInTemplates } from '../../formats/templates.ts'
import { type Arguments, type Run, refused } from '../command.ts'
import { outputHindrance, outputPath } from '../output-file.ts'
import { shownName } from '../shown-name.ts'

/** Makes a new, empty report. */
export const newReport: Run = async (args, terminal) => {
  const chosen = await chosenTemplate(args.values.get('template') ?? '')
  if (!chosen.ok) return refused(chosen.error)
  const template = chosen.value
  const year = readYear(args.values.get('year') ?? '')
  if (year === null) return refused('--year ska vara ett årtal med fyra siffror, till exempel 2025.')
  const organisation = readOrganisation(args)
  if (typeof organisation === 'string') return refused(organisation)
  const hindrance = await outputHindrance(args)
  if (hindrance !== null) return refused(hindrance)

  const remark = yearRemark(template, year)
  if (remark !== null) terminal.remark(remark)
  const report = createReport({ id: randomUUID(), template, year, organisation })
  const out = outputPath(args)
  const created = await createReportFile(
    out,
    { report, media: new Map() },
    { appVersion: packageJson.version, now: () => new Date().toISOString() },
  )
  return created.ok ? { kind: 'done' } : refused(outputProblemSentence(created.error, shownName(out)))
}

/** The template with this id, or the one in this file. */
async function chosenTemplate(given: string): Promise<Result<Template, string>> {
  if (given.toLowerCase().endsWith(TEMPLATE_EXTENSION)) {
    const read = await readTemplate(given)
    return read.ok ? read : failed(templateProblemSentence(read.error, shownName(given)))
  }
  const template = builtInTemplate(given)
  if (template) return ok(template)
  const known = builtInTemplates().map(({ id }) => id)
  return failed(`Mallen ”${given}” finns inte. Välj en av: ${known.join(', ')}.`)
}

function readYear(given: string): number | null {
  if (!/^\d{4}$/.test(given)) return null
  const year = reportSchema.shape.year.safeParse(Number(given))
  return year.success ? year.data : null
}

/** What is known of the organisation, or a line about what is wrong with it. */
function readOrganisation(args: Arguments) {
  const text = (option: string) => (args.values.get(option) ?? '').normalize('NFC').trim()
  const municipality = text('municipality')
  if (municipality === '') return '--municipality behöver kommunens namn.'
  const author = text('author')
  const organisation = {
    municipality,
    committee: text('committee'),
    authors: author === '' ? [] : [{ name: author, title: '' }],
  }
  const isFitting = organisationSchema.partial().safeParse(organisation).success
  const isPrintable = [municipality, organisation.committee, author].every((value) => !/\p{Cc}/u.test(value))
  return isFitting && isPrintable ? organisation : 'Ett av namnen är för långt eller går inte att skriva ut.'
}

/** A remark when the template is meant for other years; it may still be what the user wants. */
function yearRemark({ id, years }: Template, year: number): string | null {
  const { from, to } = years
  if ((from === null || year >= from) && (to === null || year <= to)) return null
  return `Observera: mallen ${id} är gjord för ${spanOf(from, to)}, inte för ${year}.`
}

function spanOf(from: number | null, to: number | null): string {
  if (from === null) return `år ${to} och tidigare`
  return to === null ? `år ${from} och senare` : `åren ${from}–${to}`
}
