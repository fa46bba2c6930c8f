import { printableText } from './printable-text.ts'
import { assertNever } from './result.ts'

/** Why a file cannot be used as a Word template. */
export type WordTemplateProblem =
  /** Not a Word document, whatever it is called. */
  | { readonly kind: 'notWord' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'damaged' }
  /** Locked with a password, so that nothing in it can be read. */
  | { readonly kind: 'protected' }
  /** Word's format from before 2007: .doc or .dot. */
  | { readonly kind: 'oldFormat' }
  /** LibreOffice's own format: .odt or .ott. */
  | { readonly kind: 'openDocument' }
  /** Word's "Strict Open XML", in which everything has other names. */
  | { readonly kind: 'strictFormat' }
  | { readonly kind: 'tooLarge' }
  /** Made in a way that no word processor makes files in. */
  | { readonly kind: 'hostile' }

/** Why a Word template was not used, for the one who chose it: what it is, and what to do. */
export function wordTemplateProblemSentence(problem: WordTemplateProblem, fileName: string): string {
  const file = `”${printableText(fileName)}”`
  switch (problem.kind) {
    case 'notWord':
      return `${file} är inget Word-dokument. Välj en mall som slutar på .docx eller .dotx.`
    case 'empty':
      return `${file} är tom. Hämta mallen på nytt och försök igen.`
    case 'damaged':
      return `${file} är skadad och gick inte att läsa. Öppna den i Word, spara den på nytt och försök igen.`
    case 'protected':
      return `${file} är låst med lösenord. Öppna den i Word, ta bort lösenordet, spara och försök igen.`
    case 'oldFormat':
      return `${file} är sparad i Words gamla format. Öppna den i Word, spara den som .docx eller .dotx och välj den filen.`
    case 'openDocument':
      return `${file} är ett dokument från LibreOffice. Öppna den där eller i Word, spara den som .docx och välj den filen.`
    case 'strictFormat':
      return `${file} är sparad som ”Strict Open XML”. Öppna den i Word, spara den som vanligt Word-dokument och välj den filen.`
    case 'tooLarge':
      return `${file} är för stor för att vara en mall. Kontrollera att det är rätt fil, eller ta bort stora bilder ur den.`
    case 'hostile':
      return `${file} användes inte: den är inte gjord så som Word gör filer och kan vara gjord för att lura. Be den som har mallen om en ny fil.`
    default:
      return assertNever(problem)
  }
}
