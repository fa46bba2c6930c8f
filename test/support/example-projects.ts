import { readFileSync } from 'node:fs'
import { openProject } from '../../src/formats/container/open.ts'
import type { Project } from '../../src/formats/project.ts'

/** The names of the example projects that come with the program. */
export const exampleNames = ['exempel-2025', 'exempel-2024'] as const

/** An example project, read from its file. Throws when it does not open whole. */
export function exampleProject(name: (typeof exampleNames)[number]): Project {
  const file = new URL(`../../resources/examples/${name}.berattelse`, import.meta.url)
  const opened = openProject(new Uint8Array(readFileSync(file)))
  if (!opened.ok) throw new Error(`${name} does not open: ${opened.error.kind}`)
  if (opened.value.losses.length > 0) throw new Error(`${name} has losses`)
  return opened.value
}
