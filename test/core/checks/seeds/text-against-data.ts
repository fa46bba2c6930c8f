import { dataNumbersOf } from '../../../../src/core/checks/reading/data-numbers.ts'
import { reviewContextOf } from '../../../../src/core/checks/reading/review-context.ts'
import { changeChart } from '../../../../src/core/dataset-operations.ts'
import type { Goal, Report } from '../../../../src/core/report.ts'
import { sectionOf } from '../../../../src/core/report.ts'
import { p, ul } from '../../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../../src/core/rich-text/schema.ts'
import { setSectionContent } from '../../../../src/core/section-operations.ts'
import { formatNumber } from '../../../../src/core/swedish-numbers.ts'

/** The example with these blocks at the end of a section. */
function added(example: Report, id: string, ...blocks: readonly Block[]): Report {
  const { content } = sectionOf(example, id)
  return setSectionContent(example, id, { ...content, content: [...content.content, ...blocks] })
}

/** A section without figures in both examples. */
const QUIET = 'collaboration'
const OTHER = 'leadership'

const saying =
  (...texts: readonly string[]) =>
  (example: Report) =>
    added(example, QUIET, ...texts.map((text) => p(text)))

/** This year's and last year's number of falls in the table of deviations. */
function falls({ datasets, year }: Report): { readonly now: number; readonly before: number } {
  const dataset = datasets.find(({ id }) => id === 'deviations-category')
  const row = dataset?.rows.find(({ label }) => /^fall/iu.test(label))
  const cell = (label: string) =>
    dataset?.cells[row?.id ?? '']?.[dataset.columns.find((one) => one.label === label)?.id ?? '']
  const [now, before] = [cell(String(year)), cell(String(year - 1))]
  if (typeof now !== 'number' || typeof before !== 'number') throw new Error('no falls in the example')
  return { now, before }
}

/** A kind of deviations whose number this year stands nowhere else in the tables. */
function rareDeviations(example: Report): { readonly now: number; readonly label: string } {
  const dataset = example.datasets.find(({ id }) => id === 'deviations-category')
  const column = dataset?.columns.find(({ label }) => label === String(example.year))
  const numbers = dataNumbersOf(reviewContextOf(example))
  for (const { id, label } of dataset?.rows ?? []) {
    const now = dataset?.cells[id]?.[column?.id ?? '']
    if (typeof now === 'number' && now > 9 && numbers.find(now, 'count', 0).length === 1) {
      return { now, label: label.toLowerCase() }
    }
  }
  throw new Error('no such number in the example')
}

/** One fault of each rule, put into an example project. */
export const textAgainstDataSeeds: Readonly<Record<string, (example: Report) => Report>> = {
  'caption-year': (example) => {
    const isByYear = (datasetId: string) =>
      example.datasets.some(
        ({ id, columns }) => id === datasetId && columns.some(({ label }) => /^\d{4}$/u.test(label)),
      )
    const chart = example.charts.find(({ datasetId }) => isByYear(datasetId))
    if (chart === undefined) throw new Error('no chart in the example')
    const bare = chart.title.replace(/,? (?:\d{4})(?:(?:[–-]| och |, )\d{4})*$/u, '')
    return changeChart(example, chart.id, { title: `${bare} 2015` })
  },
  'text-year-mismatch': (example) =>
    saying(`År ${example.year - 1} var antalet rapporterade fall ${formatNumber(falls(example).now, 0)}.`)(
      example,
    ),
  'same-fact-two-values': (example) =>
    added(
      added(example, OTHER, p('Träffpunkten i centrum hade 13 besökare varje torsdag.')),
      QUIET,
      p('Träffpunkten i centrum hade 12 besökare varje torsdag.'),
    ),
  'wording-vs-change': saying('Antalet sådana möten ökade från 15 till 12.'),
  'percent-vs-points': saying('Beläggningen på träffpunkten är 90 procent, en minskning med 2 procent.'),
  'count-vs-percent': saying('Antalet möten som blev av var 90 procent.'),
  'index-as-percent': saying('Indexet för arbetsglädje var 90 procent.'),
  'text-vs-goal-table': (example) => {
    const goal: Goal = {
      id: 'seeded-goal',
      level: 'operational',
      text: 'Tandborstkort ska finnas hos varje boende på Solglimten',
      measure: 'antal tandborstkort',
      baseline: 12,
      targets: [{ year: example.year, value: 14 }],
      outcome: 15,
      fulfilment: 'met',
      analysis:
        'Korten togs fram tillsammans med folktandvården och delades ut vid ett besök på varje avdelning under våren.',
      nextStep: 'Korten ses över varje höst.',
    }
    return saying('Målet nåddes inte för tandborstkorten på Solglimten.')({
      ...example,
      goals: [...example.goals, goal],
    })
  },
  'summary-goal-mismatch': (example) =>
    added(example, 'summary', p(`Prioriteringar ${example.year + 1}:`), ul('Sinnesträdgård')),
  'list-count-mismatch': (example) =>
    added(example, QUIET, p('Träffarna handlar om tre områden:'), ul('måltider', 'nattro')),
  'date-outside-year': (example) =>
    saying(`Mätningen avser mars ${example.year + 1} och omfattar 12 möten.`)(example),
  'period-mismatch': (example) =>
    saying(
      `Per den 31 oktober ${example.year} var 12 möten bokade.`,
      `Per den 30 oktober ${example.year} var 11 möten avbokade.`,
    )(example),
  'vague-quantity': saying('Under hösten kom ett antal synpunkter på mötena.'),
  'number-not-in-data': saying('Under hösten kom 4\u00a0987 avvikelser upp på mötena.'),
  'duplicate-number': (example) => {
    const number = formatNumber(falls(example).now, 0)
    return added(
      added(example, OTHER, p(`Ledningen gick igenom ${number} fall.`)),
      QUIET,
      p(`På mötena diskuterades ${number} fall.`),
    )
  },
  'handwritten-number': (example) => {
    const { now, label } = rareDeviations(example)
    return saying(`Vid mötena gicks ${formatNumber(now, 0)} händelser av slaget ${label} igenom.`)(example)
  },
  'claim-without-number': saying('Mötena visar att utvecklingen har förbättrats.'),
}
