import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { failed, ok, type Result } from '../core/result.ts'
import { openReportFile } from '../formats/files/report-file.ts'
import type { Example, Problem } from '../ipc/contract.ts'
import { addDocument, type OpenDocument } from './documents.ts'
import { fileOptions } from './journal.ts'
import { openProblem, problem } from './problems.ts'

/** The finished reports that come with the app, the newest first. Their files are named after their ids. */
const examples: readonly Example[] = [
  {
    id: 'exempel-2025',
    title: 'Patientsäkerhetsberättelse 2025 – Exempelkommun',
    description: 'Efter Socialstyrelsens nya handlingsplan, med tabeller och diagram.',
  },
  {
    id: 'exempel-2024',
    title: 'Patientsäkerhetsberättelse 2024 – Mellanby',
    description: 'Efter den tidigare mallen, som gäller till och med 2024.',
  },
]

/** The examples whose files are there. */
export async function listExamples(): Promise<readonly Example[]> {
  const found = await Promise.all(
    examples.map(({ id }) =>
      access(examplePath(id)).then(
        () => true,
        () => false,
      ),
    ),
  )
  return examples.filter((_example, index) => found[index] === true)
}

/** Opens an example as a document without a file, so that the example itself never changes. */
export async function openExample(id: string): Promise<Result<OpenDocument, Problem>> {
  if (!examples.some((example) => example.id === id)) return failed(problem('exampleMissing'))
  const opened = await openReportFile(examplePath(id), fileOptions())
  if (opened.ok) return ok(addDocument(opened.value.db.data, null, opened.value.losses))
  return failed(
    opened.error.kind === 'notFound'
      ? problem('exampleMissing')
      : openProblem(opened.error, `${id}.berattelse`),
  )
}

/** Beside the program, in a checkout as in a package, as long as the package takes `resources/examples` along. */
function examplePath(id: string): string {
  return join(app.getAppPath(), 'resources', 'examples', `${id}.berattelse`)
}
