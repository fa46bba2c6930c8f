import type { Template } from '../../core/template.ts'
import { builtInTemplates } from '../../formats/templates.ts'
import type { Run } from '../command.ts'

/** Lists the templates that come with the app. */
export const templates: Run = async (args, terminal) => {
  const all = builtInTemplates()
  if (args.flags.has('json')) {
    terminal.printJson(all.map(described))
    return { kind: 'done' }
  }
  const width = Math.max(...all.map(({ id }) => id.length))
  for (const { id, name, description } of all) {
    terminal.print(`${id.padEnd(width)}  ${name}`, `${' '.repeat(width)}  ${description}`)
  }
  return { kind: 'done' }
}

function described({ id, version, name, documentName, description, years, sections }: Template) {
  return { id, version, name, documentName, description, years, sectionCount: sections.length }
}
