import { expect, test } from 'vitest'
import type { Media, Report } from '../../../../../src/core/report.ts'
import { doc } from '../../../../../src/core/rich-text/builders.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, mended } from '../../../../support/findings.ts'

const id = 'a'.repeat(64)

function withImage(media: Partial<Media>, caption: string | null = null): Report {
  const whole: Media = {
    extension: 'png',
    widthPx: 900,
    heightPx: 500,
    altText: '',
    isDecorative: false,
    ...media,
  }
  return written(
    { ...report(section('now')), media: { [id]: whole } },
    'now',
    doc({ type: 'image', attrs: { mediaId: id, caption } }),
  )
}
const messages = (given: Report) => findingsOf('image-without-alt-text', given).map(({ message }) => message)

test('image-without-alt-text: an image without words is an error', () => {
  expect(messages(withImage({}, 'Lyftövning'))).toEqual([
    'Bilden ”Lyftövning” saknar alternativtext. Skriv i en eller två meningar vad bilden visar, eller säg att den bara är utsmyckning.',
  ])
})

test.each([
  'bild',
  'Bild 1',
  'Diagram',
  'IMG_2041.JPG',
  'image001.png',
  'Skärmbild 2025-03-01',
  'En bild som visar text. Automatiskt genererad beskrivning',
])('image-without-alt-text: ”%s” says nothing', (altText) => {
  expect(messages(withImage({ altText }))).toEqual([
    `Bilden har alternativtexten ”${altText}”, som inte säger vad den visar. Skriv det i en eller två meningar.`,
  ])
})

test('image-without-alt-text: words, and decoration, are right', () => {
  expect(messages(withImage({ altText: 'Två undersköterskor övar en lyft.' }))).toEqual([])
  expect(messages(withImage({ altText: 'Bilden av händelsekedjan börjar vid överlämningen.' }))).toEqual([])
  expect(messages(withImage({ isDecorative: true }))).toEqual([])
})

test('image-without-alt-text: it can be said to be decoration', () => {
  expect(mended('image-without-alt-text', withImage({})).media[id]?.isDecorative).toBe(true)
})
