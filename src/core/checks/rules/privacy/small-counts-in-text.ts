/** So few persons told of in words. */
export interface SmallCountInText {
  readonly from: number
  readonly to: number
  /** What says the same without telling how few: "färre än 5 personer". */
  readonly replacement: string
}

const numbers: Readonly<Record<string, number>> = {
  en: 1,
  '1': 1,
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
}
const plurals: Readonly<Record<string, string>> = {
  person: 'personer',
  patient: 'patienter',
  individ: 'individer',
  brukare: 'brukare',
  vårdtagare: 'vårdtagare',
  boende: 'boende',
}
/** What stands in small letters in every text with such a count. */
export const mayCount =
  /(?:[1-9]|en|två|tre|fyra|fem|sex|sju|åtta|nio) (?:enda |unika |olika )?(?:person|patient|individ|brukare|vårdtagare|boende)/
const counted =
  /(?<![\p{L}\d.,:/–-]|[\d,] )([2-9]|1|en|två|tre|fyra|fem|sex|sju|åtta|nio) (?:(?:enda|unika|olika) )?(person|patient|individ|brukare|vårdtagare|boende)(?:er)?(?![\p{L}-])/giu
/** What tells of somebody's health. */
const health =
  /antibiotik|kateter|infektion|(?<!\p{L})sår|trycksår|smitt|covid|influensa|mrsa|calici|avled|avlid|(?<!\p{L})dog(?!\p{L})|(?<!\p{L})döds|fallskad|fraktur|(?<!\p{L})föll(?!\p{L})|ramla|diagnos|demens|psykisk|självmord|suicid|missbruk|skyddsåtgärd|tvång|dialys|insulin|undernär|kvarstående skada|allvarlig(?:a)? vårdskad/iu
/** What happens to a number that is a rule and no outcome: "minst två personer", "max 4 patienter". */
const ofRules = /(?:minst|högst|max|upp till|mer än|fler än|färre än|per|varje|av) $/iu

/** Where a sentence tells of fewer persons than the limit together with their health. "en" only where it counts. */
export function smallCountsInSentence(sentence: string, limit: number): readonly SmallCountInText[] {
  if (!mayCount.test(sentence.toLowerCase()) || !health.test(sentence)) return []
  return [...sentence.matchAll(counted)].flatMap((match): SmallCountInText[] => {
    const { 0: words, 1: number = '', 2: noun = '', index } = match
    const value = numbers[number.toLowerCase()] ?? Number(number)
    const before = sentence.slice(Math.max(0, index - 12), index)
    if (value >= limit || ofRules.test(before)) return []
    if (number.toLowerCase() === 'en' && !/(?<!\p{L})av (?:dessa|dem|de |\d)/iu.test(sentence)) return []
    const start = index === 0 ? 'Färre' : 'färre'
    return [
      {
        from: index,
        to: index + words.length,
        replacement: `${start} än ${limit} ${plurals[noun.toLowerCase()] ?? noun}`,
      },
    ]
  })
}
