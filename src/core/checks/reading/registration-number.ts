/** A diarienummer in its parts: VON 2025/11 and VON25.11 are the same. */
export interface RegistrationNumber {
  readonly letters: string
  /** Its last two digits. */
  readonly year: string
  readonly serial: string
}

/** A diarienummer in a text, with its place. */
export interface RegistrationMention extends RegistrationNumber {
  readonly written: string
  readonly from: number
  readonly to: number
}

const NUMBER =
  /(?<![\p{L}\d])(\p{Lu}{2,10})[ \u00a0.:-]?((?:20)?\d\d)[ \u00a0]?[/.:-][ \u00a0]?0*(\d{1,6})(?![\d-])/gu

/** The diarienummer with letters that a text names, in order. */
export function registrationNumbers(text: string): readonly RegistrationMention[] {
  return Array.from(text.matchAll(NUMBER), (match) => ({
    letters: match[1] ?? '',
    year: (match[2] ?? '').slice(-2),
    serial: match[3] ?? '',
    written: match[0],
    from: match.index,
    to: match.index + match[0].length,
  })).filter(({ letters }) => !/^(?:SFS|SOSFS|HSLF|FS|SSMFS|MDFFS|SOU|PROP|ISO|FSC?)$/u.test(letters))
}

/** Whether two diarienummer as written are the same number. Null when one of them can't be read. */
export function isSameNumber(one: string, other: string): boolean | null {
  const [a] = registrationNumbers(one.toUpperCase())
  const [b] = registrationNumbers(other.toUpperCase())
  if (a === undefined || b === undefined) return bare(one) === bare(other) ? true : null
  return a.letters === b.letters && a.year === b.year && a.serial === b.serial
}

function bare(written: string): string {
  return written.replace(/[^\p{L}\d]/gu, '').toLowerCase()
}
