import { lossSentence, openProblemSentence } from '../core/messages.ts'
import { failed, ok, type Result } from '../core/result.ts'
import type { OpenedProject } from '../formats/container/open.ts'
import { readProject } from '../formats/files/read-project.ts'
import type { Arguments } from './command.ts'
import { shownName } from './shown-name.ts'

/**
 * The project that the command was given, read whole. One that is damaged is refused, also where the app could
 * open what is left of it: nobody looks at what a script makes of half a report.
 */
export async function inputProject(args: Arguments): Promise<Result<OpenedProject, string>> {
  const path = args.positionals[0] ?? ''
  const fileName = shownName(path)
  const opened = await readProject(path)
  if (!opened.ok) return failed(openProblemSentence(opened.error, fileName))
  const [loss] = opened.value.losses
  if (loss === undefined) return ok(opened.value)
  return failed(
    `”${fileName}” är skadad. ${lossSentence(loss)} Filen är orörd. Öppna den i appen, som visar vad som går att rädda, och spara den på en ny plats.`,
  )
}
