import type { Blueprint, NumbersBlueprint } from '../../src/core/blueprint.ts'
import { createReport } from '../../src/core/create-report.ts'
import type { Dataset } from '../../src/core/dataset.ts'
import { datasetFromBlueprint, suggestedChart } from '../../src/core/dataset-from-blueprint.ts'
import { addChart, addDataset } from '../../src/core/dataset-operations.ts'
import { setLogo, setMedia } from '../../src/core/media-operations.ts'
import type { Media, Report } from '../../src/core/report.ts'
import { doc, h, marked, note, ol, p, table, ul } from '../../src/core/rich-text/builders.ts'
import type { Block, CrossReference } from '../../src/core/rich-text/schema.ts'
import { setSectionContent } from '../../src/core/section-operations.ts'
import type { Template } from '../../src/core/template.ts'
import { blueprint } from '../../src/formats/blueprints.ts'
import { sha256 } from '../../src/formats/container/manifest.ts'
import type { Project } from '../../src/formats/project.ts'
import { png } from './sample-project.ts'

const MOST_TABLES = 6
const logo = png(240, 80, 90)
const photo = png(1_600, 900, 160)

/**
 * A report from this template with something in every section: text, the tables and charts that the template
 * recommends, and in its first section one of each thing that a text can hold.
 */
export function filledProject(template: Template): Project {
  let filled = withImages(emptyReport(template))
  let tables = 0
  for (const [index, { id, level }] of filled.outline.entries()) {
    if (level === 0) continue
    const blocks: Block[] = [p('Här står vad som gjordes under året och vad det ledde till.')]
    const numbers = numbersBlueprint(template, id)
    if (numbers !== null && tables < MOST_TABLES) {
      tables += 1
      filled = withNumbers(filled, numbers, index, blocks)
    }
    if (index === 1) blocks.push(...everything())
    filled = setSectionContent(filled, id, doc(...blocks))
  }
  return {
    report: filled,
    media: new Map([
      [sha256(logo), logo],
      [sha256(photo), photo],
    ]),
  }
}

function emptyReport(template: Template): Report {
  return createReport({
    id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
    template,
    year: 2025,
    organisation: {
      municipality: 'Exempelkommun',
      committee: 'Socialnämnden',
      registrationNumber: 'SN 2026/12',
      preparedDate: '2026-02-12',
      authors: [
        { name: 'Anna Exempel', title: 'medicinskt ansvarig sjuksköterska (MAS)' },
        { name: 'Bo Exempel', title: 'medicinskt ansvarig för rehabilitering (MAR)' },
      ],
    },
  })
}

function withImages(report: Report): Report {
  const media: Media = { extension: 'png', widthPx: 240, heightPx: 80, altText: '', isDecorative: false }
  const withLogo = setLogo(setMedia(report, sha256(logo), media), sha256(logo))
  return setMedia(withLogo, sha256(photo), { ...media, widthPx: 1_600, heightPx: 900, altText: 'En entré.' })
}

function numbersBlueprint(template: Template, sectionId: string): NumbersBlueprint | null {
  const ids = template.sections.find(({ id }) => id === sectionId)?.blueprints ?? []
  const found = ids.flatMap((id) => blueprint(id) ?? [])
  return found.find((one: Blueprint): one is NumbersBlueprint & Blueprint => one.kind === 'numbers') ?? null
}

function withNumbers(report: Report, from: NumbersBlueprint, index: number, blocks: Block[]): Report {
  let count = 0
  const newId = () => {
    count += 1
    return `s${index}n${count}`
  }
  const dataset = filledDataset(datasetFromBlueprint(from, report, newId))
  const chart = suggestedChart(from, dataset, newId)
  blocks.push(p('Resultatet finns i ', reference('datasetTable', dataset.id), '.'), {
    type: 'datasetTable',
    attrs: { datasetId: dataset.id, caption: null },
  })
  const added = addDataset(report, dataset)
  if (chart === null) return added
  blocks.push(p('Utvecklingen visas i ', reference('chart', chart.id, 'labelAndPage'), '.'), {
    type: 'chart',
    attrs: { chartId: chart.id, caption: null },
  })
  return addChart(added, chart)
}

function filledDataset(dataset: Dataset): Dataset {
  const cells = dataset.rows.map((row, down) => [
    row.id,
    Object.fromEntries(
      dataset.columns.map((column, right) => [column.id, 12 + ((down * 7 + right * 3) % 60)]),
    ),
  ])
  return { ...dataset, cells: Object.fromEntries(cells) }
}

function reference(
  kind: CrossReference['attrs']['kind'],
  id: string,
  shows?: 'page' | 'labelAndPage',
): CrossReference {
  return { type: 'crossReference', attrs: shows === undefined ? { kind, id } : { kind, id, shows } }
}

function everything(): readonly Block[] {
  const link = marked('Socialstyrelsens handlingsplan', {
    type: 'link',
    attrs: { href: 'https://www.socialstyrelsen.se/' },
  })
  return [
    p(
      'Planen är ',
      link,
      note('Agera för säker vård 2025–2030.'),
      ' och den gäller ',
      marked('alla', { type: 'bold' }),
      '.',
    ),
    ul('en punkt', 'en punkt till'),
    ol('först', 'sedan'),
    { type: 'blockquote', content: [p('Vi lärde oss mycket.')] },
    h(1, 'Roller och ansvar'),
    p('Rollerna står i tabellen.'),
    {
      ...table(['Roll', 'Ansvar'], ['MAS', 'Kvalitet'], ['MAR', 'Rehabilitering']),
      attrs: { caption: 'Roller' },
    },
    p('Uppgifterna följs vecka för vecka.'),
    table(
      Array.from({ length: 30 }, (_, column) => (column === 0 ? 'Enhet' : `Vecka ${column}`)),
      Array.from({ length: 30 }, (_, column) => (column === 0 ? 'Hasseln' : String(column))),
    ),
    p('Entrén syns i ', reference('image', sha256(photo)), '.'),
    { type: 'image', attrs: { mediaId: sha256(photo), caption: 'Entrén' } },
  ]
}
