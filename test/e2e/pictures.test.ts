import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { imageUpkeep } from '../../src/formats/container/image-upkeep.ts'
import type { Project } from '../../src/formats/project.ts'
import { createReport, expectAccessible, openSection, projectIn } from './driver.ts'
import { canRunApp, endAllApps, launchApp, takeScreenshot } from './harness.ts'

describe.runIf(canRunApp)('pictures that are put into a text', () => {
  afterEach(endAllApps)

  it('lose where they were taken, and stand as they were held', async () => {
    const { page, project } = await begin()
    // 40 × 20 pixels, held upright: 20 × 40 as it is looked at.
    await choosePicture(page, { width: 40, height: 20, type: 'image/jpeg', isFromPhone: true })
    await describePicture(page, 'Ett foto')
    const [media, bytes] = await onlyPicture(project)
    expect(media).toMatchObject({ extension: 'jpg', widthPx: 20, heightPx: 40 })
    expect(Buffer.from(bytes).includes('Exif')).toBe(false)
    await expectAccessible(page)
  })

  it('become PNG when they are WebP, and smaller when they are wider than a page', async () => {
    const { page, project } = await begin()
    await choosePicture(page, { width: 3_000, height: 300, type: 'image/webp', isFromPhone: false })
    await describePicture(page, 'En bred bild')
    const [media, bytes] = await onlyPicture(project)
    expect(media).toMatchObject({ extension: 'png', widthPx: 2_400, heightPx: 240 })
    expect(imageUpkeep(bytes)).toEqual({ kind: 'keep' })
    await takeScreenshot(page, 'skriv-bild')
    await expectAccessible(page)
  })

  it('are refused with a sentence when they can’t be drawn, and nothing is kept of them', async () => {
    const { page, project } = await begin()
    await chooseFile(page, 'photo.jpg', JPEG_WITHOUT_PICTURE)
    await page.getByText('Det är ingen bild som går att använda.').waitFor()
    expect((await project()).media.size).toBe(0)
    await expectAccessible(page)
  })
})

/** An application segment, then a frame of 400 × 300, and no picture. */
const JPEG_WITHOUT_PICTURE = Buffer.from(
  '\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x11\x08\x01\x2c\x01\x90\x03\x01\x22\x00',
  'latin1',
)

interface Begun {
  readonly page: Page
  readonly project: () => Promise<Project>
}

async function begin(): Promise<Begun> {
  const app = await launchApp()
  const path = join(app.home, 'Documents', 'bilder.berattelse')
  await createReport(app, { municipality: 'Exempelkommun', path })
  const text = await openSection(app.page, 'Sammanfattning')
  await text.click()
  return { page: app.page, project: () => projectIn(path) }
}

interface Wanted {
  readonly width: number
  readonly height: number
  readonly type: 'image/jpeg' | 'image/webp'
  /** Whether it says that it was held upright, and where it was taken. */
  readonly isFromPhone: boolean
}

/** Draws a picture in the page, and chooses it as a file. */
async function choosePicture(page: Page, { width, height, type, isFromPhone }: Wanted): Promise<void> {
  const drawn: string = await page.evaluate(`(async () => {
    const canvas = new OffscreenCanvas(${width}, ${height})
    const context = canvas.getContext('2d')
    context.fillStyle = '#0b5a66'
    context.fillRect(0, 0, ${width}, ${height})
    const blob = await canvas.convertToBlob({ type: '${type}' })
    const bytes = new Uint8Array(await blob.arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })()`)
  const bytes = Buffer.from(drawn, 'base64')
  await chooseFile(page, `bild.${type.slice(6)}`, isFromPhone ? withPlace(bytes) : bytes)
}

async function chooseFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.getByLabel('Välj bilder').setInputFiles({ name, mimeType: '', buffer: bytes })
}

/** The JPEG with an EXIF segment that says "turn a quarter to the right" and gives a latitude. */
function withPlace(jpeg: Buffer): Buffer {
  const tiff = Buffer.from(
    [
      '4d4d002a00000008', // Big-endian, first directory at 8.
      '0002',
      '0112000300000001' + '00060000', // Orientation 6.
      '8825000400000001' + '00000026', // Position at 38.
      '00000000',
      '0002',
      '0001000200000002' + '4e000000', // N
      '0002000500000003' + '00000044', // Latitude at 68.
      '00000000',
      '0000003b00000001' + '0000001400000001' + '0000000000000001',
    ].join(''),
    'hex',
  )
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)])
}

async function describePicture(page: Page, altText: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Vad visar bilden?' }).fill(altText)
  await page.getByRole('button', { name: 'Lägg in' }).click()
  await page.getByRole('img', { name: altText }).waitFor()
}

/** The one picture of the project as it is in the file, with what is known of it. */
async function onlyPicture(project: () => Promise<Project>) {
  await expect.poll(async () => (await project()).media.size, { timeout: 8_000 }).toBe(1)
  const { report, media } = await project()
  const [entry] = media
  if (entry === undefined) throw new Error('no picture')
  return [report.media[entry[0]], entry[1]] as const
}
