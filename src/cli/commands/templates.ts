import type { ChecklistItem, Template, TemplateSection } from '../../core/template.ts'
import { builtInTemplates } from '../../formats/templates.ts'
import type { Run } from '../command.ts'

/** Lists the templates that come with the app; as JSON with all their sections. */
export const templates: Run = async (args, terminal) => {
  const all = builtInTemplates()
  if (args.flags.has('json')) {
    terminal.printJson(all.map(describedTemplate))
    return { kind: 'done' }
  }
  const width = Math.max(...all.map(({ id }) => id.length))
  for (const { id, name, description } of all) {
    terminal.print(`${id.padEnd(width)}  ${name}`, `${' '.repeat(width)}  ${description}`)
  }
  return { kind: 'done' }
}

/** A template as JSON, its sections under one another as their headings are. */
export function describedTemplate(template: Template) {
  const { id, version, name, documentName, description, years, sections } = template
  return {
    id,
    version,
    name,
    documentName,
    description,
    years,
    sectionCount: sections.length,
    sections: sectionTree(sections),
  }
}

interface SectionNode {
  readonly id: string
  readonly level: number
  readonly kind: TemplateSection['kind']
  readonly heading: string
  readonly printedLaw: string | null
  readonly included: boolean
  readonly repeat: string | null
  readonly checklist: { readonly required: number; readonly recommended: number }
  readonly sections: SectionNode[]
}

function sectionTree(sections: readonly TemplateSection[]): readonly SectionNode[] {
  const roots: SectionNode[] = []
  const path: SectionNode[] = []
  for (const section of sections) {
    const node = sectionNode(section)
    while ((path.at(-1)?.level ?? -1) >= node.level) path.pop()
    const above = path.at(-1)
    // The title page is no heading that others lie under.
    if (above === undefined || above.level === 0) roots.push(node)
    else above.sections.push(node)
    path.push(node)
  }
  return roots
}

function sectionNode(section: TemplateSection): SectionNode {
  const { id, level, kind, heading, printedLaw, includedByDefault, repeat, checklist } = section
  return {
    id,
    level,
    kind,
    heading,
    printedLaw,
    included: includedByDefault,
    repeat,
    checklist: { required: count(checklist, 'required'), recommended: count(checklist, 'recommended') },
    sections: [],
  }
}

function count(checklist: readonly ChecklistItem[], level: ChecklistItem['level']): number {
  return checklist.filter((item) => item.level === level).length
}
