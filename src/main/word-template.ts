import { readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import { openProblemSentence } from '../core/messages.ts'
import { failed, ok, type Result } from '../core/result.ts'
import { wordTemplateProblemSentence } from '../core/word-template-problems.ts'
import { readProblem } from '../formats/files/read-project.ts'
import { writeAtomically } from '../formats/files/write-atomically.ts'
import type { ChosenWordTemplate, Problem } from '../ipc/contract.ts'
import { askWhichWordTemplate } from './dialogs.ts'
import { answer, handle } from './handle.ts'
import { outputProblem, problem } from './problems.ts'
import { chosenWordTemplate } from './storage.ts'

/** The municipality's own Word template: choosing it, which keeps a copy, and taking it away. */
export function setupWordTemplate(): void {
  answer('word-template:current', z.tuple([]), () => chosenWordTemplate.get())
  handle('word-template:choose', z.tuple([]), async (window) => {
    const path = await askWhichWordTemplate(window)
    return path === null ? failed(problem('cancelled')) : chooseTemplate(path)
  })
  handle('word-template:forget', z.tuple([]), async () => {
    await chosenWordTemplate.update(() => null)
    await rm(keptAt(), { force: true })
    return ok(null)
  })
}

/** The template to make documents with, or null when none is chosen or its copy is gone. */
export async function wordTemplateBytes(): Promise<Uint8Array | null> {
  if ((await chosenWordTemplate.get()) === null) return null
  return readFile(keptAt()).catch(() => null)
}

async function chooseTemplate(path: string): Promise<Result<ChosenWordTemplate, Problem>> {
  const name = basename(path)
  const read = await bytesAt(path)
  if (!read.ok) return read
  const { readWordTemplate } = await import('../formats/docx/template/word-template.ts')
  const template = readWordTemplate(read.value)
  if (!template.ok) return refusal(wordTemplateProblemSentence(template.error, name))
  const kept = await writeAtomically(keptAt(), read.value)
  if (!kept.ok) return failed(outputProblem(kept.error, name))
  const chosen = { name, notes: template.value.notes.slice(0, MOST_NOTES) }
  await chosenWordTemplate.update(() => chosen)
  return ok(chosen)
}

/** More than anybody reads. */
const MOST_NOTES = 50

async function bytesAt(path: string): Promise<Result<Uint8Array, Problem>> {
  const { TEMPLATE_LIMITS } = await import('../formats/docx/template/package-reader.ts')
  const name = basename(path)
  try {
    const found = await stat(path)
    if (!found.isFile()) return refusal(wordTemplateProblemSentence({ kind: 'notWord' }, name))
    if (found.size > TEMPLATE_LIMITS.fileBytes)
      return refusal(wordTemplateProblemSentence({ kind: 'tooLarge' }, name))
    return ok(await readFile(path))
  } catch (fault) {
    return refusal(openProblemSentence(readProblem(fault), name))
  }
}

function refusal(message: string): Result<never, Problem> {
  return failed({ kind: 'refused', message })
}

function keptAt(): string {
  return join(app.getPath('userData'), 'wordmall.docx')
}
