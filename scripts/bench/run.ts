import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createReport } from '../../src/core/create-report.ts'
import { parseLawReferences } from '../../src/core/law-references.ts'
import { type Report, sectionOf } from '../../src/core/report.ts'
import { countWords, textLines } from '../../src/core/rich-text/text.ts'
import { openProject } from '../../src/formats/container/open.ts'
import { packProject } from '../../src/formats/container/pack.ts'
import { exportDocx } from '../../src/formats/docx/index.ts'
import { openReportFile, saveReport } from '../../src/formats/files/report-file.ts'
import type { Project } from '../../src/formats/project.ts'
import { builtInTemplate, builtInTemplates } from '../../src/formats/templates.ts'
import { EXAMPLES, exampleFile } from '../examples/build-example.ts'
import { LARGE, largeReport } from './large-report.ts'
import { asTable, type Measured, measure } from './measure.ts'
import { notedReport } from './noted-report.ts'
import { type PagesRight, pagesRight } from './page-numbers.ts'
import { measureCommandLine, measurePandoc } from './pandoc.ts'
import { publishedTexts } from './published-texts.ts'
import { measureReview, type RuleCost, ruleCosts, type SteepRule, steepRules } from './review.ts'
import { type RuleYield, reviewYields } from './review-precision.ts'
import { measureWindow } from './window.ts'

const SEED = 1
/** Looks like references to a reader that looks back, and is none. */
const LONG_LINE = '1 § p 1–60 '.repeat(90_000)
const RESULT = new URL('../../test-results/bench.json', import.meta.url)

const folder = await mkdtemp(join(tmpdir(), 'berattelsen-bench-'))
try {
  const project = await makeLargeReport(1)
  const eightfold = await makeLargeReport(8)
  const pandoc = await measurePandoc(project, folder)
  const measured = [
    ...(await measureFiles(project, '', pandoc?.medianMs ?? null)),
    ...(await measureFiles(eightfold, ' × 8', null)),
    await measureCommandLine(join(folder, 'stor.berattelse'), folder, pandoc?.medianMs ?? null),
    ...(pandoc ? [pandoc] : []),
    await measure('references to laws in a line of 1 MB', 15, 50, () => parseLawReferences(LONG_LINE)),
    ...(await measureWindow(join(folder, 'stor.berattelse'), longestSection(project.report))),
  ]
  const pages = await pagesRight(
    [...(await exampleProjects()), ...(await notedExamples()), ['large report', project], ...emptyReports()],
    folder,
  )
  const costs = ruleCosts(project.report, longestSection(project.report))
  const steep = steepRules(project.report, longestSection(project.report))
  await report(project, { measured, pages, costs, steep, yields: await yieldsOfRealReports() })
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** The yardstick, with sentences from the examples, so that its lines are as long as real ones. */
async function makeLargeReport(scale: number): Promise<Project> {
  const template = builtInTemplate('psb-2025')
  if (!template) throw new Error('no template')
  const paragraphs = (await exampleProjects()).flatMap(([, { report: example }]) =>
    Object.values(example.sections).flatMap((section) => textLines(section.content)),
  )
  return largeReport(
    template,
    paragraphs.filter((line) => line.length > 60),
    SEED,
    scale,
  )
}

async function exampleProjects(): Promise<readonly (readonly [string, Project])[]> {
  return Promise.all(
    EXAMPLES.map(async ({ name }) => {
      const opened = openProject(await readFile(exampleFile(name)))
      if (!opened.ok) throw new Error(`can't open ${name}`)
      return [name, opened.value] as const
    }),
  )
}

async function notedExamples(): Promise<readonly (readonly [string, Project])[]> {
  return (await exampleProjects()).map(([name, example]) => [`${name} with notes`, notedReport(example)])
}

/** A new report from each template, with nothing written. */
function emptyReports(): readonly (readonly [string, Project])[] {
  return builtInTemplates().map((template) => {
    const empty = createReport({
      id: '5f0e8a52-0d3c-4a3e-9d6b-2f6f1c2a0001',
      template,
      year: 2025,
      organisation: { municipality: 'Exempelkommun', committee: 'Vård- och omsorgsnämnden' },
    })
    return [`empty ${template.id}`, { report: empty, media: new Map() }]
  })
}

/** The goal of the export is what pandoc took just before. */
async function measureFiles(
  project: Project,
  suffix: string,
  exportGoalMs: number | null,
): Promise<Measured[]> {
  const isYardstick = suffix === ''
  const goal = (ms: number) => (isYardstick ? ms : null)
  const runs = isYardstick ? 15 : 5
  const path = join(folder, isYardstick ? 'stor.berattelse' : 'storre.berattelse')
  const bytes = packProject(project, { savedAt: '2026-02-20T09:00:00.000Z', appVersion: '0.0.0' })
  await writeFile(path, bytes)
  const options = { appVersion: '0.0.0', now: () => new Date().toISOString() }
  const opened = await openReportFile(path, options)
  if (!opened.ok) throw new Error(`can't open the large report: ${opened.error.kind}`)
  return [
    await measure(`open${suffix}`, runs, goal(150), () => openReportFile(path, options)),
    await measure(`save${suffix}`, runs, goal(100), async () => {
      const saved = await saveReport(opened.value, project)
      if (!saved.ok) throw new Error(`can't save: ${saved.error.kind}`)
    }),
    ...measureReview(project.report, longestSection(project.report), suffix),
    await measure(`Word export, page numbers filled in${suffix}`, isYardstick ? 5 : 1, exportGoalMs, () =>
      exportDocx(project, { now: '2026-02-20T09:00:00.000Z' }),
    ),
  ]
}

function longestSection(report: Report): string {
  const words = report.outline.map(({ id }) => ({ id, words: countWords(sectionOf(report, id).content) }))
  return words.toSorted((a, b) => b.words - a.words)[0]?.id ?? ''
}

/** What the review finds in the examples, and in the published texts where they are at hand. */
async function yieldsOfRealReports(): Promise<readonly RuleYield[]> {
  const published = await publishedTexts()
  if (published === null)
    console.error(
      'De publicerade texterna (eller pandoc) finns inte, så granskningen prövas bara på exemplen.',
    )
  const examples = (await exampleProjects()).map(([name, { report: example }]) => [name, example] as const)
  return reviewYields([...examples, ...(published ?? []).map((text) => [text.name, text.report] as const)])
}

interface Results {
  readonly measured: readonly Measured[]
  readonly pages: readonly PagesRight[]
  readonly costs: readonly RuleCost[]
  readonly steep: readonly SteepRule[]
  readonly yields: readonly RuleYield[]
}

async function report({ report: large, media }: Project, results: Results): Promise<void> {
  const { measured, pages, costs, steep, yields } = results
  const words = large.outline.reduce((sum, { id }) => sum + countWords(sectionOf(large, id).content), 0)
  const size = { ...LARGE, words, charts: large.charts.length, media: media.size, seed: SEED }
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version }
  await mkdir(new URL('.', RESULT), { recursive: true })
  const json = JSON.stringify({ machine, size, ...results }, null, 2)
  await writeFile(RESULT, `${json}\n`)
  if (process.argv.includes('--json')) {
    console.log(json)
    return
  }
  console.log(
    `${words} words, ${large.outline.length} sections, ${large.charts.length} charts, ${media.size} images`,
  )
  console.log(asTable(measured))
  for (const { name, headings, right, wrong } of pages) {
    console.log(`page numbers right, ${name}: ${right} of ${headings}`)
    for (const each of wrong) console.log(`  ${each}`)
  }
  console.log('\nThe dearest rules of the review (whole report / after a keystroke, ms):')
  for (const { ruleId, wholeMs, keystrokeMs } of costs.slice(0, 10)) {
    console.log(`  ${ruleId}: ${wholeMs} / ${keystrokeMs}`)
  }
  console.log(`\nRules that take more than ten times as long on four times the text: ${steep.length}`)
  for (const { ruleId, text, quarterMs, wholeMs } of steep) {
    console.log(`  ${ruleId} on ${text}: ${quarterMs} to ${wholeMs} ms`)
  }
  console.log('\nWhat the review finds in the examples and the published texts:')
  for (const { severity, ruleId, total, found } of yields) {
    console.log(
      `  ${severity} ${ruleId}: ${total} (${Object.entries(found)
        .map(([name, n]) => `${name} ${n}`)
        .join(', ')})`,
    )
  }
  console.log('\nAlso as JSON in test-results/bench.json.')
}
