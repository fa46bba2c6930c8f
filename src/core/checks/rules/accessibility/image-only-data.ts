import { excerpt } from '../../../excerpt.ts'
import type { SectionRule } from '../../rule.ts'
import { imagesIn, type PlacedImage } from './images-in-text.ts'

/** An image that is called a table or chart, while its numbers stand nowhere else. */
export const imageOnlyData: SectionRule = {
  id: 'image-only-data',
  kind: 'accessibility',
  severity: 'error',
  title: 'Siffror som bara finns i en bild',
  why: 'Siffror i en bild kan varken läsas upp, räknas om eller granskas, och nästa år finns det inget att jämföra med.',
  scope: 'section',
  find: (section) =>
    imagesIn(section)
      .filter((image) => showsData(image) && !isToldBeside(image))
      .map((image) => ({
        where: image.where,
        subject: image.mediaId,
        message: `${nameOf(image)} ser ut att visa siffror, men de finns bara i bilden. Lägg in siffrorna som tabell eller diagram i stället, eller skriv dem i bildens alternativtext.`,
      })),
}

const data =
  /diagram|tabell|(?<!\p{L})graf(?:en|er)?(?!\p{L})|stapel|statistik|kurva|(?<!\p{L})(?:antal|andel|utfall|svarsfrekvens|måluppfyllelse)(?!\p{L})|per (?:år|månad|enhet|kategori)(?!\p{L})|(?<!\d)20\d\d ?[–-] ?20\d\d|procent|\d ?%/iu
const drawing =
  /flödes|organisation|process|karta|foto(?!graf)|logotyp|modell|årshjul|illustration|schema|venn|fiskben|ledningssystem|handlingsplan|fokusområde/iu
const captionBeside = /^(?:tabell|diagram|figur) ?\d{1,3}(?!\d)/iu
const pointsToIt =
  /(?:diagrammet|diagram|tabellen|tabell|grafen|statistiken|figuren|figur \d+)(?: \d+)?(?: (?:nedan|nedanför|som följer)|[^.]{0,60}[:.]$)|(?:se|i|av|enligt) (?:diagram|tabell|figur) \d+/iu

function showsData({ caption, media, before, after }: PlacedImage): boolean {
  const own = `${caption} ${media.altText}`
  if (drawing.test(own)) return false
  if (data.test(own)) return true
  const said = before?.text.slice(-300) ?? ''
  const isNamed = [said, after?.text ?? ''].some(
    (text) => captionBeside.test(text.trim()) && !drawing.test(text),
  )
  return isNamed || (pointsToIt.test(said) && !drawing.test(said))
}

/** Whether the numbers can be read: beside the image, or in its alternative text. */
function isToldBeside({ media, isBesideFigure }: PlacedImage): boolean {
  const withoutYears = media.altText.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '')
  return isBesideFigure || (withoutYears.match(/\d+/g)?.length ?? 0) >= 2
}

function nameOf({ caption, media }: PlacedImage): string {
  const name = caption || media.altText.trim()
  return name === '' ? 'Bilden' : `Bilden ”${excerpt(name, 80)}”`
}
