import { readFile } from 'node:fs/promises'
import { packProject } from '../../src/formats/container/pack.ts'
import { builtInTemplate } from '../../src/formats/templates.ts'
import { exampleReport, figuresOf, readExampleProject } from './example-project.ts'
import { readExampleText } from './example-text.ts'

const EXAMPLES_FOLDER = new URL('../../resources/examples/', import.meta.url)

/** The examples: their ids, and the moment each claims to be saved, fixed so that building gives the same bytes. */
export const EXAMPLES = [
  { name: 'exempel-2025', id: '5f0e8a52-0d3c-4a3e-9d6b-2f6f1c2a2025', savedAt: '2026-02-20T09:00:00.000Z' },
  { name: 'exempel-2024', id: '5f0e8a52-0d3c-4a3e-9d6b-2f6f1c2a2024', savedAt: '2025-02-21T09:00:00.000Z' },
] as const
export type Example = (typeof EXAMPLES)[number]

/** Where the project file of an example lies. */
export function exampleFile(name: string): URL {
  return new URL(`${name}.berattelse`, EXAMPLES_FOLDER)
}

/** The project file of an example, made from its text and its numbers. Throws on any fault in them. */
export async function buildExample({ name, id, savedAt }: Example): Promise<Uint8Array> {
  const source = (file: string) => readFile(new URL(`source/${name}/${file}`, EXAMPLES_FOLDER), 'utf8')
  const project = readExampleProject(JSON.parse(await source('project.json')))
  const texts = readExampleText(await source('report.md'), figuresOf(project))
  const template = builtInTemplate(project.template)
  if (!template) throw new Error(`no template ${project.template}`)
  const report = exampleReport(id, template, project, texts)
  return packProject({ report, media: new Map() }, { savedAt, appVersion: '0.1.0' })
}
