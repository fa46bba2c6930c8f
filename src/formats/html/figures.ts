import type { Caption } from '../../core/captions.ts'
import type { Chart } from '../../core/chart.ts'
import { type Figure, figureOf } from '../../core/chart-figure.ts'
import type { Dataset } from '../../core/dataset.ts'
import { targetText, valueText } from '../../core/figures/figure-texts.ts'
import type { Media } from '../../core/report.ts'
import { publicDataset } from '../../core/small-counts.ts'
import { sourceLine } from '../../core/source-line.ts'
import { plainText } from '../docx/plain-text.ts'
import { captionName, captionPlace, captionText, sourceText } from './captions.ts'
import { chartSvg } from './charts/chart-svg.ts'
import type { Draft, Piece } from './draft.ts'
import { type Child, element, type Markup } from './markup.ts'

/**
 * A chart as a drawing with its caption, the source of its table and, on the web, its numbers in a table that can be
 * unfolded. A chart without anything to draw keeps its caption, since the captions after it are numbered from it.
 */
export function chartFigure(
  draft: Draft,
  chart: Chart,
  dataset: Dataset | undefined,
  caption: Caption,
): readonly Piece[] {
  const figure = dataset ? figureOf(chart, publicDataset(dataset, draft.project.report)) : null
  const source = dataset && figure ? sourceLine(dataset) : null
  const isOnWeb = draft.paper === null
  const drawing = figure
    ? element('div', scrolledFrame(isOnWeb, caption), chartSvg(figure))
    : element('p', { class: 'missing' }, 'Diagrammet har inga uppgifter.')
  const markup = captioned(draft, drawing, caption, source === null ? null : sourceText(source))
  return figure && isOnWeb ? [{ markup }, { markup: chartNumbers(figure, caption) }] : [{ markup }]
}

/** On a narrow screen a chart keeps its size and can be moved sideways, also with the keys. */
function scrolledFrame(isOnWeb: boolean, caption: Caption) {
  const name = captionName(caption)
  return isOnWeb ? { class: 'scrolled', tabindex: 0, role: 'group', 'aria-label': name } : { class: 'chart' }
}

function chartNumbers(figure: Figure, caption: Caption): Markup {
  const { categories, series, target } = figure
  const name = captionName(caption)
  const columns = [
    ...series.map((one) => ({
      name: one.name,
      texts: one.values.map((value) => (value === null ? '–' : valueText(value, one))),
    })),
    ...(target === null
      ? []
      : [
          {
            name: target.name,
            texts: target.values.map((value) => (value === null ? '–' : targetText(value, figure))),
          },
        ]),
  ]
  const head = [
    element('td', {}),
    columns.map(({ name: of }) => element('th', { scope: 'col', class: 'number' }, plainText(of) || name)),
  ]
  const rows = categories.map((category, index) => {
    const label = plainText(category).trim()
    return element(
      'tr',
      {},
      label === '' ? element('td', {}) : element('th', { scope: 'row' }, label),
      columns.map(({ texts }) => element('td', { class: 'number' }, texts[index] ?? '')),
    )
  })
  const table = element(
    'table',
    { class: 'numbers' },
    element('caption', {}, `Siffrorna i ${name}`),
    element('thead', {}, element('tr', {}, head)),
    element('tbody', {}, rows),
  )
  const frame = { class: 'scrolled', tabindex: 0, role: 'group', 'aria-label': `Siffrorna i ${name}` }
  return element(
    'details',
    {},
    element('summary', {}, `Visa siffrorna i ${name}`),
    element('div', frame, table),
  )
}

const MEDIA_TYPES = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' } as const

/** An image with its caption unless it is decorative. One that is gone leaves a sentence in its place. */
export function imageFigure(draft: Draft, mediaId: string, caption: Caption | undefined): readonly Piece[] {
  const media = draft.project.report.media[mediaId]
  if (!media) return []
  const bytes = draft.project.media.get(mediaId)
  if (!caption)
    return bytes ? [{ markup: element('p', { class: 'image' }, imageElement(media, bytes, '')) }] : []
  const altText = plainText(media.altText).trim()
  const shown = altText || plainText(caption.text).trim() || 'Bild utan beskrivning'
  const picture = bytes
    ? element('div', { class: 'image' }, imageElement(media, bytes, shown))
    : element('p', { class: 'missing' }, `Bilden kan inte visas här. ${altText}`.trim())
  return [{ markup: captioned(draft, picture, caption, null) }]
}

/** An image within the file itself. */
export function imageElement(media: Media, bytes: Uint8Array, alt: string): Markup {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return element('img', {
    src: `data:${MEDIA_TYPES[media.extension]};base64,${data}`,
    alt: media.isDecorative ? '' : alt,
    width: media.widthPx,
    height: media.heightPx,
  })
}

/** On paper `figure` would be a picture without a text of its own around the picture that has one. */
function captioned(draft: Draft, drawing: Child, caption: Caption, below: Child): Markup {
  const text = element('p', {}, captionText(draft, caption))
  const [frame, under] = draft.paper === null ? ['figure', 'figcaption'] : ['div', 'div']
  return element(
    frame,
    { id: captionPlace(caption), class: 'figure' },
    drawing,
    element(under, { class: 'caption' }, text, below),
  )
}
