import { MISSING_TEXT } from '../../../values/reader.ts'
import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import {
  type FigureReference,
  type FigureWord,
  type HeadingReference,
  handReferences,
} from '../../reading/hand-references.ts'
import { headingNamed, headingsOfReport } from '../../reading/heading-names.ts'
import { captionsByNumber, type NumberedCaption } from '../../reading/numbered-captions.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import { blocksWith, signOf } from '../../reading/signs.ts'
import type { ReportRule } from '../../rule.ts'

/** What is referred to is not in the report: a table, a chart, a section, a number of a table that was taken away. */
export const missingReferenceTarget: ReportRule = {
  id: 'missing-reference-target',
  kind: 'references',
  severity: 'error',
  title: 'Det som det hänvisas till finns inte',
  why: 'Den som läser letar förgäves och undrar vad som har fallit bort.',
  scope: 'report',
  find: (reading) => {
    const captions = captionsByNumber(reading)
    return reading.sections.flatMap((section) => [
      ...lostPieces(section),
      ...lostFigures(section),
      ...handReferences(section).figures.flatMap((each) => missingFigure(section, each, captions)),
      ...handReferences(section).headings.flatMap((each) => missingHeading(reading, section, each)),
    ])
  },
}

const missing = signOf(MISSING_TEXT.toLowerCase())

/** Live references and numbers whose figure or table is gone. */
const lostPieces = onceForEachSection((section): readonly Found[] => {
  return blocksWith(section, missing).flatMap((block) =>
    block.pieces
      .filter(
        ({ kind, from, to }) =>
          (kind === 'reference' || kind === 'value') && block.text.slice(from, to) === MISSING_TEXT,
      )
      .map(({ kind, from, to }) =>
        section.found(
          block,
          from,
          to,
          kind === 'reference'
            ? 'Hänvisningen leder till en tabell, ett diagram eller en bild som inte finns kvar i texten. Lägg till den igen, eller ta bort hänvisningen.'
            : 'Talet hämtas från en tabell eller en rad som inte finns kvar. Välj ett annat tal, eller ta bort det.',
        ),
      ),
  )
})

/** Places for charts, tables and images that have been taken out of the project. */
const lostFigures = onceForEachSection(({ id, figures, context }): readonly Found[] =>
  figures.flatMap(({ node, at }): readonly Found[] => {
    const isThere =
      node.type === 'chart'
        ? context.charts.some((chart) => chart.id === node.attrs.chartId)
        : node.type === 'datasetTable'
          ? context.datasets.some((dataset) => dataset.id === node.attrs.datasetId)
          : Object.hasOwn(context.media, node.attrs.mediaId)
    if (isThere) return []
    const what = { chart: 'ett diagram', datasetTable: 'en tabell', image: 'en bild' }[node.type]
    return [
      {
        where: { kind: 'text', sectionId: id, from: at, to: at + 1 },
        subject: `${node.type} ${at}`,
        message: `Här skulle ${what} stå som inte finns kvar i projektet. Lägg in ett annat innehåll, eller ta bort platsen.`,
      },
    ]
  }),
)

/** Under these the figures of the app go by another word. */
const otherWords: Readonly<Partial<Record<FigureWord, readonly FigureWord[]>>> = {
  Figur: ['Diagram', 'Bild'],
  Diagram: ['Figur', 'Bild'],
  Bild: ['Figur', 'Diagram'],
}

function missingFigure(
  section: SectionReading,
  reference: FigureReference,
  captions: ReadonlyMap<string, readonly NumberedCaption[]>,
): readonly Found[] {
  const { block, from, to, word, number, isSingle } = reference
  if (captions.has(`${word} ${number}`)) return []
  // Appendices are often files of their own; only where some are in the report are the others missed.
  if (word === 'Bilaga' && ![...captions.keys()].some((key) => key.startsWith('Bilaga '))) return []
  const meant = (otherWords[word] ?? []).flatMap((other) => captions.get(`${other} ${number}`) ?? [])
  const [only] = meant
  const isClear = only !== undefined && meant.length === 1
  const name = `${word.toLowerCase()} ${number}`
  const target = only?.target ?? null
  const fixes =
    isClear && isSingle && target !== null
      ? [
          replaceFix(`Byt till hänvisning till ${only.word} ${number}`, section, block, { from, to }, [
            { type: 'crossReference', attrs: target },
          ]),
        ]
      : []
  const hint = isClear ? ` Menar du ${only.word} ${number}?` : ''
  return [
    section.found(
      block,
      from,
      to,
      `Det finns ${word === 'Diagram' ? 'inget' : 'ingen'} ${name} i berättelsen.${hint} Rätta numret, eller lägg in det som saknas.`,
      { fixes, subject: name },
    ),
  ]
}

function missingHeading(
  reading: ReportReading,
  section: SectionReading,
  reference: HeadingReference,
): readonly Found[] {
  const { block, from, to, number, rest, isQuoted, isSent } = reference
  const headings = headingsOfReport(reading)
  if (number !== '') {
    const isThere = headings.some((each) => each.number === number)
    return isThere
      ? []
      : [
          section.found(
            block,
            from,
            to,
            `Det finns inget avsnitt ${number}. Skriv vad avsnittet heter i stället.`,
          ),
        ]
  }
  if (headingNamed(headings, rest, isQuoted) !== null || !isSent) return []
  const end = isQuoted ? rest.search(/[”"]/u) : rest.search(/[.,;:)\n]/u)
  const name = rest.slice(0, end < 0 ? 60 : Math.min(end, 60)).trim()
  return [
    section.found(
      block,
      from,
      Math.max(to, block.text.indexOf(name, to) + name.length),
      `Ingen rubrik i berättelsen börjar ”${name}”. Rätta namnet, eller ta bort hänvisningen om avsnittet är borttaget.`,
      { subject: name },
    ),
  ]
}
