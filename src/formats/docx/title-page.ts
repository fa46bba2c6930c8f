import { type FileChild, ImageRun, Paragraph, TextRun } from 'docx'
import { mediaOf } from '../../core/media-operations.ts'
import { outlineOf } from '../../core/outline.ts'
import type { Report } from '../../core/report.ts'
import { sectionOf } from '../../core/report.ts'
import type { RichText } from '../../core/rich-text/schema.ts'
import { inlineText } from '../../core/rich-text/text.ts'
import { documentName } from '../document-names.ts'
import { writtenDate } from './dates.ts'
import type { Draft } from './draft.ts'
import { scaledInto } from './images.ts'
import { ink } from './page.ts'
import { plainText } from './plain-text.ts'
import { richText } from './rich-text.ts'
import { style } from './styles.ts'
import type { FieldName } from './template/fields.ts'

/** The title page: whose report it is and when and by whom it was written. What is not filled in leaves no trace. */
export function titlePage(draft: Draft): readonly FileChild[] {
  const { report } = draft.project
  const { organisation } = report
  const subtitles = [organisation.committee, organisation.department].map(filled).filter(isFilled)
  const top = logo(draft)
  const known = facts(report)
  const fields = draft.look.frame?.fields
  if (fields?.has('title')) return restOfTitlePage(draft, fields)
  const isFull = known.length > MANY_FACTS || documentName(report).length > LONG_NAME
  return [
    ...top,
    ...line(style.coverPlace, organisation.municipality),
    new Paragraph({
      style: style.title,
      ...(top.length > 0 || isFull
        ? { spacing: { before: isFull ? TITLE_ON_FULL_PAGE : TITLE_BELOW_LOGO } }
        : {}),
      children: [new TextRun(documentName(report))],
    }),
    ...subtitles.flatMap((text) => line(style.subtitle, text)),
    ...known.map((fact, index) => factLine(fact, index === 0 ? (isFull ? 600 : 1_400) : null)),
    ...coverTexts(draft),
  ]
}

/** What a template's own title page has no place for. */
function restOfTitlePage(draft: Draft, fields: ReadonlySet<FieldName>): readonly FileChild[] {
  const { report } = draft.project
  const { committee, department } = report.organisation
  const isTold = (field: FieldName) => fields.has(field) || fields.has('subtitle')
  return [
    ...(isTold('committee') ? [] : line(style.subtitle, committee)),
    ...(isTold('department') ? [] : line(style.subtitle, department)),
    ...facts(report)
      .filter(([label]) => !fields.has(FIELDS[label]))
      .map((fact) => factLine(fact, null)),
    ...coverTexts(draft),
  ]
}

function coverTexts(draft: Draft): readonly FileChild[] {
  const { report } = draft.project
  return outlineOf(report)
    .filter((item) => item.level === 0)
    .flatMap((item) => coverText(draft, sectionOf(report, item.entry.id).content))
}

/** How much room the emblem has. */
const LOGO_PX = { width: 260, height: 96 }
const TITLE_BELOW_LOGO = 1_500
/** What is long or much is set closer, so that it has room on one page. */
const TITLE_ON_FULL_PAGE = 700
const MANY_FACTS = 6
const LONG_NAME = 60

/** The organisation's emblem. An image that is gone, or of a kind that Word does not show, is left out. */
function logo(draft: Draft): readonly Paragraph[] {
  const { report, media } = draft.project
  const id = report.organisation.logo
  const known = id === undefined ? undefined : mediaOf(report, id)
  const data = id === undefined ? undefined : media.get(id)
  if (known === undefined || data === undefined || known.extension === 'webp') return []
  const owner = filled(report.organisation.municipality)
  const description = filled(known.altText) || (owner === '' ? 'Logotyp' : `Logotyp för ${owner}`)
  return [
    new Paragraph({
      style: style.coverLogo,
      children: [
        new ImageRun({
          type: known.extension,
          data,
          transformation: scaledInto(LOGO_PX, known.widthPx, known.heightPx),
          altText: { name: 'Logotyp', description },
        }),
      ],
    }),
  ]
}

/** What the user wrote on the title page. A heading there is no heading of the report. */
function coverText(draft: Draft, { content }: RichText): readonly FileChild[] {
  return content.flatMap((block) =>
    block.type === 'heading'
      ? line(style.subtitle, inlineText(block.content, draft.read))
      : richText(draft, { type: 'doc', content: [block] }, 0),
  )
}

/** What the facts are called on the page, and in templates. */
const FIELDS = {
  Diarienummer: 'registrationNumber',
  Upprättad: 'preparedDate',
  Beslutsdatum: 'decisionDate',
  Författare: 'authors',
} as const satisfies Readonly<Record<string, FieldName>>

type Fact = readonly [label: keyof typeof FIELDS, value: string]

function facts(report: Report): readonly Fact[] {
  const { registrationNumber, preparedDate, decisionDate, authors } = report.organisation
  const names = authors
    .map(({ name, title }) => [filled(name), filled(title)].filter(isFilled).join(', '))
    .filter(isFilled)
  const known: readonly Fact[] = [
    ['Diarienummer', filled(registrationNumber)],
    ['Upprättad', preparedDate === null ? '' : writtenDate(preparedDate)],
    ['Beslutsdatum', decisionDate === null ? '' : writtenDate(decisionDate)],
    ...names.map((name): Fact => ['Författare', name]),
  ]
  return known.filter(([, value]) => value !== '')
}

/** `before` is the air above the first of them. */
function factLine([label, value]: Fact, before: number | null): Paragraph {
  return new Paragraph({
    style: style.coverFact,
    ...(before === null ? {} : { spacing: { before } }),
    children: [new TextRun({ text: `${label}: `, color: ink.secondary }), new TextRun(value)],
  })
}

function line(paragraphStyle: string, text: string): readonly Paragraph[] {
  const value = filled(text)
  return value === '' ? [] : [new Paragraph({ style: paragraphStyle, children: [new TextRun(value)] })]
}

function filled(text: string): string {
  return plainText(text).trim()
}

function isFilled(text: string): boolean {
  return text !== ''
}
