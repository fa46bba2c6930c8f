const units = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio']
const teens = 'tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton'.split('|')
const tens = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio']

const underHundred: ReadonlyMap<string, number> = new Map([
  ...units.map((word, value): [string, number] => [word, value]),
  ...teens.map((word, index): [string, number] => [word, 10 + index]),
  ...tens.flatMap((word, index) =>
    units.map((unit, value): [string, number] => [value === 0 ? word : word + unit, 20 + 10 * index + value]),
  ),
  ['en', 1],
  ['tu', 2],
  ['aderton', 18],
  ...tens.map((word, index): [string, number] => [`${word}en`, 21 + 10 * index]),
])

const roundWords: ReadonlyMap<string, number> = new Map([
  ['femtal', 5],
  ['tiotal', 10],
  ['dussin', 12],
  ['femtontal', 15],
  ...tens.map((word, index): [string, number] => [`${word}tal`, 20 + 10 * index]),
  ['hundratal', 100],
  ['tusental', 1000],
])

const partWords: ReadonlyMap<string, number> = new Map([
  ['tredjedel', 3],
  ['fjärdedel', 4],
  ['femtedel', 5],
  ['sjättedel', 6],
  ['åttondel', 8],
  ['tiondel', 10],
])

const LONGEST = 40

/** The value of a number written as one word in lower case: "tjugosju", "tvåhundrafyrtio"; null for any other word. */
export function numberOfWord(word: string): number | null {
  const small = underHundred.get(word)
  if (small !== undefined) return small
  if (word.length > LONGEST || word.length < 5) return null
  if (word === 'hundra') return 100
  const thousand = word.indexOf('tusen')
  if (thousand < 0) return hundredsOf(word)
  const count = thousand === 0 ? 1 : hundredsOf(word.slice(0, thousand))
  const rest = word.length === thousand + 5 ? 0 : hundredsOf(word.slice(thousand + 5))
  return count === null || rest === null ? null : count * 1000 + rest
}

function hundredsOf(word: string): number | null {
  const hundred = word.indexOf('hundra')
  if (hundred < 0) return underHundred.get(word) ?? null
  const count = hundred === 0 ? 1 : underHundred.get(word.slice(0, hundred))
  const rest = word.length === hundred + 6 ? 0 : underHundred.get(word.slice(hundred + 6))
  return count === undefined || rest === undefined || count > 9 ? null : count * 100 + rest
}

/** The value of a word for about so many: "tjugotal", "dussin"; null for any other. */
export function roundNumberOfWord(word: string): number | null {
  return roundWords.get(word) ?? null
}

/** How many parts make a whole: 3 for "tredjedel" and "tredjedelar"; null for any other word. */
export function partsOfWord(word: string): number | null {
  return partWords.get(word.endsWith('ar') ? word.slice(0, -2) : word) ?? null
}

const starts: ReadonlySet<number> = new Set(
  [...underHundred.keys(), 'hundra', 'tusen', 'hälften'].flatMap((word) => {
    const other = `${word.charAt(0).toUpperCase()}${word.charAt(1)}`
    return [startOf(word, 0), startOf(other, 0), startOf(word.toUpperCase(), 0)]
  }),
)

function startOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}

/** A quick look for whether the word that begins here may be one for a number, by its first two letters. */
export function mayBeNumberWord(text: string, at: number): boolean {
  return starts.has(startOf(text, at))
}
