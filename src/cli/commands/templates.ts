import type { Template } from '../../core/template.ts'
import { builtInTemplates } from '../../formats/templates.ts'
import { printJson, type Run } from '../command.ts'

/** Lists the templates that come with the app. */
export const templates: Run = async (args, terminal) => {
  const all = builtInTemplates()
  if (args.flags.has('json')) {
    printJson(terminal, all.map(described))
    return { kind: 'done' }
  }
  const width = Math.max(...all.map(({ id }) => id.length))
  for (const { id, name, description } of all) {
    terminal.print(`${id.padEnd(width)}  ${name}\n${' '.repeat(width)}  ${description}`)
  }
  return { kind: 'done' }
}

function described({ id, version, name, documentName, description, years, sections }: Template) {
  return { id, version, name, documentName, description, years, sectionCount: sections.length }
}
