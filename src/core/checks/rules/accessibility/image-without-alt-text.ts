import { mediaOf, setMedia } from '../../../media-operations.ts'
import type { Fix } from '../../finding.ts'
import type { SectionRule } from '../../rule.ts'
import { imagesIn, type PlacedImage } from './images-in-text.ts'

/** An image that says nothing to those who don't see it: no alternative text, or only "bild" or a file's name. */
export const imageWithoutAltText: SectionRule = {
  id: 'image-without-alt-text',
  kind: 'accessibility',
  severity: 'error',
  title: 'Bild utan alternativtext',
  why: 'Alternativtexten är det enda som den som inte ser bilden får veta, och lagen om tillgänglighet till digital offentlig service kräver den.',
  scope: 'section',
  find: (section) =>
    imagesIn(section)
      .filter(({ media }) => !media.isDecorative && isUseless(media.altText))
      .map((image) => ({
        where: image.where,
        subject: image.mediaId,
        message: messageFor(image),
        fixes: [decorativeFix(image)],
      })),
}

const emptyWords =
  /^(?:en )?(?:bild(?:en)?|image|picture|foto|fotografi|illustration|diagram|chart|graf|figur|tabell|logga|logotyp|ikon|skärmbild|skärmklipp|screenshot|namnlös|untitled|infoga bild|alternativtext|alt-?text)(?: ?\d{1,4})?[.:]?$/iu
const fileName =
  /^\S*\.(?:png|jpe?g|gif|webp|bmp|tiff?|svg)$|^(?:img|dsc|dscn|image|bild|skärmbild|screenshot)[-_ ]?[\d_-]{2,}.*$/iu
const madeByOffice = /automatiskt genererad|^en bild som visar/iu

function isUseless(altText: string): boolean {
  const text = altText.trim()
  return text === '' || emptyWords.test(text) || fileName.test(text) || madeByOffice.test(text)
}

function messageFor({ media, caption }: PlacedImage): string {
  const which = caption === '' ? 'Bilden' : `Bilden ”${caption.slice(0, 80)}”`
  const text = media.altText.trim()
  return text === ''
    ? `${which} saknar alternativtext. Skriv i en eller två meningar vad bilden visar, eller säg att den bara är utsmyckning.`
    : `${which} har alternativtexten ”${text.slice(0, 80)}”, som inte säger vad den visar. Skriv det i en eller två meningar.`
}

function decorativeFix({ mediaId }: PlacedImage): Fix {
  return {
    label: 'Den är bara utsmyckning',
    apply: (report) => {
      const media = mediaOf(report, mediaId)
      return media === undefined
        ? report
        : setMedia(report, mediaId, { ...media, isDecorative: true, altText: '' })
    },
  }
}
