const COMMON = new Set(
  'och i på av per för med till från samt eller som en ett den det antal antalet andel totalt totala alla summa år'.split(
    ' ',
  ),
)

/** The words of a label that say what it is of, in lower case and without their endings: "fall" of "Antal fall". */
export function contentWords(label: string): ReadonlySet<string> {
  const words = label.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 6)))
}
