import { openProblemSentence } from '../core/messages.ts'
import { failed, ok, type Result } from '../core/result.ts'
import { wordTemplateProblemSentence } from '../core/word-template-problems.ts'
import type { WordTemplate } from '../formats/docx/index.ts'
import { diskEffects } from '../formats/files/effects.ts'
import { readProblem } from '../formats/files/read-project.ts'
import type { Arguments } from './command.ts'
import { shownName } from './shown-name.ts'

/** The Word template of `--word-template`, null where none is given, or a line about why it can't be used. */
export async function inputWordTemplate(args: Arguments): Promise<Result<WordTemplate | null, string>> {
  const path = args.values.get('word-template')
  if (path === undefined) return ok(null)
  if (args.values.get('to') !== 'docx') return failed('--word-template gäller bara --to docx.')
  const [{ readWordTemplate }, { TEMPLATE_LIMITS }] = await Promise.all([
    import('../formats/docx/index.ts'),
    import('../formats/docx/template/package-reader.ts'),
  ])
  const name = shownName(path)
  try {
    const { isOrdinary, bytes } = await diskEffects.state(path)
    if (!isOrdinary) return failed(wordTemplateProblemSentence({ kind: 'notWord' }, name))
    if (bytes > TEMPLATE_LIMITS.fileBytes)
      return failed(wordTemplateProblemSentence({ kind: 'tooLarge' }, name))
    const read = readWordTemplate(await diskEffects.read(path))
    return read.ok ? read : failed(wordTemplateProblemSentence(read.error, name))
  } catch (fault) {
    return failed(openProblemSentence(readProblem(fault), name))
  }
}
