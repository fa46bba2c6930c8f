import { printableText } from '../../core/printable-text.ts'
import { capitalised } from '../../core/swedish-words.ts'
import { documentCreator, documentTitle } from '../document-names.ts'
import { exportHtml, type HtmlOptions } from '../html/index.ts'
import type { Project } from '../project.ts'
import { finished } from './finished.ts'
import { pageNumbers } from './page-numbers.ts'
import { type PdfFile, readPdf } from './pdf-file.ts'

/** Prints a page of HTML as a tagged PDF with an outline, as Chromium does, with the paper that the page asks for. */
export type Print = (html: string) => Promise<Uint8Array>

/** How far an export has come, ready to show; `share` is 0–1. */
export interface PdfProgress {
  readonly step: string
  readonly share: number
}

/** As for a web page, with what the file says of itself. */
export interface PdfOptions extends Omit<HtmlOptions, 'paper'> {
  /** The moment that the document says it was made, as an ISO date and time. */
  readonly now: string
  readonly print: Print
  readonly onProgress?: (progress: PdfProgress) => void
  /** Checked between the steps. */
  readonly signal?: AbortSignal
}

/** Page numbers that take another digit may move a line; more often than this nothing moves any more. */
const MOST_PRINTS = 3

/**
 * The report as a tagged PDF. It is printed twice: first to see on which pages its parts come to stand, then with these
 * numbers in the contents and the references. Throws the signal's reason when aborted, and when what was printed is no
 * PDF.
 */
export async function exportPdf(project: Project, options: PdfOptions): Promise<Uint8Array> {
  const { now, print, onProgress, signal, onNote, ...look } = options
  let pages: ReadonlyMap<string, number> = new Map()
  let notes: readonly string[] = []
  for (let turn = 1; ; turn += 1) {
    signal?.throwIfAborted()
    onProgress?.({
      step: turn === 1 ? 'Lägger ut sidorna' : 'Fyller i sidnummer',
      share: turn === 1 ? 0.05 : 0.5,
    })
    const said: string[] = []
    const html = exportHtml(project, { ...look, paper: { pages }, onNote: (note) => said.push(note) })
    notes = said
    const pdf = printed(await print(html))
    const found = pageNumbers(pdf)
    if (turn < MOST_PRINTS && isOther(found, pages)) {
      pages = found
      continue
    }
    signal?.throwIfAborted()
    onProgress?.({ step: 'Gör PDF-filen klar', share: 0.95 })
    for (const note of notes) onNote?.(note)
    const { report } = project
    return finished(pdf, {
      title: documentTitle(report),
      author: documentCreator(report),
      now,
      places: placeNames(html),
      headings: [...html.matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/g)].map(([, inside = '']) => plain(inside)),
    })
  }
}

function printed(bytes: Uint8Array): PdfFile {
  const pdf = readPdf(bytes)
  if (pdf === null) throw new Error('what the browser printed is no PDF that we can read')
  return pdf
}

function isOther(found: ReadonlyMap<string, number>, known: ReadonlyMap<string, number>): boolean {
  return [...found].some(([place, page]) => known.get(place) !== page)
}

/** What our own page calls the places that it links to: headings by their text, figures by their caption's label. */
function placeNames(html: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [, place = '', inside = ''] of html.matchAll(/<h[1-6] id="([\w-]+)"[^>]*>(.*?)<\/h[1-6]>/g)) {
    names.set(place, plain(inside))
  }
  for (const [, place = ''] of html.matchAll(/ id="((?:tabell|diagram|bild|not|till-not)-\d+)"/g)) {
    const [kind = '', number = ''] = place.split(/-(?=\d+$)/)
    const label = kind === 'till-not' ? 'Till texten vid not' : capitalised(kind)
    names.set(place, `${label} ${number}`)
  }
  return names
}

function plain(inside: string): string {
  const text = inside.replace(/<sup>.*?<\/sup>/g, '').replace(/<[^>]*>/g, '')
  return printableText(
    text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
  ).trim()
}
