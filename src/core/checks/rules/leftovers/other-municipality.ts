import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten } from '../../reading/lowered-text.ts'
import { onceForEachContext } from '../../reading/review-context.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { Sentence } from '../../reading/sentences.ts'
import type { SectionRule } from '../../rule.ts'
// Sweden's 290 municipalities after SCB, by county.
import counties from './municipalities.json' with { type: 'json' }

/** Another Swedish municipality is named as if it were this one: a text that was borrowed. */
export const otherMunicipality: SectionRule = {
  id: 'other-municipality',
  kind: 'leftovers',
  severity: 'warning',
  title: 'En annan kommuns namn',
  why: 'Ett annat kommunnamn tyder på att texten är lånad, och då kan även det som står i den gälla någon annan.',
  scope: 'section',
  find: (section) => {
    const own = ownName(section.context)
    if (own === '') return []
    return section.sentences.flatMap((sentence) => inSentence(section, sentence, own))
  },
}

const names: ReadonlySet<string> = new Set(counties.flat())

/** The municipality's name without "kommun", or an empty string while it isn't told. */
const ownName = onceForEachContext(({ organisation }) =>
  organisation.municipality
    .trim()
    .replace(/s? kommun$/iu, '')
    .toLowerCase(),
)

/** "Askersunds kommun", "Lilla Edets kommun", "Dals-Eds kommuns". */
const withKommun =
  /(?<![\p{L}-])(?:((?:Upplands|Lilla|Östra) )?(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)) [Kk]ommun(s?)(?!\p{L})/gu
/** A sentence whose subject is a place. */
const asSubject =
  /^((?:Upplands |Lilla |Östra )?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) (?:har|hade|ligger|låg|arbetar|deltar|deltog|når|nådde|uppnår|uppnådde|saknar|visar)(?!\p{L})/u

/** What a text says when it rightly speaks of others. */
const ofOthers =
  /samverk|tillsammans|gemensam|avtal|län(?:et|ets|sdel)|grann|jämför|nätverk|(?:andra|övriga|flera|båda) kommun|kommuner|besök|liksom|modell|inspir|utbildning|rekryter|tidigare|högskola|universitet|sjukhus|lasarett|köp|till skillnad/iu

function inSentence(section: SectionReading, { block, from, text }: Sentence, own: string): readonly Found[] {
  if (text.length > 2_000) return []
  const mentions = /[^\s] [Kk]ommuns?(?![a-zåäö])/.test(text) ? [...text.matchAll(withKommun)] : []
  const subject = beginsAsName(text) ? asSubject.exec(text) : null
  if (mentions.length === 0 && subject === null) return []
  const others = [
    ...mentions.map(({ 0: words, 1: before = '', 2: name = '', index }) => ({
      name: nameIn(before + name),
      at: index,
      words,
    })),
    ...(subject === null ? [] : [{ name: nameIn(subject[1] ?? ''), at: 0, words: subject[1] ?? '' }]),
  ].filter(({ name }) => name !== null && !isOwn(name, own))
  const [only, ...more] = others
  if (only?.name == null || more.length > 0 || ofOthers.test(text)) return []
  const [start, end] = [from + only.at, from + only.at + only.words.length]
  if (!isHandwritten(block, start, end)) return []
  const { municipality } = section.context.organisation
  const written = only.words === only.name ? municipality.trim() : inPlaceOf(only.words, municipality.trim())
  return [
    section.found(
      block,
      start,
      end,
      `Här står ”${only.words}”, men berättelsen gäller ${municipality.trim()}. Är texten lånad? Byt namnet och kontrollera att resten stämmer hos er.`,
      { fixes: [replaceFix(`Byt till ”${written}”`, section, block, { from: start, to: end }, written)] },
    ),
  ]
}

/** Whether the first word is a name, or the first of a name of two. */
function beginsAsName(text: string): boolean {
  const [word = ''] = text.split(' ', 1)
  return names.has(word) || word === 'Upplands' || word === 'Lilla' || word === 'Östra'
}

/** The municipality that a word names, in the genitive or not. */
function nameIn(word: string): string | null {
  if (names.has(word)) return word
  return word.endsWith('s') && names.has(word.slice(0, -1)) ? word.slice(0, -1) : null
}

/** Names are compared without rings and dots, as they are often typed. */
function isOwn(name: string, own: string): boolean {
  const [one, other] = [bare(name), bare(own)]
  return one === other || other === `${one}s`
}

function bare(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

/** "Exempelkommun" or "Askersunds kommun", in the genitive where the other name was. */
function inPlaceOf(words: string, own: string): string {
  const genitive = /kommuns$/iu.test(words) ? 's' : ''
  if (/kommun$/iu.test(own)) return own + genitive
  return `${own}${/[sxz]$/iu.test(own) ? '' : 's'} kommun${genitive}`
}
