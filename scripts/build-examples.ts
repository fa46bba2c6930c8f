import { readFile, writeFile } from 'node:fs/promises'
import { packProject } from '../src/formats/container/pack.ts'
import { builtInTemplate } from '../src/formats/templates.ts'
import { exampleReport, readExampleProject } from './examples/example-project.ts'
import { readExampleText } from './examples/example-text.ts'

/** The example projects' ids and the moment they claim to be saved: fixed, so that building gives the same bytes. */
const EXAMPLES = [
  { name: 'exempel-2025', id: '5f0e8a52-0d3c-4a3e-9d6b-2f6f1c2a2025', savedAt: '2026-02-20T09:00:00.000Z' },
  { name: 'exempel-2024', id: '5f0e8a52-0d3c-4a3e-9d6b-2f6f1c2a2024', savedAt: '2025-02-21T09:00:00.000Z' },
] as const

for (const { name, id, savedAt } of EXAMPLES) {
  const folder = new URL(`../resources/examples/source/${name}/`, import.meta.url)
  const project = readExampleProject(JSON.parse(await readFile(new URL('project.json', folder), 'utf8')))
  const texts = readExampleText(await readFile(new URL('report.md', folder), 'utf8'))
  const template = builtInTemplate(project.template)
  if (!template) throw new Error(`no template ${project.template}`)
  const report = exampleReport(id, template, project, texts)
  const bytes = packProject({ report, media: new Map() }, { savedAt, appVersion: '0.1.0' })
  await writeFile(new URL(`../resources/examples/${name}.berattelse`, import.meta.url), bytes)
  console.log(`${name}.berattelse: ${bytes.length} bytes`)
}
