import { openReportFile, saveReport } from '../../src/formats/files/report-file.ts'
import { intervened } from './faulty-effects.ts'
import { saying } from './sample-project.ts'

/** Opens the project at argv[2], saves another text, and kills itself after the call that argv[3] counts to. */
const [, , path = '', atCall = '0'] = process.argv
let calls = 0
const effects = intervened((_, when) => {
  if (when === 'before') return
  calls += 1
  if (calls === Number(atCall)) process.kill(process.pid, 'SIGKILL')
})

const opened = await openReportFile(path, {
  appVersion: '0.1.0',
  now: () => '2026-02-21T10:00:00.000Z',
  effects,
})
if (!opened.ok) throw new Error(opened.error.kind)
const saved = await saveReport(opened.value, saying('den nya texten'))
if (!saved.ok) throw new Error(saved.error.kind)
process.stdout.write(`${calls}`)
