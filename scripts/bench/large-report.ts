import { createHash } from 'node:crypto'
import type { Chart } from '../../src/core/chart.ts'
import { createReport } from '../../src/core/create-report.ts'
import type { Dataset } from '../../src/core/dataset.ts'
import type { Media, Report } from '../../src/core/report.ts'
import { doc, h, ol, p, table, ul } from '../../src/core/rich-text/builders.ts'
import type { Block, RichText } from '../../src/core/rich-text/schema.ts'
import type { Template } from '../../src/core/template.ts'
import type { Project } from '../../src/formats/project.ts'
import { noisePng } from './noise-png.ts'
import { between, oneOf, type Random, seeded } from './random.ts'

/** How large the report is; `largeReport` is the yardstick, and every cost should grow in step with `scale`. */
export interface Size {
  readonly words: number
  readonly datasets: number
  readonly images: number
  readonly sections: number
}

export const LARGE: Size = { words: 25_000, datasets: 25, images: 10, sections: 60 }

/** The side of a noise image of about 200 kB. */
const IMAGE_SIDE_PX = 260

/**
 * A report of this size made from a seed: the same seed gives the same report. Sentences are drawn from
 * `paragraphs`, so that lengths of words and lines are those of real reports; texts lie evenly over the sections,
 * tables, charts and images over every second of them.
 */
export function largeReport(
  template: Template,
  paragraphs: readonly string[],
  seed = 1,
  scale = 1,
  size: Size = LARGE,
): Project {
  const random = seeded(seed)
  const media = new Map<string, Uint8Array>()
  for (let image = 0; image < size.images * scale; image += 1) {
    const bytes = noisePng(random, IMAGE_SIDE_PX)
    media.set(createHash('sha256').update(bytes).digest('hex'), bytes)
  }
  const datasets = Array.from({ length: size.datasets * scale }, (_, index) => makeDataset(random, index))
  const start = withSections(template, size.sections * scale)
  const texts = makeTexts(random, paragraphs, start, datasets, [...media.keys()], size.words * scale)
  const report: Report = {
    ...start,
    sections: Object.fromEntries(
      Object.entries(start.sections).map(([id, section]) => {
        const content = texts.get(id)
        return [id, content ? { ...section, content, status: { kind: 'ready' } } : section]
      }),
    ),
    datasets,
    charts: datasets.map(makeChart),
    media: Object.fromEntries([...media.keys()].map((id) => [id, imageInfo()])),
  }
  return { report, media }
}

function withSections(template: Template, count: number): Report {
  const start = createReport({
    id: '5f0e8a52-0d3c-4a3e-9d6b-2f6f1c2a0000',
    template,
    year: 2025,
    organisation: { municipality: 'Exempelkommun', committee: 'Vård- och omsorgsnämnden' },
  })
  const outline = start.outline.map((entry) => ({ ...entry, visibility: { kind: 'shown' as const } }))
  const empty = start.sections[outline[0]?.id ?? '']
  if (!empty) throw new Error('the template has no sections')
  for (let extra = 1; outline.length < count; extra += 1) {
    outline.push({
      id: `eget-${extra}`,
      templateSectionId: null,
      level: extra % 6 === 1 ? 1 : 2,
      heading: `Eget avsnitt ${extra}`,
      operation: null,
      visibility: { kind: 'shown' },
    })
  }
  return { ...start, outline, sections: Object.fromEntries(outline.map((entry) => [entry.id, empty])) }
}

function makeTexts(
  random: Random,
  paragraphs: readonly string[],
  report: Report,
  datasets: readonly Dataset[],
  images: readonly string[],
  words: number,
): ReadonlyMap<string, RichText> {
  const ids = report.outline.filter((entry) => entry.level > 0).map((entry) => entry.id)
  const texts = new Map<string, RichText>()
  for (const [index, id] of ids.entries()) {
    const blocks = makeBlocks(random, paragraphs, words / ids.length)
    const figures: Block[] = datasets
      .filter((_, dataset) => dataset % ids.length === Math.floor(index / 2) && index % 2 === 0)
      .flatMap((dataset) => [
        { type: 'datasetTable', attrs: { datasetId: dataset.id, caption: null } },
        { type: 'chart', attrs: { chartId: `diagram-${dataset.id}`, caption: null } },
      ])
    const pictures: Block[] = images
      .filter((_, image) => image % ids.length === Math.floor(index / 3) && index % 3 === 1)
      .map((mediaId) => ({ type: 'image', attrs: { mediaId, caption: 'En bild' } }))
    texts.set(id, doc(...blocks, ...figures, ...pictures))
  }
  return texts
}

/** Blocks of about so many words: mostly paragraphs, now and then a heading, a list or a table. */
function makeBlocks(random: Random, paragraphs: readonly string[], words: number): Block[] {
  const blocks: Block[] = []
  let written = 0
  while (written < words) {
    const text = oneOf(random, paragraphs)
    written += text.split(' ').length
    const kind = random()
    if (kind < 0.06) blocks.push(h(1, text.split(' ').slice(0, 5).join(' ')))
    if (kind > 0.94) blocks.push(random() < 0.5 ? ul(...sentences(text)) : ol(...sentences(text)))
    else if (kind > 0.92) blocks.push(table(['Vad', 'Hur'], ...sentences(text).map((line) => [line, 'ja'])))
    else blocks.push(p(text))
  }
  return blocks
}

function sentences(text: string): string[] {
  return text.split(/(?<=\.) /).filter((line) => line !== '')
}

function makeDataset(random: Random, index: number): Dataset {
  const rows = Array.from({ length: 9 }, (_, row) => ({ id: `r${row + 1}`, label: `Kategori ${row + 1}` }))
  const columns = [2021, 2022, 2023, 2024, 2025].map((year) => ({ id: `c${year}`, label: String(year) }))
  return {
    id: `tabell-${index + 1}`,
    title: `Rapporterade händelser, område ${index + 1}`,
    blueprintId: null,
    rowHeading: 'Kategori',
    unit: 'count',
    decimals: 0,
    source: 'avvikelsesystemet',
    collected: '2026-01-14',
    direction: 'neutral',
    target: null,
    hasSums: true,
    rows,
    columns,
    cells: Object.fromEntries(
      rows.map((row) => [
        row.id,
        Object.fromEntries(columns.map((column) => [column.id, between(random, 5, 900)])),
      ]),
    ),
  }
}

function makeChart(dataset: Dataset): Chart {
  return {
    id: `diagram-${dataset.id}`,
    datasetId: dataset.id,
    type: 'groupedColumn',
    title: dataset.title,
    rowIds: null,
    columnIds: ['c2024', 'c2025'],
    altText: null,
  }
}

function imageInfo(): Media {
  return {
    extension: 'png',
    widthPx: IMAGE_SIDE_PX,
    heightPx: IMAGE_SIDE_PX,
    altText: 'Brus, för mätning.',
    isDecorative: false,
  }
}
