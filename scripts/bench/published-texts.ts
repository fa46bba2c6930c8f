import { execFileSync, spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createReport } from '../../src/core/create-report.ts'
import type { OutlineEntry, Report, Section } from '../../src/core/report.ts'
import { cleanRichText } from '../../src/core/rich-text/clean.ts'
import { builtInTemplate } from '../../src/formats/templates.ts'

const FOLDER = fileURLToPath(new URL('../../../shared/cases', import.meta.url))

/** A published report as a report of ours: its headings as sections, its paragraphs, lists and tables as their texts. */
export interface PublishedText {
  readonly name: string
  readonly report: Report
}

/**
 * The published reports that lie beside the project as "<place>-<year>.docx", read with pandoc. Null where they, or
 * pandoc, are missing.
 */
export async function publishedTexts(): Promise<readonly PublishedText[] | null> {
  const names = await readdir(FOLDER).catch(() => [])
  const files = names.filter((name) => /^\p{L}+-\d{4}\.docx$/u.test(name)).toSorted()
  if (files.length === 0 || spawnSync('pandoc', ['--version']).error) return null
  return files.map((file) => ({ name: file.replace('.docx', ''), report: readText(file) }))
}

interface PandocNode {
  readonly t: string
  // Pandoc gives each kind of node a content of its own shape.
  // biome-ignore lint/suspicious/noExplicitAny: read defensively and cleaned against the schema afterwards
  readonly c?: any
}

interface Part {
  readonly level: number
  readonly heading: string
  readonly blocks: unknown[]
}

function readText(file: string): Report {
  const json = execFileSync('pandoc', [join(FOLDER, file), '--to', 'json'], { maxBuffer: 100_000_000 })
  const { blocks } = JSON.parse(json.toString('utf8')) as { blocks: PandocNode[] }
  const [place = '', year = ''] = file.replace('.docx', '').split('-')
  const template = builtInTemplate(Number(year) >= 2025 ? 'psb-2025' : 'psb-2020')
  if (template === undefined) throw new Error('no template')
  const empty = createReport({
    id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
    template,
    year: Number(year),
    organisation: {
      municipality: place.charAt(0).toUpperCase() + place.slice(1),
      committee: 'Vård- och omsorgsnämnden',
      preparedDate: `${Number(year) + 1}-02-15`,
    },
  })
  const definitions = new Map(
    template.sections.map((section) => [bare(section.heading), section.id] as const),
  )
  const parts = partsOf(blocks)
  const outline = parts.map(
    ({ level, heading }, index): OutlineEntry => ({
      id: `s${index + 1}`,
      templateSectionId: definitions.get(bare(heading)) ?? null,
      level,
      heading,
      operation: null,
      visibility: { kind: 'shown' },
    }),
  )
  const checklistOf = (id: string | null) =>
    template.sections.find((section) => section.id === id)?.checklist.map((item) => item.id) ?? []
  const sections = parts.map(
    (part, index) =>
      [`s${index + 1}`, sectionWith(part, checklistOf(outline[index]?.templateSectionId ?? null))] as const,
  )
  return { ...empty, outline, sections: Object.fromEntries(sections) }
}

/** Every item of the checklist is taken as ticked: published texts come without one. */
function sectionWith({ blocks }: Part, itemIds: readonly string[]): Section {
  const checklist = Object.fromEntries(itemIds.map((id) => [id, { answer: 'yes', comment: '' } as const]))
  const { doc: content } = cleanRichText({ type: 'doc', content: blocks })
  return { status: { kind: 'inProgress' }, content, checklist, notes: '', assignee: null }
}

function partsOf(blocks: readonly PandocNode[]): readonly Part[] {
  const parts: Part[] = []
  for (const node of blocks) {
    if (node.t === 'Header') {
      const [level, , inline] = node.c as [number, unknown, PandocNode[]]
      parts.push({ level: Math.min(4, level), heading: plain(inline).slice(0, 300), blocks: [] })
    } else if (parts.length === 0) parts.push({ level: 1, heading: 'Inledning', blocks: blocksOf(node) })
    else parts.at(-1)?.blocks.push(...blocksOf(node))
  }
  return parts
}

function blocksOf({ t, c }: PandocNode): unknown[] {
  switch (t) {
    case 'Para':
    case 'Plain':
      return [paragraph(c)]
    case 'BulletList':
      return [{ type: 'bulletList', content: c.map(listItem) }]
    case 'OrderedList':
      return [{ type: 'orderedList', attrs: { start: 1 }, content: c[1].map(listItem) }]
    case 'BlockQuote':
      return [{ type: 'blockquote', content: c.flatMap(blocksOf) }]
    case 'Div':
    case 'Figure':
      return (t === 'Div' ? c[1] : c[2]).flatMap(blocksOf)
    case 'Table':
      return [table(c)]
    default:
      return []
  }
}

function listItem(blocks: PandocNode[]): unknown {
  return { type: 'listItem', content: blocks.flatMap(blocksOf) }
}

function table([, , , head, bodies]: readonly PandocNode['c'][]): unknown {
  const rowOf = (type: string) => (row: [unknown, [unknown, unknown, number, number, PandocNode[]][]]) => ({
    type: 'tableRow',
    content: row[1].map((cell) => ({ type, content: cell[4].flatMap(blocksOf) })),
  })
  const headRows = head[1].map(rowOf('tableHeader'))
  const bodyRows = bodies.flatMap((body: PandocNode['c']) => [...body[2], ...body[3]]).map(rowOf('tableCell'))
  return { type: 'table', content: [...headRows, ...bodyRows] }
}

function paragraph(inline: readonly PandocNode[]): unknown {
  const text = plain(inline).trim()
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
}

function plain(inline: readonly PandocNode[]): string {
  return inline
    .map(({ t, c }) => {
      if (t === 'Str') return c as string
      if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
      if (Array.isArray(c))
        return plain(c.findLast((part) => Array.isArray(part) && part[0]?.t) ?? (c[0]?.t ? c : []))
      return ''
    })
    .join('')
}

function bare(heading: string): string {
  return heading
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
