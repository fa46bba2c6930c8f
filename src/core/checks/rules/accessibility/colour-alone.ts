import { blocksWith, signOf } from '../../reading/signs.ts'
import type { SectionRule } from '../../rule.ts'

/** Something in a table or chart is pointed out by its colour and nothing else. */
export const colourAlone: SectionRule = {
  id: 'colour-alone',
  kind: 'accessibility',
  severity: 'warning',
  title: 'Bara färgen säger vad som menas',
  why: 'Den som inte skiljer på färger, skriver ut i svartvitt eller lyssnar kan inte veta vad som menas.',
  scope: 'section',
  find: (section) =>
    blocksWith(section, mayHold).flatMap((block) =>
      [...block.text.matchAll(pattern)]
        .filter(({ 0: words, index }) => !isExplained(block.text, index + words.length))
        .map(({ 0: words, index }) =>
          section.found(
            block,
            index,
            index + words.length,
            `”${words}” pekar ut något bara genom färgen. Säg det också med ord: skriv vad staplarna eller cellerna heter, eller sätt ett tecken vid dem.`,
          ),
        ),
    ),
}

const mayHold = signOf('röd', 'rött', 'grön', 'gul', 'blå', 'orange', 'lila', 'grå')
const colour = '(?:röd|grön|gul|blå|orange|lila|grå)'
const thing =
  '(?:stap(?:el|eln|lar|larna)|linje(?:n|r|rna)?|kurva(?:n)?|fält(?:et|en)?|rut(?:a|an|or|orna)|cell(?:en|er|erna)?|rad(?:en|er|erna)?|kolumn(?:en|er)?|siffr(?:a|an|or|orna)|tal(?:en)?|markering(?:en|ar|arna)?|prick(?:en|ar|arna)|cirk(?:el|eln|lar|larna)|sektor(?:n|er)?|del(?:en)? av (?:diagrammet|stapeln))'
const pattern = new RegExp(
  `(?<![\\p{L}-])(?:(?:den|det|de) )?(?:${colour}(?:a|t|tt)? ${thing}|${colour}(?:-| )?(?:markera(?:d|de|t)|färgade?)(?: ${thing})?|(?:markera(?:d|de|t|s)|visas|anges|står) (?:i|med) (?:rött|grönt|gult|blått|orange|grått|(?:röd|grön|gul|blå|grå) (?:färg|text)))(?!\\p{L})`,
  'giu',
)

/** "de gröna staplarna (2025)", "de röda staplarna, som visar 2024". */
function isExplained(text: string, at: number): boolean {
  return /^,? ?(?:\(|som visar|som är|det vill säga|dvs|och märkt|med tecknet|=|–)/u.test(
    text.slice(at, at + 20),
  )
}
