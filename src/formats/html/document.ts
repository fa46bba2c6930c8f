import { createHash } from 'node:crypto'
import { type OutlineItem, outlineOf } from '../../core/outline.ts'
import { sectionOf } from '../../core/report.ts'
import { doc, p } from '../../core/rich-text/builders.ts'
import { documentCreator, documentTitle } from '../document-names.ts'
import { plainText } from '../docx/plain-text.ts'
import { lawViewRows } from '../laws.ts'
import { listsOfFigures, tableOfContents } from './contents.ts'
import type { Draft, Piece } from './draft.ts'
import { heading } from './headings.ts'
import { lawAppendix } from './law-appendix.ts'
import { type Child, element, type Markup, styleElement } from './markup.ts'
import { notes } from './notes.ts'
import { richText } from './rich-text.ts'
import { styleSheet } from './style.ts'
import { titlePage } from './title-page.ts'

interface DocumentOptions {
  readonly lawAppendix: boolean
  readonly listOfFigures: boolean
}

/** The whole report as one page of HTML: title, contents, every shown section in order, appendix, notes. */
export function reportPage(draft: Draft, options: DocumentOptions): string {
  const { report } = draft.project
  const cover = titlePage(draft)
  const items = outlineOf(report).filter((item) => item.level > 0)
  const body = items.flatMap((item, index) => section(draft, item, items[index + 1]))
  const appendix = options.lawAppendix ? lawAppendix(draft, lawViewRows()) : []
  const text = onPages([...body, ...appendix, ...notes(draft)])
  const title = documentTitle(report)
  const page = element(
    'html',
    { lang: 'sv' },
    head(draft),
    element(
      'body',
      { id: 'borjan' },
      element('a', { class: 'skip', href: '#text' }, 'Hoppa till texten'),
      cover,
      tableOfContents(draft),
      options.listOfFigures ? listsOfFigures(draft) : null,
      element('main', { id: 'text' }, text),
      element(
        'footer',
        {},
        element('p', {}, title),
        element('p', {}, element('a', { href: '#borjan' }, 'Till sidans början')),
      ),
    ),
  )
  return `<!DOCTYPE html>\n${page.html}`
}

/** Nothing is loaded from anywhere and nothing runs; the one style sheet is known by its hash. */
function head(draft: Draft): Markup {
  const { report } = draft.project
  const css = styleSheet(documentTitle(report))
  const hash = createHash('sha256').update(css).digest('base64')
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('title', {}, documentTitle(report)),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'author', content: documentCreator(report) }),
    styleElement(css),
  )
}

function section(draft: Draft, item: OutlineItem, next: OutlineItem | undefined): readonly Piece[] {
  const { entry, definition, heading: text, level, printedLaw } = item
  const { status, content } = sectionOf(draft.project.report, entry.id)
  const top = heading(draft, level, text, isChapter(item, next) ? { isOnNewPage: true } : {})
  const printed = draft.headings.at(-1)
  if (printed && top.length > 0) draft.sectionPlaces.set(entry.id, printed.place)
  const law = printedLaw === null ? [] : [lawLine(printedLaw)]
  const reason =
    status.kind === 'notApplicable' ? status.reason || definition?.notApplicableReason || '' : null
  const written = reason === null ? content : doc(...reason.split('\n').map((part) => p(part)))
  return [...top, ...law, ...richText(draft, written, printed?.level ?? level)]
}

/** A part that comes again for each operation, with headings of its own, begins on a new page. */
function isChapter({ level, definition }: OutlineItem, next: OutlineItem | undefined): boolean {
  return level === 1 && definition?.repeat != null && next !== undefined && next.level > level
}

function lawLine(law: string): Piece {
  return { markup: element('p', { class: 'law' }, plainText(law)), leads: true }
}

/** What needs pages that lie on their side, together with what leads up to it. */
function onPages(pieces: readonly Piece[]): readonly Child[] {
  const runs: Run[] = []
  for (const piece of pieces) {
    const isWide = piece.isWide ?? false
    const last = runs.at(-1)
    if (last?.isWide === isWide) last.pieces.push(piece)
    else runs.push({ isWide, pieces: [...(isWide && last ? takenLeading(last.pieces) : []), piece] })
  }
  return joined(runs).map((run) => {
    const markup = run.pieces.map((piece) => piece.markup)
    return run.isWide ? element('div', { class: 'wide' }, markup) : markup
  })
}

interface Run {
  readonly isWide: boolean
  readonly pieces: Piece[]
}

/** Runs with nothing between them but what went along are one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = []
  for (const run of runs.filter(({ pieces }) => pieces.length > 0)) {
    const last = all.at(-1)
    if (last?.isWide === run.isWide) last.pieces.push(...run.pieces)
    else all.push(run)
  }
  return all
}

/** Takes off the end what leads up to what comes next. */
function takenLeading(pieces: Piece[]): readonly Piece[] {
  return pieces.splice(pieces.findLastIndex((piece) => piece.leads !== true) + 1)
}
