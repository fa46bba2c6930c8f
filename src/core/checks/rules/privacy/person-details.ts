/** Words for one person's sex and age or year of birth: "kvinna född 1938", "82-årig man". */
export interface PersonDetails {
  readonly from: number
  readonly to: number
}

const she = 'kvinnan|kvinna|mannen|man|flickan|flicka|pojken|pojke|damen|dam|herre'
const someone = `${she}|brukaren|brukare|patienten|patient|personen|person|vårdtagaren|vårdtagare|individ`
const born = '(?:född(?: år)?|f\\.?)'
const year = '(?:19|20)\\d\\d(?!\\d)'

const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:(?:en|den) )?(?:${someone})(?:, | |\\n)?\\(?(?:som är )?${born} ?(?:den \\d{1,2} \\p{L}{3,9} )?${year}\\)?`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})(?:(?:en|den) )?(?:${she}), ?${year}(?! ?[–-])`, 'giu'),
  new RegExp(`(?<!\\p{L})${born} ?${year},? (?:${she})(?!\\p{L})`, 'giu'),
  new RegExp(
    `(?<!\\p{L})(?:(?:en|den) )?(?<![\\d–-])\\d{1,3}[- ]?(?:år|årig|åriga) (?:gammal |gamla )?(?:${she})(?!\\p{L})`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:(?:en|den) )?(?:${she})(?:,| på| i)? (?<![\\d–-])\\d{1,3} år(?!\\p{L}| och äldre| eller| upp)`,
    'giu',
  ),
]
/** Tells fast of most texts that they tell of no single person's age. */
export function mayTellOfPerson(text: string): boolean {
  return /ödd|[ ,(]f\.? ?[12]\d{3}|\d[- ]?år|(?:inna|innan|an|annen), ?(?:19|20)/.test(text)
}

/** Where a text tells sex and age or year of birth of one person. */
export function personDetailsIn(text: string): readonly PersonDetails[] {
  const found = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: words, index }) => ({ from: index, to: index + words.length }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
  return found.filter(({ from }, index) => !found.slice(0, index).some((before) => before.to > from))
}

const service =
  /hemtjänst|särskilt boende|äldreboende|vårdboende|gruppbostad|servicebostad|korttids|växelvård|daglig verksamhet|boendestöd|kontaktperson|ledsag|avlösar|assistans|hemsjukvård|hemvård|trygghetslarm|stödfamilj|familjehem|sysselsättning|avdelning|sjukhus|ambulans|avled|avlid|(?<!\p{L})föll(?!\p{L})|ramla|fallit|demens|diagnos|vårdskada|lex maria|lex sarah|väntat|avbrott|ej verkställ|hittades|läkemedel|medicin|(?<!\p{L})(?:dos|fick|larm(?:et|ade)?|skadade(?:s)?|bröt|vårdades|patient(?:en)?)(?!\p{L})|\p{Lu}\p{Ll}+(?:gården|hemmet|backen|gläntan|lunden|ängen)(?!\p{L})|(?<!\p{L})insats(?:en)?(?!\p{L})|beviljad/iu

/** Whether a text tells what help somebody has, where, or what happened: with sex and age that points a person out. */
export function tellsOfService(text: string): boolean {
  return service.test(text)
}
