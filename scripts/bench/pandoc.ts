import { execFileSync, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Project } from '../../src/formats/project.ts'
import { reportMarkdown } from './markdown.ts'
import { type Measured, measure } from './measure.ts'
import { noisePng } from './noise-png.ts'
import { seeded } from './random.ts'

const RUNS = 5
/** A chart as a picture of about 30 kB, which is what a simple one takes at print's resolution. */
const CHART_SIDE_PX = 100
const CLI = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url))

/** Times pandoc from markdown with the same content, charts as pictures, to a Word document; null without pandoc. */
export async function measurePandoc(project: Project, folder: string): Promise<Measured | null> {
  if (spawnSync('pandoc', ['--version']).error) {
    console.error('Pandoc finns inte, så exporten jämförs inte med det.')
    return null
  }
  await writeMarkdown(project, folder)
  return measure('pandoc on the same content', RUNS, null, () =>
    execFileSync('pandoc', ['stor.md', '--toc', '--output', 'pandoc.docx'], { cwd: folder }),
  )
}

/** Times the command line from the report's file to a Word document: a process of its own, as pandoc is. */
export async function measureCommandLine(
  path: string,
  folder: string,
  goalMs: number | null,
): Promise<Measured> {
  const options = ['--to', 'docx', '--out', join(folder, 'stor.docx'), '--force']
  const measured = await measure('Word export by the command line', RUNS, goalMs, () =>
    execFileSync(process.execPath, [CLI, 'export', path, ...options]),
  )
  return { ...measured, note: 'with the start of Node and the loading of the sources' }
}

async function writeMarkdown({ report, media }: Project, folder: string): Promise<void> {
  const random = seeded(1)
  await writeFile(join(folder, 'stor.md'), reportMarkdown(report))
  for (const { id } of report.charts) {
    await writeFile(join(folder, `${id}.png`), noisePng(random, CHART_SIDE_PX))
  }
  for (const [id, bytes] of media) await writeFile(join(folder, `${id}.png`), bytes)
}
