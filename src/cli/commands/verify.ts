import { lossSentences, openProblemSentence } from '../../core/messages.ts'
import { assertNever } from '../../core/result.ts'
import { type EntryFault, type Verification, verifyProject } from '../../formats/container/verify.ts'
import { readProjectBytes } from '../../formats/files/read-project.ts'
import { type Run, refused } from '../command.ts'
import { shownName } from '../shown-name.ts'

/** Tells whether a project file is as it was saved. One that isn't is bad input. */
export const verify: Run = async (args, terminal) => {
  const path = args.positionals[0] ?? ''
  const fileName = shownName(path)
  const found = await readProjectBytes(path)
  if (!found.ok) return refused(openProblemSentence(found.error, fileName))
  const verification = verifyProject(found.value.bytes)
  if (args.flags.has('json')) terminal.printJson(described(verification, fileName))
  else if (verification.problem === null) terminal.print(...asText(verification))
  if (verification.problem !== null) return refused(openProblemSentence(verification.problem, fileName))
  if (verification.isSound) return { kind: 'done' }
  return refused(
    `”${fileName}” är skadad. Filen är orörd. Öppna den i appen, som visar vad som går att rädda, och spara den på en ny plats.`,
  )
}

function described(verification: Verification, fileName: string) {
  const { problem, losses, ...rest } = verification
  return {
    ...rest,
    problem: problem && { kind: problem.kind, message: openProblemSentence(problem, fileName) },
    losses: lossSentences(losses),
  }
}

function asText({ isSound, entries, losses, formatVersion, savedAt }: Verification): readonly string[] {
  const lines = entries.map(({ name, bytes, fault }) => {
    const outcome = fault === null ? 'hel' : faultWord(fault)
    return `${outcome.padEnd(22)}${String(bytes).padStart(10)} byte  ${name}`
  })
  const saved = savedAt === null ? '' : `Sparad ${savedAt}, format ${formatVersion}.`
  const all = [isSound ? 'Filen är hel.' : 'Filen är skadad.', saved, ...lines, ...lossSentences(losses)]
  return all.filter((line) => line !== '')
}

function faultWord(fault: EntryFault): string {
  switch (fault) {
    case 'missing':
      return 'saknas'
    case 'unlisted':
      return 'står inte i listan'
    case 'unreadable':
      return 'går inte att läsa'
    case 'size':
      return 'fel storlek'
    case 'checksum':
      return 'fel kontrollsumma'
    case 'hash':
      return 'ändrad'
    default:
      return assertNever(fault)
  }
}
