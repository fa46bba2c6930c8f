import { expect, test } from 'vitest'
import { createReport } from '../../src/core/create-report.ts'
import { mediaOf, setLogo, setMedia } from '../../src/core/media-operations.ts'
import { type Media, reportSchema } from '../../src/core/report.ts'
import { builtInTemplates } from '../../src/formats/templates.ts'

const id = 'ab'.repeat(32)
const media: Media = {
  extension: 'png',
  widthPx: 640,
  heightPx: 480,
  altText: 'En korridor.',
  isDecorative: false,
}

function report() {
  const template = builtInTemplates()[0]
  if (!template) throw new Error('no template')
  const organisation = { municipality: 'Exempelkommun' }
  return createReport({ id: '00000000-0000-4000-8000-000000000001', template, year: 2025, organisation })
}

test('an image that is added can be found and described anew, and the report before is untouched', () => {
  const before = report()
  const added = setMedia(before, id, media)
  const described = setMedia(added, id, { ...media, altText: '', isDecorative: true })
  expect(mediaOf(before, id)).toBeUndefined()
  expect(mediaOf(added, id)).toEqual(media)
  expect(mediaOf(described, id)).toEqual({ ...media, altText: '', isDecorative: true })
  expect(reportSchema.safeParse(described).success).toBe(true)
})

test('a name that every object has is no image', () => {
  expect(mediaOf(report(), 'toString')).toBeUndefined()
})

test('the emblem on the title page can be set and taken away, and the image stays', () => {
  const added = setMedia(report(), id, media)
  const withLogo = setLogo(added, id)
  expect(withLogo.organisation.logo).toBe(id)
  expect(reportSchema.safeParse(withLogo).success).toBe(true)
  expect(setLogo(withLogo, null)).toEqual(added)
})
