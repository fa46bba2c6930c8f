import type { HostileTrait, Loss, OpenFileProblem, ReportPart, SaveProblem } from './file-problems.ts'
import { printableText } from './printable-text.ts'
import { quotedName } from './quoted-name.ts'
import { assertNever } from './result.ts'

/**
 * Why a file could not be opened, for the one who wanted to: what happened, that the file is as it was, what
 * to do. The file name is shown without anything that could disguise it.
 */
export function openProblemSentence(problem: OpenFileProblem, fileName: string): string {
  const file = quotedName(fileName)
  switch (problem.kind) {
    case 'notAProject':
      return `${file} är ingen berättelse som appen kan öppna. Filen är orörd. Välj en fil som slutar på .berattelse.`
    case 'damaged':
      return `${damageSentence(problem.why, file)} Filen är orörd. Öppna en tidigare kopia, eller be den som skickade filen att skicka den igen.`
    case 'newerFormat':
      return `${file} är sparad i en nyare version av Berättelsen än den här. Filen är orörd. Uppdatera appen och öppna filen igen.`
    case 'tooLarge':
      return `${file} är större än en berättelse kan vara och öppnades inte. Filen är orörd. Kontrollera att det är rätt fil.`
    case 'hostile':
      return `${file} öppnades inte: ${hostileReason(problem.what)}. Filen är orörd. Den kan vara skadad eller gjord för att lura – be avsändaren om en ny fil.`
    case 'notFound':
      return `${file} finns inte där den låg senast. Den kan ha flyttats eller bytt namn. Leta upp den och öppna den därifrån.`
    case 'noAccess':
      return `Du har inte behörighet att läsa ${file}. Filen är orörd. Kopiera den till en egen mapp, eller be den som äger mappen om tillgång.`
    case 'locked':
      return `${file} används av ett annat program just nu. Filen är orörd. Stäng det andra programmet, vänta en stund och försök igen.`
    case 'failed':
      return `${file} gick inte att läsa (${printableText(problem.code)}). Filen är orörd. Försök igen, eller kopiera filen till datorn och öppna den därifrån.`
    default:
      return assertNever(problem)
  }
}

/** Why a report could not be saved: that the text is safe in the window, and what to do now. */
export function saveProblemSentence(problem: SaveProblem, fileName: string): string {
  const file = quotedName(fileName)
  switch (problem.kind) {
    case 'readOnly':
      return `${file} går inte att skriva till: filen eller mappen är skrivskyddad. Din text finns kvar här. Spara på en annan plats.`
    case 'diskFull':
      return `Disken är full, så ${file} kunde inte sparas. Din text finns kvar här. Frigör plats och försök igen, eller spara på en annan plats.`
    case 'locked':
      return `${file} används av ett annat program just nu och kunde inte sparas. Din text finns kvar här. Försök igen om en stund, eller spara på en annan plats.`
    case 'tooLarge':
      return `Berättelsen är för stor för att sparas i ${file}. Din text finns kvar här. Ta bort eller förminska några bilder och försök igen.`
    case 'changedOutside':
      return `${file} har ändrats av någon annan sedan du öppnade den, så den skrevs inte över. Din text finns kvar här. Spara den på en annan plats och jämför.`
    case 'notFound':
      return `${file} finns inte kvar på sin plats: den kan ha flyttats eller bytt namn, eller så saknas kontakt med nätverket. Din text finns kvar här. Spara på en annan plats.`
    case 'needsNewPlace':
      return `${file} är skadad eller sparad i en nyare version, så den skrivs inte över. Din text finns kvar här. Spara på en annan plats.`
    case 'failed':
      return `${file} kunde inte sparas (${printableText(problem.code)}). Din text finns kvar här. Försök igen, eller spara på en annan plats.`
    default:
      return assertNever(problem)
  }
}

/** Why a file could not be made, for one who works without the window: nothing has been changed, what to do. */
export function outputProblemSentence(problem: SaveProblem, fileName: string): string {
  return `${quotedName(fileName)} kunde inte skrivas: ${outputReason(problem)}. Ingenting har ändrats.`
}

/** Why a document that was exported could not be written. What was there before is untouched. */
export function exportProblemSentence(problem: SaveProblem, fileName: string): string {
  return problem.kind === 'locked'
    ? `${quotedName(fileName)} är öppen i ett annat program, troligen Word, och kunde inte ersättas. Stäng den där och exportera igen, eller välj ett annat namn. Det gamla dokumentet är kvar.`
    : outputProblemSentence(problem, fileName)
}

function outputReason(problem: SaveProblem): string {
  switch (problem.kind) {
    case 'readOnly':
      return 'filen eller mappen är skrivskyddad. Välj en annan plats'
    case 'diskFull':
      return 'disken är full. Frigör plats eller välj en annan plats'
    case 'locked':
      return 'den används av ett annat program. Försök igen om en stund'
    case 'tooLarge':
      return 'innehållet är för stort. Ta bort eller förminska några bilder'
    case 'changedOutside':
      return 'den ändrades av någon annan samtidigt. Försök igen'
    case 'notFound':
      return 'mappen finns inte. Skapa den eller välj en annan plats'
    case 'needsNewPlace':
      return 'där ligger en berättelse som är skadad eller sparad i en nyare version. Välj en annan plats'
    case 'failed':
      return `${printableText(problem.code)}. Försök igen eller välj en annan plats`
    default:
      return assertNever(problem)
  }
}

/** One thing that was lost, named as its author knows it. */
export function lossSentence(loss: Loss): string {
  switch (loss.kind) {
    case 'archive':
      return 'Filen är avkortad eller ändrad. Det som gick att läsa finns här.'
    case 'manifest':
      return 'Filens innehållsförteckning gick inte att läsa. Texten är läst ändå.'
    case 'seal':
      return 'Innehållet är inte exakt det som sparades senast. Läs igenom texten och siffrorna innan du går vidare.'
    case 'irregularData':
      return 'Några uppgifter stod dubbelt eller på ett otillåtet sätt i filen. De har lämnats utanför.'
    case 'image':
      return `${named('Bilden', loss.altText, 'En bild')} gick inte att läsa.`
    case 'sectionText':
      return `${named('I avsnittet', loss.heading, 'I ett avsnitt')} gick delar av texten inte att läsa. Resten finns kvar.`
    case 'section':
      return `${named('Avsnittet', loss.heading, 'Ett avsnitt')} gick inte att läsa helt.`
    case 'strayedSection':
      return `${named('Avsnittet', loss.heading, 'Ett avsnitt')} hade tappat sin plats och ligger nu sist.`
    case 'outline':
      return 'Ordningen mellan avsnitten gick inte att läsa helt. Kontrollera att alla rubriker finns med.'
    case 'template':
      return 'Mallen i filen gick inte att läsa. Appens egen mall används i stället.'
    case 'organisation':
      return 'Några uppgifter om berättelsen, till exempel kommun, nämnd eller datum, gick inte att läsa.'
    case 'part':
      return `${named(definite(loss.part), loss.name, indefinite(loss.part))} gick inte att läsa.`
    case 'previousYear':
      return 'Förra årets berättelse, som ligger bredvid till stöd, gick inte att läsa.'
    case 'unknownData':
      return 'Filen innehåller uppgifter som appen inte känner till. De har lämnats utanför.'
    default:
      return assertNever(loss)
  }
}

const SHOWN_OF_EACH_KIND = 5

/** What was lost, as sentences for a list; many losses of one kind become the first few and a number. */
export function lossSentences(losses: readonly Loss[]): readonly string[] {
  const kinds = new Map<Loss['kind'], Loss[]>()
  for (const loss of losses) kinds.set(loss.kind, [...(kinds.get(loss.kind) ?? []), loss])
  return [...kinds.values()].flatMap((alike) => {
    const shown = alike.slice(0, SHOWN_OF_EACH_KIND).map(lossSentence)
    const more = alike.length - shown.length
    return more === 0 ? shown : [...shown, `Och ${more} till av samma slag.`]
  })
}

function damageSentence(why: 'empty' | 'cutShort' | 'unreadable', file: string): string {
  switch (why) {
    case 'empty':
      return `${file} är tom.`
    case 'cutShort':
      return `${file} är avkortad: slutet saknas och texten går inte att läsa.`
    case 'unreadable':
      return `${file} är skadad och texten går inte att läsa.`
    default:
      return assertNever(why)
  }
}

function hostileReason(what: HostileTrait): string {
  switch (what) {
    case 'path':
      return 'den vill lägga filer utanför sig själv'
    case 'unknownEntry':
      return 'den innehåller något som inte hör hemma i en berättelse'
    case 'doubledName':
      return 'den innehåller samma sak två gånger'
    case 'link':
      return 'den pekar på andra filer i datorn'
    case 'encrypted':
      return 'den är låst på ett sätt som en berättelse aldrig är'
    case 'overlap':
      return 'dess delar ligger i varandra'
    case 'unusualArchive':
      return 'den är packad på ett sätt som en berättelse aldrig är'
    case 'tooManyEntries':
      return 'den innehåller fler delar än en berättelse kan ha'
    case 'bomb':
      return 'den växer orimligt mycket när den packas upp'
    case 'tooDeep':
      return 'innehållet är inkapslat i fler lager än en berättelse kan ha'
    default:
      return assertNever(what)
  }
}

function definite(part: ReportPart): string {
  switch (part) {
    case 'dataset':
      return 'Tabellen'
    case 'chart':
      return 'Diagrammet'
    case 'register':
      return 'Registret'
    case 'goal':
      return 'Målet'
    case 'selfCheck':
      return 'Egenkontrollen'
    case 'action':
      return 'Åtgärden'
    default:
      return assertNever(part)
  }
}

function indefinite(part: ReportPart): string {
  switch (part) {
    case 'dataset':
      return 'En tabell'
    case 'chart':
      return 'Ett diagram'
    case 'register':
      return 'Ett register'
    case 'goal':
      return 'Ett mål'
    case 'selfCheck':
      return 'En egenkontroll'
    case 'action':
      return 'En åtgärd'
    default:
      return assertNever(part)
  }
}

function named(noun: string, name: string, withoutName: string): string {
  return name.trim() === '' ? withoutName : `${noun} ${quotedName(name)}`
}
