import { printableText } from './printable-text.ts'
import { quotedName } from './quoted-name.ts'
import { assertNever } from './result.ts'

/** Why a `.berattelsemall` file can't be used. */
export type TemplateFileProblem =
  | { readonly kind: 'notATemplate' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'newerFormat'; readonly version: number }
  /** Has the id of a template that comes with the app. */
  | { readonly kind: 'builtInId'; readonly id: string }
  | { readonly kind: 'fault'; readonly fault: TemplateFault }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'noAccess' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly code: string }

/** The first thing that is wrong in a template file, and where. */
export interface TemplateFault {
  /** Counted from 1. */
  readonly line: number
  /** For programs: "template.sections[3].heading"; empty where the text is no JSON. */
  readonly path: string
  readonly place: TemplatePlace
  readonly reason: TemplateFaultReason
}

/** Where in a template: all null for the template as a whole. */
export interface TemplatePlace {
  readonly section: { readonly number: number; readonly name: string | null } | null
  readonly part: { readonly kind: 'checklist' | 'questions' | 'terms'; readonly number: number } | null
  /** The name of the property that the reason is about. */
  readonly field: string | null
}

/** What is wrong at a place of a template. */
export type TemplateFaultReason =
  /** Not there, or there and empty. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'type'; readonly expected: 'text' | 'number' | 'boolean' | 'list' | 'object' }
  | { readonly kind: 'tooLong'; readonly most: number }
  | { readonly kind: 'tooMany'; readonly most: number }
  | { readonly kind: 'tooSmall'; readonly least: number }
  | { readonly kind: 'tooBig'; readonly most: number }
  | { readonly kind: 'notAChoice'; readonly choices: readonly string[] }
  | { readonly kind: 'badId' }
  | { readonly kind: 'doubledId'; readonly id: string }
  | { readonly kind: 'skippedLevel' }
  | { readonly kind: 'badText' }
  | { readonly kind: 'unknownField'; readonly name: string }
  | { readonly kind: 'doubledName'; readonly name: string }
  | { readonly kind: 'forbiddenName'; readonly name: string }
  | { readonly kind: 'syntax' }
  | { readonly kind: 'tooDeep' }
  | { readonly kind: 'other' }

/** Why a template file can't be used, in one line: what happened, where, and what to do. */
export function templateProblemSentence(problem: TemplateFileProblem, fileName: string): string {
  const file = quotedName(fileName)
  switch (problem.kind) {
    case 'notATemplate':
      return `${file} är ingen mall. Filen är orörd. Välj en fil som slutar på .berattelsemall.`
    case 'tooLarge':
      return `${file} är större än en mall kan vara. Filen är orörd. Kontrollera att det är rätt fil.`
    case 'newerFormat':
      return `${file} är sparad i en nyare version av Berättelsen än den här. Filen är orörd. Uppdatera appen och försök igen.`
    case 'builtInId':
      return `${file} har samma id som en mall som följer med appen (${printableText(problem.id)}). Filen är orörd. Ge mallen ett eget id.`
    case 'fault':
      return `${file} går inte att använda som mall. ${templateFaultSentence(problem.fault)}`
    case 'notFound':
      return `${file} finns inte där den låg senast. Den kan ha flyttats eller bytt namn. Leta upp den och försök igen.`
    case 'noAccess':
      return `Du har inte behörighet att läsa ${file}. Kopiera den till en egen mapp och försök igen.`
    case 'locked':
      return `${file} används av ett annat program just nu. Stäng det andra programmet och försök igen.`
    case 'failed':
      return `${file} gick inte att läsa (${printableText(problem.code)}). Kopiera filen till datorn och försök därifrån.`
    default:
      return assertNever(problem)
  }
}

/** The place and the reason: "Rad 214: avsnittet ”avvikelser” saknar rubrik." */
export function templateFaultSentence({ line, place, reason }: TemplateFault): string {
  return `Rad ${line}: ${placeAndReason(place, reason)}.`
}

function placeAndReason(place: TemplatePlace, reason: TemplateFaultReason): string {
  const where = placeInWords(place)
  const what = fieldInWords(place)
  switch (reason.kind) {
    case 'missing':
      return `${where} saknar ${what}`
    case 'type':
      return `${where} har fel sorts ${what}, det ska vara ${typeInWords(reason.expected)}`
    case 'tooLong':
      return `${where} har för lång ${what}, högst ${reason.most} tecken går`
    case 'tooMany':
      return `${where} har för många ${what}, högst ${reason.most} går`
    case 'tooSmall':
      return `${where} har för låg ${what}, det minsta som går är ${reason.least}`
    case 'tooBig':
      return `${where} har för hög ${what}, det högsta som går är ${reason.most}`
    case 'notAChoice':
      return `${where} har okänd ${what}, det ska vara ${choicesInWords(reason.choices)}`
    case 'badId':
      return `${where} har ett id som inte går att använda, det får ha små bokstäver a–z, siffror, bindestreck och punkt`
    case 'doubledId':
      return `${where} har ett id som redan finns i mallen, ${quotedName(reason.id)}`
    case 'skippedLevel':
      return `${where} hoppar över en rubriknivå`
    case 'badText':
      return `${where} har en standardtext med något som inte kan stå i en mall`
    case 'unknownField':
      return `${where} har en uppgift som mallar inte har, ${quotedName(reason.name)}`
    case 'doubledName':
      return `uppgiften ${quotedName(reason.name)} står två gånger`
    case 'forbiddenName':
      return `uppgiften ${quotedName(reason.name)} får inte finnas`
    case 'syntax':
      return 'texten följer inte formatet JSON, till exempel för att ett kommatecken eller citattecken saknas'
    case 'tooDeep':
      return 'innehållet är inkapslat i fler lager än en mall kan ha'
    case 'other':
      return `${where} har ${what} som inte går att läsa`
    default:
      return assertNever(reason)
  }
}

function placeInWords({ section, part }: TemplatePlace): string {
  if (section === null) return 'mallen'
  const whole =
    section.name === null ? `avsnitt nummer ${section.number}` : `avsnittet ${quotedName(section.name)}`
  return part === null ? whole : `${partNames[part.kind]} ${part.number} i ${whole}`
}

const partNames = { checklist: 'kontrollpunkt', questions: 'fråga', terms: 'ord' } as const

function fieldInWords({ section, part, field }: TemplatePlace): string {
  const names = section === null ? templateFields : part === null ? sectionFields : partFields
  return (field !== null && names[field]) || (field === null ? 'innehåll' : quotedName(field))
}

const templateFields: Readonly<Record<string, string>> = {
  id: 'id',
  version: 'versionsnummer',
  name: 'namn',
  documentName: 'namn på dokumentet',
  description: 'beskrivning',
  audience: 'uppgift om vem den är till för',
  legalBasis: 'uppgift om vilka lagar den bygger på',
  decidedBy: 'uppgift om vem som beslutar',
  usualSize: 'uppgift om hur lång rapporten brukar bli',
  years: 'uppgift om vilka år den gäller',
  sections: 'avsnitt',
}

const sectionFields: Readonly<Record<string, string>> = {
  id: 'id',
  kind: 'sort (kind)',
  level: 'rubriknivå',
  heading: 'rubrik',
  printedLaw: 'rad med lagrum',
  includedByDefault: 'uppgift om det är med från början',
  repeat: 'uppgift om vad det kan upprepas för',
  notApplicableReason: 'mening för ej aktuellt',
  law: 'text om vad lagen kräver',
  questions: 'frågor',
  checklist: 'kontrollpunkter',
  blueprints: 'vanliga tabeller',
  terms: 'ord',
  operation: 'uppgift om vad det handlar om',
  hiddenReason: 'skäl till att det är dolt',
  standardText: 'standardtext',
}

const partFields: Readonly<Record<string, string>> = {
  id: 'id',
  level: 'nivå',
  text: 'text',
  basis: 'grund i lag eller praxis',
  rules: 'kontroller',
  name: 'namn',
  explanation: 'förklaring',
  note: 'anmärkning',
}

function typeInWords(expected: 'text' | 'number' | 'boolean' | 'list' | 'object'): string {
  switch (expected) {
    case 'text':
      return 'text inom citattecken'
    case 'number':
      return 'ett heltal'
    case 'boolean':
      return 'true eller false'
    case 'list':
      return 'en lista inom hakparenteser'
    case 'object':
      return 'en grupp inom klammerparenteser'
    default:
      return assertNever(expected)
  }
}

function choicesInWords(choices: readonly string[]): string {
  const last = choices.at(-1) ?? ''
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(', ')} eller ${last}`
}
