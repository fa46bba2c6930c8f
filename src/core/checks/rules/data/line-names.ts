/** Whether a row or column is named as the total of the others: "Totalt", "Summa fall". */
export function isTotal(label: string): boolean {
  const name = bare(label)
  if (/\b(?:unika|personer|individer|varav)\b/u.test(name)) return false
  return /^(?:summa|totalsumma)\b/u.test(name) || TOTAL.test(name) || totals.has(name)
}

/** Whether the total is named so that it can only be a sum: "Summa". */
export function isSurelySum(label: string): boolean {
  return /^(?:summa|totalsumma)\b/u.test(bare(label))
}

const TOTAL = /^total(?:t|a)?(?: (?:antalet|antal|enligt|rapporterade|inkomna))?(?: \p{L}+)?$/u
const totals = new Set(['sammanlagt', 'sammantaget', 'samtliga', 'alla'])

/** Whether it is no part of a total: a mean, a share, a target, or what another row is made of. */
export function isNoPart(label: string): boolean {
  return /^(?:varav|därav)\b|\b(?:snitt|medel\p{L}*|median\p{L}*|index|mål\p{L}*|riket|länet|prognos|budget)\b|%|andel/iu.test(
    label,
  )
}

/** Whether numbers under this name can't be added up: means, shares, an index. */
export function isNoSum(label: string): boolean {
  return /\b(?:snitt|medel\p{L}*|median\p{L}*|index)\b|%|andel/iu.test(label)
}

/** Whether it tells how much something has changed: "Ändring", "Förändring 2024–2025". */
export function isChange(label: string): boolean {
  return /ändring|differens|skillnad|\bdiff\b|\+\s?\/\s?[−–-]|^(?:ökning|minskning)/iu.test(label)
}

/** Whether it takes what fits nowhere else: "Övrigt", "Annan orsak". */
export function isOther(label: string): boolean {
  return /^(?:övrig[at]?|anna[nt]|andra|diverse|ospecificera[dt]|ej angive[nt]|okän[dt]a?|saknas|uppgift saknas)(?!\p{L})/iu.test(
    label.trim(),
  )
}

/** A name in lower case, without punctuation. */
export function bare(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

const MONTHS = 'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec'.split('|')
const MONTH_NAME =
  /^(jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s+(?:19|20)\d\d)?$/iu

/** The month that a row or column is named after, 0 to 11, or null. */
export function monthOf(label: string): number | null {
  const name = MONTH_NAME.exec(label.trim())?.[1]
  return name === undefined ? null : MONTHS.indexOf(name.slice(0, 3).toLowerCase())
}

/** "Avvikelser per enhet" in quotes, or what stands in for a name that is missing. */
export function quoted(label: string, otherwise = 'utan namn'): string {
  return label.trim() === '' ? otherwise : `”${label.trim()}”`
}
