import { printableText } from './printable-text.ts'
import { assertNever } from './result.ts'

/** Why a file could not be read as tables. */
export type TableFileProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'passwordProtected' }
  /** Excel's format from before 2007. */
  | { readonly kind: 'oldExcel' }
  | { readonly kind: 'openDocument' }
  | { readonly kind: 'damaged' }
  /** No Excel file, and no text either. */
  | { readonly kind: 'unknown' }

/** Why a file with tables could not be read, that it is as it was, and what to do. */
export function tableFileProblemSentence(problem: TableFileProblem, fileName: string): string {
  const file = `”${printableText(fileName)}”`
  switch (problem.kind) {
    case 'empty':
      return `${file} är tom. Välj en annan fil.`
    case 'tooLarge':
      return `${file} är för stor för att hämtas. Filen är orörd. Spara det blad du behöver som en egen fil och hämta den.`
    case 'passwordProtected':
      return `${file} är skyddad med lösenord och går inte att läsa. Filen är orörd. Öppna den i Excel, spara en kopia utan lösenord och hämta kopian.`
    case 'oldExcel':
      return `${file} är sparad i Excels gamla format. Filen är orörd. Öppna den i Excel, spara den som Excel-arbetsbok (.xlsx) och hämta den nya filen.`
    case 'openDocument':
      return `${file} är sparad i LibreOffices eget format. Filen är orörd. Spara den som Excel (.xlsx) eller CSV och hämta den nya filen.`
    case 'damaged':
      return `${file} är skadad och gick inte att läsa. Filen är orörd. Öppna den i Excel, spara den på nytt och hämta den igen.`
    case 'unknown':
      return `${file} är ingen tabell som går att hämta. Filen är orörd. Välj en Excel-fil (.xlsx) eller en textfil (.csv).`
    default:
      return assertNever(problem)
  }
}
