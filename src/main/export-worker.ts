import { parentPort, workerData } from 'node:worker_threads'
import { privacyErrorsIn } from '../core/checks/privacy-gate.ts'
import { exportDocx } from '../formats/docx/index.ts'
import type { ExportMessage, ExportOrder } from './exporting.ts'

// Making a document takes seconds in which nothing else runs, so it has a thread of its own.
const { project, now, options } = workerData as ExportOrder // main gives nothing else
const say = (message: ExportMessage) => parentPort?.postMessage(message)

// The window stops this first and says why; here it holds whatever the window did.
if (privacyErrorsIn(project.report).length > 0) say({ kind: 'persons' })
else {
  const bytes = await exportDocx(project, {
    now,
    lawAppendix: options.lawAppendix,
    onProgress: (progress) => say({ kind: 'progress', progress }),
  })
  say({ kind: 'done', bytes })
}
