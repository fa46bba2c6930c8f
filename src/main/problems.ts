import type { OpenFileProblem, SaveProblem } from '../core/file-problems.ts'
import { imageProblemSentence } from '../core/image-problem.ts'
import {
  exportProblemSentence,
  openProblemSentence,
  outputProblemSentence,
  saveProblemSentence,
} from '../core/messages.ts'
import { type TemplateFileProblem, templateProblemSentence } from '../core/template-file-problems.ts'
import type { Problem } from '../ipc/contract.ts'

/** The problems that main tells of itself; those about files have their sentences in core. */
const sentences = {
  cancelled: { kind: 'cancelled', message: '' },
  refused: {
    kind: 'refused',
    message: 'Det gick inte att göra det här. Det du har skrivit är kvar i fönstret.',
  },
  failed: {
    kind: 'failed',
    message: 'Något gick fel i programmet. Det du har skrivit är kvar i fönstret. Försök igen.',
  },
  notOpen: {
    kind: 'refused',
    message: 'Berättelsen är inte öppen längre. Öppna den igen och försök på nytt.',
  },
  openElsewhere: {
    kind: 'locked',
    message:
      'Den filen är öppen i ett annat fönster och skrevs inte över. Det du har skrivit är kvar här. Välj ett annat namn.',
  },
  noFile: {
    kind: 'refused',
    message: 'Det du släppte är ingen fil på datorn. Spara den först i en mapp och dra den sedan hit.',
  },
  exampleMissing: {
    kind: 'notFound',
    message: 'Exemplet finns inte med i den här installationen. Installera Berättelsen på nytt.',
  },
  templateMissing: { kind: 'refused', message: 'Den mallen finns inte. Välj en annan mall.' },
  templateGone: {
    kind: 'notFound',
    message: 'Den mallen finns inte längre bland dina egna. Ingenting annat har ändrats.',
  },
  templateOlder: {
    kind: 'refused',
    message: 'Du har redan en nyare version av den mallen. Den är kvar, och filen är orörd.',
  },
  templateDiffers: {
    kind: 'refused',
    message:
      'Du har redan mallen i samma version, men med annat innehåll. Din egen är kvar. Vill du ha den från filen, ta först bort din.',
  },
  personsInDocument: {
    kind: 'refused',
    message:
      'Dokumentet gjordes inte: något i berättelsen kan peka ut en person. Rätta det i Granska, eller lägg det åt sidan med ett skäl, och exportera igen.',
  },
  personsInTables: {
    kind: 'refused',
    message:
      'Excel-boken gjordes inte: något i tabellerna kan peka ut en person. Rätta det i Granska, eller lägg det åt sidan med ett skäl, och försök igen.',
  },
  notAnImage: {
    kind: 'notAnImage',
    message: imageProblemSentence('notAnImage'),
  },
  imageTooLarge: {
    kind: 'tooLarge',
    message: imageProblemSentence('imageTooLarge'),
  },
  exportUnderWay: {
    kind: 'refused',
    message: 'Ett dokument av berättelsen görs redan. Vänta tills det är klart, eller avbryt det.',
  },
  exportGone: {
    kind: 'notFound',
    message: 'Filen finns inte kvar där den sparades. Exportera igen.',
  },
  notShown: {
    kind: 'failed',
    message: 'Det gick inte att öppna filen härifrån. Öppna den från mappen där du sparade den.',
  },
  unsafeLink: {
    kind: 'refused',
    message: 'Länken öppnas inte. Bara webbadresser (https) och mejladresser kan öppnas härifrån.',
  },
} as const satisfies Record<string, Problem>

/** One of main's own problems, with its sentence. */
export function problem(name: keyof typeof sentences): Problem {
  return sentences[name]
}

/** Why a project file could not be opened. */
export function openProblem(why: OpenFileProblem, fileName: string): Problem {
  const kind = why.kind === 'noAccess' ? 'refused' : why.kind
  return { kind, message: openProblemSentence(why, fileName) }
}

/** Why something could not be written. */
export function saveProblem(why: SaveProblem, fileName: string): Problem {
  // A file that is kept as it is can only be left alone, like one that is write-protected.
  const kind = why.kind === 'needsNewPlace' ? 'readOnly' : why.kind
  return { kind, message: saveProblemSentence(why, fileName) }
}

/** Why a template file could not be used. */
export function templateProblem(why: TemplateFileProblem, fileName: string): Problem {
  const advice = why.kind === 'fault' ? ' Filen är orörd. Be den som gjorde mallen om en ny.' : ''
  return { kind: templateProblemKind(why), message: templateProblemSentence(why, fileName) + advice }
}

function templateProblemKind({ kind }: TemplateFileProblem): Problem['kind'] {
  switch (kind) {
    case 'notATemplate':
      return 'notAProject'
    case 'fault':
      return 'damaged'
    case 'builtInId':
    case 'noAccess':
      return 'refused'
    default:
      return kind
  }
}

/** Why a file beside the report could not be written: nothing has been changed by trying. */
export function outputProblem(why: SaveProblem, fileName: string): Problem {
  const kind = why.kind === 'needsNewPlace' ? 'readOnly' : why.kind
  return { kind, message: outputProblemSentence(why, fileName) }
}

/** The same of a document that was exported, which may be open in another program. */
export function exportProblem(why: SaveProblem, fileName: string): Problem {
  return { ...outputProblem(why, fileName), message: exportProblemSentence(why, fileName) }
}
