import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import packageJson from '../../../package.json' with { type: 'json' }
import { datasetOf } from '../../core/dataset-operations.ts'
import {
  importEffect,
  importEffectText,
  importInto,
  mappingProblem,
  suggestMapping,
} from '../../core/import-mapping.ts'
import { outputProblemSentence } from '../../core/messages.ts'
import { failed, type Result } from '../../core/result.ts'
import { parseRange, type Sheet, tableRange } from '../../core/sheet.ts'
import { type ImportedTable, importProblemText, readImport, suggestChoice } from '../../core/table-import.ts'
import { createReportFile, openReportFile, saveReport } from '../../formats/files/report-file.ts'
import type { Project } from '../../formats/project.ts'
import { readTablePath } from '../../formats/tables/read-table-path.ts'
import { type Arguments, type Run, refused } from '../command.ts'
import { outputHindrance, outputPath } from '../output-file.ts'
import { inputProject } from '../project-input.ts'

/** Puts the table of a file into one of the report's. Numbers that are there already are kept unless it is forced. */
export const dataImport: Run = async (args, terminal) => {
  const opened = await inputProject(args)
  if (!opened.ok) return refused(opened.error)
  const { report } = opened.value
  const dataset = datasetOf(report, args.values.get('dataset') ?? '')
  if (!dataset) {
    return refused(`Tabellen ”${args.values.get('dataset') ?? ''}” finns inte. Se data list.`)
  }
  const hindrance = args.values.has('out') ? await outputHindrance(args) : null
  if (hindrance !== null) return refused(hindrance)
  const table = await tableFrom(args)
  if (!table.ok) return refused(table.error)

  const mapping = suggestMapping(table.value, dataset)
  const problem = mappingProblem(table.value, dataset, mapping)
  if (problem !== null) return refused(`${problem} Ingenting har ändrats.`)
  const effect = importEffect(table.value, dataset, mapping)
  if (effect.replaced > 0 && !args.flags.has('force')) {
    return refused(
      `${effect.replaced} tal i ”${dataset.title}” skulle skrivas över. Ingenting har ändrats. Lägg till --force om de ska ersättas.`,
    )
  }
  const after = importInto(report, dataset.id, table.value, mapping, randomUUID)
  const written = await writeProject(args, { report: after, media: opened.value.media })
  if (written !== null) return refused(written)
  terminal.print(importEffectText(effect, 'after'))
  return { kind: 'done' }
}

/** The table of the file that was given: the one in the chosen sheet and range, or where it is most likely. */
async function tableFrom(args: Arguments): Promise<Result<ImportedTable, string>> {
  const read = await readTablePath(args.values.get('from') ?? '')
  if (!read.ok) return read
  const sheet = chosenSheet(read.value, args.values.get('sheet'))
  if (sheet === null) {
    const names = read.value.map(({ name }) => name).join(', ')
    return failed(`Bladet ”${args.values.get('sheet') ?? ''}” finns inte. Det som finns är: ${names}.`)
  }
  const given = args.values.get('range')
  const range = given === undefined ? tableRange(sheet) : parseRange(given)
  if (given !== undefined && range === null) return failed('--range ska vara ett område som A1:C12.')
  if (range === null) return failed(`Det finns ingen tabell i bladet ”${sheet.name}”.`)
  const table = readImport(sheet, suggestChoice(sheet, range))
  return table.ok ? table : failed(`${importProblemText(table.error)} Ingenting har ändrats.`)
}

function chosenSheet(sheets: readonly Sheet[], name: string | undefined): Sheet | null {
  return (name === undefined ? sheets[0] : sheets.find((sheet) => sheet.name === name)) ?? null
}

/** Writes to `--out`, or back to the project's own file; a line about why it can't, or null. */
async function writeProject(args: Arguments, project: Project): Promise<string | null> {
  const options = { appVersion: packageJson.version, now: () => new Date().toISOString() }
  if (args.values.has('out')) {
    const created = await createReportFile(outputPath(args), project, options)
    return created.ok ? null : outputProblemSentence(created.error, basename(outputPath(args)))
  }
  const path = args.positionals[0] ?? ''
  const open = await openReportFile(path, options)
  if (!open.ok) return `”${basename(path)}” gick inte att öppna igen. Ingenting har ändrats.`
  const saved = await saveReport(open.value, project)
  return saved.ok ? null : outputProblemSentence(saved.error, basename(path))
}
