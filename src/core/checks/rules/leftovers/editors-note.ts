import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten } from '../../reading/lowered-text.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { blocksWith, signOf } from '../../reading/signs.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { SectionRule } from '../../rule.ts'

/** A note to oneself or a colleague in the text: "[kolla med Anna]", "OBS! siffran är från 2023", "Fråga Björn". */
export const editorsNote: SectionRule = {
  id: 'editors-note',
  kind: 'leftovers',
  severity: 'warning',
  title: 'En anteckning står kvar i texten',
  why: 'Det som du skriver i texten hamnar i den färdiga berättelsen. Anteckningsfältet bredvid avsnittet skrivs aldrig ut.',
  scope: 'section',
  find: (section) => blocksWith(section, sign).flatMap((block) => inBlock(section, block)),
}

const afterBracket =
  'dubbel|koll|fråga|fyll|stäm|kompl|ska |upp|kommer|skriv|ta bort|lägg|invän|vänta|hör|behöver|obs|nb|not|anm|kommentar|till'
const missing = ['siffror', 'siffran', 'uppgifter', 'underlag', 'text', 'statistik']
/** Something of this stands in every note that the patterns below find. */
const sign = signOf(
  ...afterBracket.split('|').flatMap((word) => [`[${word}`, `(${word}`]),
  ...'siffr|uppgift|underlag|text|statistik|se m|mejla|maila|ring |prata|be '
    .split('|')
    .map((word) => `[${word}`),
  ...missing.flatMap((what) => [`${what} kommer`, `${what} kompletteras`, `${what} fylls`]),
  ...'obs!|obs !|kolla |fråga |stäm av|inväntar|väntar på|kompletteras|//'.split('|'),
)

/** Words that one says to oneself or to a colleague, not to a reader. */
const toSelf =
  '(?:dubbel)?kolla(?: [^\\])]{0,120})?|fråga [^\\])]{0,120}|fyll (?:i|på)(?: [^\\])]{0,120})?|fylls (?:i|på)(?: [^\\])]{0,120})?|stäm av[^\\])]{0,120}|komplettera(?:s)?(?: [^\\])]{0,120})?|ska kompletteras[^\\])]{0,120}|ska fyllas (?:i|på)[^\\])]{0,120}|ska uppdateras[^\\])]{0,120}|uppdatera(?:s)?(?: [^\\])]{0,120})?|uppgift(?:er)? saknas[^\\])]{0,120}|kommer senare|skriv (?:om|mer|in|klart)[^\\])]{0,120}|ta bort[^\\])]{0,120}|lägg (?:till|in)[^\\])]{0,120}|inväntar[^\\])]{0,120}|väntar på[^\\])]{0,120}|vänta [^\\])]{0,120}|hör med [^\\])]{0,120}|stämmer (?:det|detta|siffran|siffrorna)[^\\])]{0,120}|behöver (?:kollas|stämmas av|kompletteras)[^\\])]{0,120}'

const bracketed = new RegExp(
  `[[(](?:${toSelf}|(?:obs|nb|not|anm|kommentar|till)\\b ?[!:][^\\])]{0,120})[\\])]`,
  'giu',
)
/** Only between square brackets, which a text for readers seldom has. */
const told =
  /\[(?:siffr(?:a|an|or|orna)|uppgift(?:er|en|erna)?|underlag(?:et)?|text(?:en)?|statistik(?:en)?) (?:från|av|enligt|hos|kommer|ska|fås|finns) [^\]]{1,120}\]|\[(?:se mejl|se mail|mejla|maila|ring|prata med|be) [^\]]{0,120}\]/giu
const remark =
  /(?:^|(?<=[.!?] ))(?:OBS ?[!:]+[^.!?\n]{0,160}[.!?]?|(?:Dubbelk|K)olla (?:med |upp |om |så att |att |detta|det här|siffr)[^.!?\n]{0,120}[.!?]?|Fråga \p{Lu}\p{L}+ (?:om|hur|vad|vilk|när)[^.!?\n]{0,120}[.!?]?|Stäm av med [^.!?\n]{1,120}[.!?]?|(?:Inväntar|Väntar på) (?:siffror|underlag|svar|uppgifter?|statistik|utdrag)[^.!?\n]{0,120}[.!?]?|(?:Siffror|Siffran|Uppgifter|Underlag|Text|Statistik) (?:kommer(?: senare)?|kompletteras(?: senare)?|fylls (?:i|på)(?: senare)?)[.!]?$|(?:Ska k|K)ompletteras(?: senare| med siffror| när [^.\n]{1,60})?[.!]?$|\/\/ ?\p{L}+)/gu

function inBlock(section: SectionReading, block: TextBlock): readonly Found[] {
  const { text } = block
  const matches = [...text.matchAll(bracketed), ...text.matchAll(told), ...text.matchAll(remark)].toSorted(
    (a, b) => a.index - b.index,
  )
  const found: Found[] = []
  let end = 0
  for (const { 0: words, index } of matches) {
    const to = index + words.length
    if (index < end || !isHandwritten(block, index, to) || isForReaders(words)) continue
    end = to
    const from = text.charAt(index - 1) === ' ' ? index - 1 : index
    found.push(
      section.found(
        block,
        index,
        to,
        `”${words}” ser ut som en anteckning till den som skriver. Gör det som står där och ta bort den, eller flytta den till avsnittets anteckningar.`,
        { fixes: [replaceFix('Ta bort anteckningen', section, block, { from, to }, '')] },
      ),
    )
  }
  return found
}

/** "(uppdaterades 2025)", "(kompletteras med tabell 3)" and a warning in a routine are for the reader. */
function isForReaders(words: string): boolean {
  return /tabell|diagram|bilaga|avsnitt|årligen|varje|löpande|vid behov/iu.test(words)
}
