import { realpath, stat } from 'node:fs/promises'
import { outputProblemSentence } from '../core/messages.ts'
import { writeAtomically } from '../formats/files/write-atomically.ts'
import { type Arguments, type Outcome, refused } from './command.ts'
import { shownName } from './shown-name.ts'

/** A line that says why nothing may be written to `--out`, or null when it may. */
export async function outputHindrance(args: Arguments): Promise<string | null> {
  const out = outputPath(args)
  const there = await realPathOrNull(out)
  if (there === null) return null
  if ((await stat(there)).isDirectory()) return `”${shownName(out)}” är en mapp. Ange en fil med --out.`
  const read = [...args.positionals, args.values.get('word-template') ?? []].flat()
  const inputs = await Promise.all(read.map(realPathOrNull))
  if (inputs.includes(there)) return '--out är samma fil som den som läses. Ange en annan fil.'
  return args.flags.has('force')
    ? null
    : `”${shownName(out)}” finns redan. Lägg till --force för att skriva över.`
}

/** Writes the bytes to `--out`, whole or not at all. */
export async function writeOutput(args: Arguments, bytes: Uint8Array): Promise<Outcome> {
  const out = outputPath(args)
  const written = await writeAtomically(out, bytes)
  return written.ok ? { kind: 'done' } : refused(outputProblemSentence(written.error, shownName(out)))
}

/** What was given as `--out`. */
export function outputPath(args: Arguments): string {
  return args.values.get('out') ?? ''
}

async function realPathOrNull(path: string): Promise<string | null> {
  try {
    return await realpath(path)
  } catch {
    return null
  }
}
