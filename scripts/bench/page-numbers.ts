import { execFileSync, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { exportDocx } from '../../src/formats/docx/index.ts'
import type { Project } from '../../src/formats/project.ts'
import { contents, openPackage } from '../../test/support/docx-package.ts'

/** How many headings of a document's contents have the page that LibreOffice gives them. */
export interface PagesRight {
  readonly name: string
  readonly headings: number
  readonly right: number
  /** The first that have another page, with both: "Riskhantering: 17, LibreOffice 18". */
  readonly wrong: readonly string[]
}

interface Bookmark {
  readonly title: string
  readonly destpageposfrom1: number
  readonly kids: readonly Bookmark[]
}

const bookmarkSchema: z.ZodType<Bookmark> = z.lazy(() =>
  z.object({ title: z.string(), destpageposfrom1: z.number(), kids: z.array(bookmarkSchema) }),
)
const outlineSchema = z.object({ outlines: z.array(bookmarkSchema) })

/**
 * Exports these documents and compares the pages in their contents with those that LibreOffice gives the headings:
 * the bookmarks of its PDF. Nothing without LibreOffice and qpdf.
 */
export async function pagesRight(
  projects: readonly (readonly [string, Project])[],
  folder: string,
): Promise<readonly PagesRight[]> {
  if (spawnSync('soffice', ['--version']).error || spawnSync('qpdf', ['--version']).error) {
    console.error('LibreOffice eller qpdf finns inte, så sidnumren jämförs inte.')
    return []
  }
  const documents: { readonly name: string; readonly bytes: Uint8Array; readonly path: string }[] = []
  for (const [index, [name, project]] of projects.entries()) {
    const now = '2026-02-20T09:00:00.000Z'
    const bytes = await exportDocx(project, { now, lawAppendix: true, listOfFigures: true })
    const path = join(folder, `sidor-${index}.docx`)
    await writeFile(path, bytes)
    documents.push({ name, bytes, path })
  }
  toPdf(
    documents.map(({ path }) => path),
    folder,
  )
  return documents.map(({ name, bytes, path }) => ({
    name,
    ...compared(contents(openPackage(bytes)), outlineOf(path.replace(/docx$/, 'pdf'))),
  }))
}

function toPdf(paths: readonly string[], folder: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`
  const withBookmarks = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
  const options = [profile, '--headless', '--convert-to', withBookmarks, '--outdir', folder]
  execFileSync('soffice', [...options, ...paths], { stdio: 'ignore' })
}

function outlineOf(pdf: string): readonly Bookmark[] {
  const json: unknown = JSON.parse(execFileSync('qpdf', ['--json', '--json-key=outlines', pdf]).toString())
  const flat = (bookmarks: readonly Bookmark[]): readonly Bookmark[] =>
    bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.kids)])
  return flat(outlineSchema.parse(json).outlines)
}

/** The contents leave out deep headings, which the outline has, so each is looked for after the one before. */
function compared(
  entries: readonly { readonly text: string; readonly page: string }[],
  outline: readonly Bookmark[],
): Omit<PagesRight, 'name'> {
  const bare = (text: string) => text.replace(/\s+/g, '')
  const wrong: string[] = []
  let at = 0
  for (const { text, page } of entries) {
    const found = outline.findIndex((bookmark, index) => index >= at && bare(bookmark.title) === bare(text))
    if (found >= 0) at = found + 1
    const there = outline[found]?.destpageposfrom1
    if (String(there) !== page) wrong.push(`${text}: ${page}, LibreOffice ${there ?? 'utan'}`)
  }
  return { headings: entries.length, right: entries.length - wrong.length, wrong: wrong.slice(0, 5) }
}
