import { mediaOf } from '../../core/media-operations.ts'
import { outlineOf } from '../../core/outline.ts'
import type { Report } from '../../core/report.ts'
import { sectionOf } from '../../core/report.ts'
import { inlineText } from '../../core/rich-text/text.ts'
import { documentName } from '../document-names.ts'
import { writtenDate } from '../docx/dates.ts'
import { plainText } from '../docx/plain-text.ts'
import type { Draft } from './draft.ts'
import { imageElement } from './figures.ts'
import { type Child, element, type Markup } from './markup.ts'
import { richText } from './rich-text.ts'

/** Whose report it is and when and by whom it was written. What is not filled in leaves no trace. */
export function titlePage(draft: Draft): Markup {
  const { report } = draft.project
  const { municipality, committee, department } = report.organisation
  return element(
    'header',
    {},
    logo(draft),
    line('place', municipality),
    element('h1', {}, documentName(report)),
    line('subtitle', committee),
    line('subtitle', department),
    facts(report),
    outlineOf(report)
      .filter(({ level }) => level === 0)
      .map(({ entry }) => coverText(draft, entry.id)),
  )
}

/** The organisation's emblem; one that is gone is left out. */
function logo({ project: { report, media } }: Draft): Child {
  const id = report.organisation.logo
  const known = id === undefined ? undefined : mediaOf(report, id)
  const bytes = id === undefined ? undefined : media.get(id)
  if (known === undefined || bytes === undefined) return null
  const owner = filled(report.organisation.municipality)
  const described = filled(known.altText) || (owner === '' ? 'Logotyp' : `Logotyp för ${owner}`)
  return element('p', { class: 'logo' }, imageElement(known, bytes, described))
}

/** What the user wrote on the title page. A heading there is no heading of the report. */
function coverText(draft: Draft, sectionId: string): Child {
  return sectionOf(draft.project.report, sectionId).content.content.map((block) =>
    block.type === 'heading'
      ? line('subtitle', inlineText(block.content, draft.read))
      : richText(draft, { type: 'doc', content: [block] }, 0).map(({ markup }) => markup),
  )
}

function facts({ organisation }: Report): Child {
  const { registrationNumber, preparedDate, decisionDate, authors } = organisation
  const names = authors
    .map(({ name, title }) => [filled(name), filled(title)].filter((text) => text !== '').join(', '))
    .filter((text) => text !== '')
  const known: readonly (readonly [string, string])[] = [
    ['Diarienummer', filled(registrationNumber)],
    ['Upprättad', preparedDate === null ? '' : writtenDate(preparedDate)],
    ['Beslutsdatum', decisionDate === null ? '' : writtenDate(decisionDate)],
    ...names.map((name): readonly [string, string] => ['Författare', name]),
  ]
  const shown = known.filter(([, value]) => value !== '')
  if (shown.length === 0) return null
  const lines = shown.map(([label, value]) =>
    element('p', {}, element('span', { class: 'quiet' }, `${label}:`), ` ${value}`),
  )
  return element('div', { class: 'facts' }, lines)
}

function line(look: string, text: string): Child {
  const value = filled(text)
  return value === '' ? null : element('p', { class: look }, value)
}

function filled(text: string): string {
  return plainText(text).trim()
}
