import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/core/report.ts'
import { doc, h, p, table, ul } from '../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../src/core/rich-text/schema.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { report, section, written } from '../../support/build-report.ts'
import { contents, openPackage } from '../../support/docx-package.ts'

const small = report(section('first', { heading: 'Först' }), section('last', { heading: 'Sist' }))

/** The page of the second heading, where the first has these blocks: title page, contents, and then the first. */
async function lastPage(...blocks: readonly Block[]): Promise<number> {
  return (await pages(written(written(small, 'first', doc(...blocks)), 'last', 'Text.'))).at(-1) ?? 0
}

async function pages(project: Report): Promise<readonly number[]> {
  const bytes = await exportDocx({ report: project, media: new Map() }, { now: '2026-02-20T09:00:00.000Z' })
  return contents(openPackage(bytes)).map(({ page }) => Number(page))
}

const lines = (count: number) => Array.from({ length: count }, () => p('En rad.'))
const sentence = 'Vi följer upp avvikelserna varje månad och återkopplar till den enhet som skrev dem. '

// The pages are those that LibreOffice 7.4 gives the same documents with Carlito for Calibri.
describe('page numbers of the contents', () => {
  it('begin after title page and contents', async () => {
    expect(await pages(written(small, 'first', 'Text.'))).toEqual([3, 3])
  })

  it('count lines and the air between them: 27 short paragraphs leave room for a heading with its text', async () => {
    expect(await lastPage(...lines(27))).toBe(3)
    expect(await lastPage(...lines(28))).toBe(4)
    expect(await lastPage(...lines(27 + 31))).toBe(4)
    expect(await lastPage(...lines(27 + 32))).toBe(5)
  })

  it('count the lines of a long paragraph', async () => {
    expect(await lastPage(p(sentence.repeat(45)))).toBe(3)
    expect(await lastPage(p(sentence.repeat(46)))).toBe(4)
  })

  it('know that lists lie closer and tables have air of their own', async () => {
    expect(await lastPage(ul(...Array.from({ length: 32 }, () => 'En punkt.')))).toBe(3)
    expect(await lastPage(ul(...Array.from({ length: 33 }, () => 'En punkt.')))).toBe(4)
    const rows = (count: number) => table(['Vad', 'Hur'], ...Array.from({ length: count }, () => ['a', 'b']))
    expect(await lastPage(rows(30))).toBe(3)
    expect(await lastPage(rows(31))).toBe(4)
  })

  it('follow a heading that goes with its text to the next page', async () => {
    const headings = await pages(
      written(written(small, 'first', doc(...lines(29), h(1, 'Mitt'), p('Text.'))), 'last', 'Text.'),
    )
    expect(headings).toEqual([3, 4, 4])
  })

  it('come at once for a word without end', async () => {
    expect(await lastPage(p('m'.repeat(50_000)))).toBeGreaterThan(15)
  })

  it('count the pages of the contents themselves', async () => {
    const many = report(
      ...Array.from({ length: 60 }, (_, index) => section(`s${index}`, { heading: `Avsnitt ${index}` })),
    )
    expect((await pages(many))[0]).toBe(4)
  })
})
