import type { Found } from '../../finding.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** A link that doesn't say where it leads: "klicka här", or a long address. */
export const linkText: SectionRule = {
  id: 'link-text',
  kind: 'accessibility',
  severity: 'warning',
  title: 'Länken säger inte vart den leder',
  why: 'Den som lyssnar hör länkarna en och en, och ”klicka här” eller en lång adress säger då ingenting.',
  scope: 'section',
  find: (section) => section.blocks.flatMap((block) => inBlock(section, block)),
}

interface Link {
  readonly from: number
  readonly to: number
  readonly href: string
}

function inBlock(section: SectionReading, block: TextBlock): readonly Found[] {
  const links = linksIn(block)
  const vague = links.flatMap(({ from, to }): Found[] => {
    const text = block.text.slice(from, to)
    if (vagueWords.test(text.trim().toLowerCase())) {
      const message = `Länken heter ”${text.trim()}”. Låt länken i stället vara namnet på det som den leder till, som ”Socialstyrelsens föreskrifter om ledningssystem”.`
      return [section.found(block, from, to, message)]
    }
    return isLongAddress(text.trim()) ? [longAddress(section, block, from, to)] : []
  })
  const isLinked = (at: number) => links.some(({ from, to }) => at >= from && at < to)
  return [
    ...vague,
    ...bareAddresses(block)
      .filter(({ from }) => !isLinked(from))
      .map(({ from, to }) => longAddress(section, block, from, to)),
  ]
}

function longAddress(section: SectionReading, block: TextBlock, from: number, to: number): Found {
  return section.found(
    block,
    from,
    to,
    'Här står en lång webbadress. Skriv vad sidan heter, och gör det namnet till länk.',
  )
}

const vagueWords =
  /^(?:(?:klicka|tryck|läs|se|gå)? ?(?:mer |vidare )?här|läs mer|läs vidare|mer|mer information|länk|länken|(?:denna|den här) (?:länk|länken|sida|sidan)|hemsida|hemsidan|webbplatsen|webbsidan|sidan|pdf|dokument|dokumentet|ladda ne[dr]|klicka)[.:]?$/u
const SHORT_ADDRESS = 30

/** One with a path; "www.1177.se" is a name. */
function isLongAddress(text: string): boolean {
  return text.length > SHORT_ADDRESS && /^(?:https?:\/\/|www\.)\S+$/iu.test(text)
}

/** Neighbouring pieces with the same address are one link. */
function linksIn({ pieces }: TextBlock): readonly Link[] {
  const links: Link[] = []
  for (const { marks, from, to } of pieces) {
    const mark = marks.find(({ type }) => type === 'link')
    if (mark?.type !== 'link') continue
    const { href } = mark.attrs
    const last = links.at(-1)
    if (last !== undefined && last.to === from && last.href === href)
      links[links.length - 1] = { ...last, to }
    else links.push({ from, to, href })
  }
  return links
}

function bareAddresses({ text }: TextBlock): readonly { readonly from: number; readonly to: number }[] {
  if (!text.includes('://') && !text.includes('www.')) return []
  return [...text.matchAll(/(?<![\p{L}\d])(?:https?:\/\/|www\.)[^\s<>"”)\]]+/giu)]
    .map(({ 0: words, index }) => ({ from: index, to: index + words.replace(/[.,;:]+$/u, '').length }))
    .filter(({ from, to }) => isLongAddress(text.slice(from, to)))
}
