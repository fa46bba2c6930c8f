import { figureOf } from '../../core/chart-figure.ts'
import type { Block } from '../../core/rich-text/schema.ts'
import { publicDataset } from '../../core/small-counts.ts'
import type { Draft } from '../docx/draft.ts'
import { chartSvg } from '../html/charts/chart-svg.ts'
import { element } from '../html/markup.ts'
import type { Place } from './paragraphs.ts'
import type { Sheet } from './sheet.ts'

/** Draws what stands under a caption's name, "Diagram 3" or "Bild 1", or the emblem of the title page. */
export function pictures(draft: Draft): (sheet: Sheet, name: string, place: Place) => void {
  const blocks = new Map<string, Block>()
  for (const [block, { label, number }] of draft.captions) blocks.set(`${label} ${number}`, block)
  const { report } = draft.project
  return (sheet, name, place) => {
    const block = blocks.get(name)
    const mediaId = name === 'Logotyp' ? report.organisation.logo : mediaIdOf(block)
    if (mediaId !== undefined) sheet.images.push({ mediaId, ...place })
    else if (block?.type !== 'chart') drawFrame(sheet, place)
    else drawChart(sheet, draft, block.attrs.chartId, place)
  }
}

function mediaIdOf(block: Block | undefined): string | undefined {
  return block?.type === 'image' ? block.attrs.mediaId : undefined
}

function drawChart(sheet: Sheet, { project: { report } }: Draft, chartId: string, place: Place): void {
  const chart = report.charts.find(({ id }) => id === chartId)
  const dataset = report.datasets.find(({ id }) => id === chart?.datasetId)
  const figure = chart && dataset ? figureOf(chart, publicDataset(dataset, report)) : null
  if (figure === null) {
    drawFrame(sheet, place)
    return
  }
  const { html } = chartSvg(figure)
  const viewBox = /viewBox="([^"]*)"/.exec(html)?.[1] ?? '0 0 1 1'
  const { x, y, width, height } = place
  const inner = html.slice(html.indexOf('>') + 1)
  const start = element('svg', { x, y, width, height, viewBox, fill: 'none' }).html.split('</svg>')[0] ?? ''
  sheet.add({ html: start + inner })
}

/** Where something stands that is not drawn here. */
function drawFrame(sheet: Sheet, { x, y, width, height }: Place): void {
  sheet.add(element('rect', { x, y, width, height, fill: '#ecebe5' }))
}
