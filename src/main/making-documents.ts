import type { ExportChoice } from '../core/export-settings.ts'
import type { Project } from '../formats/project.ts'
import type { ExportProgress } from '../ipc/contract.ts'
import createWorker from './export-worker.ts?nodeWorker'
import { printToPdf } from './print-window.ts'

/** What the worker is given, and what it says. */
export interface ExportOrder {
  readonly project: Project
  readonly now: string
  readonly choice: ExportChoice
  /** The municipality's own, or null for ours. */
  readonly wordTemplate: Uint8Array | null
}
export type ExportMessage =
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'done'; readonly bytes: Uint8Array; readonly notes: readonly string[] }
  /** A page to print, which only main can; the answer is its bytes. */
  | { readonly kind: 'print'; readonly html: string }
  /** Something may point out a person and nobody has answered for it. */
  | { readonly kind: 'persons' }

export type Made =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly notes: readonly string[] }
  | { readonly kind: 'persons' }
  | { readonly kind: 'stopped' }

interface Making {
  readonly onProgress: (progress: ExportProgress) => void
  /** Ends the worker in the middle of whatever it does. */
  readonly signal: AbortSignal
}

/** Makes a document beside main, so that no window waits. */
export function makeDocument(order: ExportOrder, { onProgress, signal }: Making): Promise<Made> {
  if (signal.aborted) return Promise.resolve({ kind: 'stopped' })
  const worker = createWorker({ workerData: order })
  return new Promise<Made>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve({ kind: 'stopped' }), { once: true })
    worker.on('message', (message: ExportMessage) => {
      if (message.kind === 'progress') onProgress(message.progress)
      else if (message.kind === 'print') {
        printToPdf(message.html, signal).then((bytes) => worker.postMessage(bytes), reject)
      } else if (message.kind === 'persons') resolve(message)
      else resolve({ kind: 'made', bytes: message.bytes, notes: message.notes })
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the export ended with ${code}`)))
  }).finally(() => void worker.terminate())
}
