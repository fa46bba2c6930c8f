import { describe, expect, test } from 'vitest'
import type { Media, Report } from '../../../../../src/core/report.ts'
import { doc, p } from '../../../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../../../src/core/rich-text/schema.ts'
import {
  chart,
  deviations,
  report,
  section,
  withDeviations,
  written,
} from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const id = 'a'.repeat(64)
const image = (caption: string | null = null): Block => ({ type: 'image', attrs: { mediaId: id, caption } })

function withImage(media: Partial<Media>, ...blocks: readonly Block[]): Report {
  const before = withDeviations(report(section('now')))
  const whole: Media = {
    extension: 'png',
    widthPx: 900,
    heightPx: 500,
    altText: 'En bild av saken.',
    isDecorative: false,
    ...media,
  }
  return written({ ...before, media: { [id]: whole } }, 'now', doc(...blocks))
}
const found = (given: Report) => findingsOf('image-only-data', given)

describe('image-only-data: is found', () => {
  test('image-only-data: where the caption says that it is a table or chart', () => {
    expect(found(withImage({}, image('Diagram 3. Avvikelser')))).toMatchObject([
      {
        severity: 'error',
        sectionId: 'now',
        message:
          'Bilden ”Diagram 3. Avvikelser” ser ut att visa siffror, men de finns bara i bilden. Lägg in siffrorna som tabell eller diagram i stället, eller skriv dem i bildens alternativtext.',
      },
    ])
    expect(found(withImage({}, image('Antal fall 2023–2025')))).toHaveLength(1)
  })

  test('image-only-data: where the text around says so', () => {
    expect(found(withImage({}, p('Av tabellen nedan framgår avvikelserna.'), image()))).toHaveLength(1)
    expect(found(withImage({}, image(), p('Tabell 6. Journalgranskning')))).toHaveLength(1)
    expect(found(withImage({ altText: 'Stapeldiagram över avvikelser' }, image()))).toHaveLength(1)
  })
})

describe('image-only-data: is not found', () => {
  test.each([
    ['a drawing', withImage({}, image('Organisationsschema för förvaltningen'))],
    [
      'a flow chart',
      withImage({}, p('Diagrammet nedan visar flödet.'), image('Flödesdiagram för avvikelser')),
    ],
    [
      'a photograph',
      withImage({ altText: 'Två undersköterskor vid en lyft.' }, p('Vi övar.'), image('Lyftövning')),
    ],
    ['one whose numbers are told', withImage({ altText: 'Fall 922 och läkemedel 729.' }, image('Diagram 3'))],
    [
      'one beside its table',
      withImage({}, image('Diagram 3'), {
        type: 'datasetTable',
        attrs: { datasetId: deviations.id, caption: null },
      }),
    ],
    [
      'a chart',
      withImage({}, p('Diagrammet nedan.'), {
        type: 'chart',
        attrs: { chartId: chart('avvikelsediagram', '').id, caption: null },
      }),
    ],
  ])('image-only-data: %s', (_, given) => {
    expect(found(given)).toEqual([])
  })
})
