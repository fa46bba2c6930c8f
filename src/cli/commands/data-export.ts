import { datasetOf } from '../../core/dataset-operations.ts'
import { writeCsv } from '../../formats/tables/write-csv.ts'
import { type Run, refused } from '../command.ts'
import { outputHindrance, writeOutput } from '../output-file.ts'
import { inputProject } from '../project-input.ts'

/** Writes one table of the report as a text file that Excel opens. */
export const dataExport: Run = async (args) => {
  const hindrance = await outputHindrance(args)
  if (hindrance !== null) return refused(hindrance)
  const opened = await inputProject(args)
  if (!opened.ok) return refused(opened.error)
  const id = args.values.get('dataset') ?? ''
  const dataset = datasetOf(opened.value.report, id)
  if (!dataset) return refused(`Tabellen ”${id}” finns inte. Se data list.`)
  return writeOutput(args, writeCsv(dataset))
}
