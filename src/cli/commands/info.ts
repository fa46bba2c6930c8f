import { headingOf, outlineOf } from '../../core/outline.ts'
import { type Report, type SectionStatus, sectionOf } from '../../core/report.ts'
import { reportTitle } from '../../core/report-title.ts'
import { assertNever } from '../../core/result.ts'
import { countWords } from '../../core/rich-text/text.ts'
import { formatNumber } from '../../core/swedish-numbers.ts'
import type { OpenedProject } from '../../formats/container/open.ts'
import { type Run, refused, type Terminal } from '../command.ts'
import { inputProject } from '../project-input.ts'

/** Says what a project is and how far it has come. */
export const info: Run = async (args, terminal) => {
  const opened = await inputProject(args)
  if (!opened.ok) return refused(opened.error)
  const described = describe(opened.value)
  if (args.flags.has('json')) terminal.printJson(described)
  else printText(terminal, described)
  return { kind: 'done' }
}

function describe({ report, manifest }: OpenedProject) {
  const { template, year } = report
  const sections = describeSections(report)
  return {
    title: reportTitle(report),
    template: { id: template.id, version: template.version, name: template.name },
    year,
    municipality: report.organisation.municipality,
    formatVersion: report.version,
    savedAt: manifest?.savedAt ?? null,
    words: sections.reduce((sum, section) => (section.isShown ? sum + section.words : sum), 0),
    counts: {
      sections: sections.filter(({ isShown }) => isShown).length,
      datasets: report.datasets.length,
      charts: report.charts.length,
      images: Object.keys(report.media).length,
      goals: report.goals.length,
      selfChecks: report.selfChecks.length,
      actions: report.actions.length,
    },
    sections,
  }
}

function describeSections(report: Report) {
  const shown = new Map(outlineOf(report).map((item) => [item.entry.id, item]))
  return report.outline.map((entry) => {
    const section = sectionOf(report, entry.id)
    return {
      id: entry.id,
      number: shown.get(entry.id)?.number ?? '',
      heading: headingOf(report, entry),
      level: entry.level,
      isShown: shown.has(entry.id),
      status: section.status.kind,
      words: countWords(section.content),
    }
  })
}

function printText(terminal: Terminal, described: ReturnType<typeof describe>): void {
  const { title, template, year, words, counts, sections } = described
  terminal.print(title)
  terminal.print(`Mall ${template.id} (${template.name}), år ${year}`)
  terminal.print(
    [
      `${formatNumber(words, 0)} ord`,
      `${counts.sections} avsnitt`,
      `${counts.datasets} ${counts.datasets === 1 ? 'tabell' : 'tabeller'}`,
      `${counts.charts} diagram`,
      `${counts.images} ${counts.images === 1 ? 'bild' : 'bilder'}`,
    ].join(', '),
  )
  terminal.print('')
  for (const { heading, number, level, isShown, status, words: own } of sections) {
    if (!isShown) continue
    const name = `${'  '.repeat(Math.max(0, level - 1))}${number} ${heading}`.replace(/^ (?=\S)/, '')
    terminal.print(`${statusWord(status).padEnd(13)}${String(own).padStart(6)} ord  ${name}`)
  }
}

function statusWord(status: SectionStatus['kind']): string {
  switch (status) {
    case 'notStarted':
      return 'ej påbörjat'
    case 'inProgress':
      return 'pågår'
    case 'ready':
      return 'klart'
    case 'notApplicable':
      return 'ej aktuellt'
    default:
      return assertNever(status)
  }
}
