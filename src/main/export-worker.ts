import { parentPort, workerData } from 'node:worker_threads'
import { privacyErrorsIn } from '../core/checks/privacy-gate.ts'
import { documentChoices, scopedReport } from '../core/export-settings.ts'
import { assertNever } from '../core/result.ts'
import { wordTemplateProblemSentence } from '../core/word-template-problems.ts'
import type { ExportMessage, ExportOrder } from './making-documents.ts'

// Making a document takes seconds in which nothing else runs, so it has a thread of its own.
const { project, now, choice, wordTemplate } = workerData as ExportOrder // main gives nothing else
const leaving = { ...project, report: scopedReport(project.report, choice.scope) }
const notes: string[] = []

// The window stops this first and says why; here it holds whatever the window did.
if (privacyErrorsIn(leaving.report).length > 0) say({ kind: 'persons' })
else say({ kind: 'done', bytes: await made(), notes })

function say(message: ExportMessage): void {
  parentPort?.postMessage(message)
}

async function made(): Promise<Uint8Array> {
  const options = {
    now,
    ...documentChoices(choice),
    onNote: (note: string) => void notes.push(note),
    onProgress: (progress: { readonly step: string; readonly share: number }) =>
      say({ kind: 'progress', progress }),
  }
  switch (choice.format) {
    case 'docx': {
      const { exportDocx } = await import('../formats/docx/index.ts')
      return exportDocx(leaving, { ...options, ...(await ownTemplate()) })
    }
    case 'html': {
      say({ kind: 'progress', progress: { step: 'Skriver text, tabeller och diagram', share: null } })
      const { exportHtml } = await import('../formats/html/index.ts')
      return new TextEncoder().encode(exportHtml(leaving, options))
    }
    case 'pdf': {
      const { exportPdf } = await import('../formats/pdf/index.ts')
      return exportPdf(leaving, { ...options, print })
    }
    default:
      return assertNever(choice.format)
  }
}

/** The municipality's Word template; ours is used, with a word about it, where that can't be read any more. */
async function ownTemplate() {
  if (wordTemplate === null) return {}
  const { readWordTemplate } = await import('../formats/docx/template/word-template.ts')
  const read = readWordTemplate(wordTemplate)
  if (read.ok) return { wordTemplate: read.value }
  notes.push(`${wordTemplateProblemSentence(read.error, 'Mallen')} Dokumentet fick vår egen form.`)
  return {}
}

/** Has main print a page: only there are windows. */
function print(html: string): Promise<Uint8Array> {
  return new Promise((resolve) => {
    parentPort?.once('message', (bytes: Uint8Array) => resolve(bytes))
    say({ kind: 'print', html })
  })
}
