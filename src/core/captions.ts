import { outlineOf } from './outline.ts'
import type { Report } from './report.ts'
import { sectionOf } from './report.ts'
import type { Block, RichText } from './rich-text/schema.ts'
import { walkBlocks } from './rich-text/text.ts'

/** What a caption begins with. Charts and images each count on their own, as the published reports do. */
export type CaptionLabel = 'Tabell' | 'Diagram' | 'Bild'

/** The labels in the order that lists of figures have. */
export const captionLabels: readonly CaptionLabel[] = ['Tabell', 'Diagram', 'Bild']

/** A caption as printed: label, number in reading order, and text (which may be empty). */
export interface Caption {
  readonly label: CaptionLabel
  readonly number: number
  readonly text: string
}

/**
 * The captions of all charts, tables and images of what is exported, in reading order, each under the block that it
 * belongs to. A table written in the text has one only where the writer gave it one.
 */
export function captionsOf(report: Report): ReadonlyMap<Block, Caption> {
  const captions = new Map<Block, Caption>()
  const counts: Record<CaptionLabel, number> = { Tabell: 0, Diagram: 0, Bild: 0 }
  for (const { entry } of outlineOf(report)) {
    const section = sectionOf(report, entry.id)
    if (section.status.kind === 'notApplicable') continue
    for (const { block, label, text } of captioned(report, section.content)) {
      counts[label] += 1
      captions.set(block, { label, number: counts[label], text })
    }
  }
  return captions
}

interface Captioned {
  readonly block: Block
  readonly label: CaptionLabel
  readonly text: string
}

function* captioned(report: Report, doc: RichText): Generator<Captioned> {
  for (const block of walkBlocks(doc)) {
    switch (block.type) {
      case 'chart': {
        const chart = report.charts.find((candidate) => candidate.id === block.attrs.chartId)
        if (chart) yield { block, label: 'Diagram', text: block.attrs.caption ?? chart.title }
        break
      }
      case 'datasetTable': {
        const dataset = report.datasets.find((candidate) => candidate.id === block.attrs.datasetId)
        if (dataset) yield { block, label: 'Tabell', text: block.attrs.caption ?? dataset.title }
        break
      }
      case 'table':
        if (block.attrs) yield { block, label: 'Tabell', text: block.attrs.caption }
        break
      case 'image': {
        const media = report.media[block.attrs.mediaId]
        if (media && !media.isDecorative) yield { block, label: 'Bild', text: block.attrs.caption ?? '' }
        break
      }
    }
  }
}
