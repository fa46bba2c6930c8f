import { describe, expect, it } from 'vitest'
import { createReport } from '../../../src/core/create-report.ts'
import { hideSection } from '../../../src/core/outline-operations.ts'
import type { Report } from '../../../src/core/report.ts'
import {
  answerChecklistItem,
  commentChecklistItem,
  setSectionStatus,
} from '../../../src/core/section-operations.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { builtInTemplate } from '../../../src/formats/templates.ts'
import { written } from '../../support/build-report.ts'
import {
  contents,
  headings,
  openPackage,
  paragraphs,
  tables,
  type WordPackage,
} from '../../support/docx-package.ts'
import { faultsOf } from '../../support/docx-soundness.ts'
import { all, childrenOf, first, wordText } from '../../support/docx-xml.ts'
import { exampleProject } from '../../support/example-projects.ts'

const TITLE = 'Bilaga: Så svarar berättelsen mot lagens krav'

function newReport(templateId: string): Report {
  const template = builtInTemplate(templateId)
  if (!template) throw new Error(`no template ${templateId}`)
  return createReport({
    id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
    template,
    year: 2025,
    organisation: { municipality: 'Exempelkommun', committee: 'Nämnden' },
  })
}

async function exported(report: Report, lawAppendix = true): Promise<WordPackage> {
  const options = { now: '2026-02-20T09:00:00.000Z', lawAppendix }
  const file = openPackage(await exportDocx({ report, media: new Map() }, options))
  expect(faultsOf(file)).toEqual([])
  return file
}

/** The appendix's rows by what they are about, with plain spaces. */
async function rowOf(report: Report, about: string): Promise<readonly string[] | undefined> {
  const rows = tables(await exported(report)).at(-1) ?? []
  return rows
    .map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ')))
    .find(([demand]) => demand?.includes(about))
}

const start = newReport('psb-2025')
const RISKS = 'risker för vårdskador'

describe('the appendix on the law', () => {
  it('is there only when it is asked for', async () => {
    const { report } = exampleProject('exempel-2025')
    const plain = await exported(report, false)
    expect(headings(plain).map(({ text }) => text)).not.toContain(TITLE)
    const file = await exported(report)
    expect(headings(file).at(-1)).toEqual({ level: 1, text: TITLE })
    expect(contents(file).at(-1)).toMatchObject({ level: 1, text: TITLE })
    expect(tables(file).length).toBe(tables(plain).length + 1)
  })

  it('has a row for each demand, with its law, its sections by page and the answer', async () => {
    const file = await exported(exampleProject('exempel-2025').report)
    const [head, ...rows] = tables(file).at(-1) ?? []
    expect(head).toEqual(['Krav', 'Lagrum', 'Avsnitt', 'Svar'])
    expect(rows).toHaveLength(15)
    const risks = rows.find(([demand]) => demand?.includes(RISKS))
    expect(risks?.[1]?.replaceAll('\u00a0', ' ')).toBe('SOSFS 2011:9 7 kap. 2 § p 4, 5 kap. 1 §')
    expect(risks?.[3]).toBe('Besvarat')
    const page = contents(file).find(({ text }) => text === 'Riskhantering')?.page
    expect(risks?.[2]).toBe(`Riskhantering, s.\u00a0${page}`)
    expect(rows.filter((row) => row[3] === 'Besvarat')).toHaveLength(14)
    expect(rows[0]?.[2]).toContain('Titelsidan')
  })

  it('is a table with a head that repeats, a title and a description, after a text that leads up to it', async () => {
    const file = await exported(start)
    const table = all(file.body, 'w:tbl').at(-1)
    if (!table) throw new Error('no table')
    const [head] = childrenOf(table, 'w:tr')
    expect(head && first(head, 'w:tblHeader')).toBeDefined()
    expect(first(table, 'w:tblCaption')?.attributes['w:val']).toBe('Så svarar berättelsen mot lagens krav')
    expect(first(table, 'w:tblDescription')?.attributes['w:val']).toContain('15 krav')
    const lines = paragraphs(file)
    const at = lines.findIndex(({ style, text }) => style === 'Bilaga' && text === TITLE)
    expect(lines[at + 1]?.text).toMatch(/^Tabellen visar vad lagar och föreskrifter kräver/)
  })

  it('says what is answered, partly answered, missing, not applicable and left out', async () => {
    expect((await rowOf(start, RISKS))?.[3]).toBe('Saknas')
    const text = written(start, 'risk-management', 'Tolv riskanalyser.')
    expect((await rowOf(text, RISKS))?.[3]).toBe('Delvis besvarat')
    const ticked = answerChecklistItem(text, 'risk-management', 'risk-management.c1', 'yes')
    expect((await rowOf(ticked, RISKS))?.[3]).toBe('Besvarat')
    const aside = setSectionStatus(start, 'radiation', { kind: 'notApplicable', reason: 'Finns inte.' })
    expect((await rowOf(aside, 'Medicinska exponeringar'))?.[3]).toBe('Ej aktuellt')
    expect((await rowOf(start, 'Medicinska exponeringar'))?.[3]).toBe('Tas inte upp')
    const hidden = hideSection(ticked, 'risk-management', 'Görs av regionen')
    expect((await rowOf(hidden, RISKS))?.slice(2)).toEqual(['–', 'Ingår inte: Görs av regionen'])
  })

  it('tells nothing of comments in checklists', async () => {
    const commented = commentChecklistItem(
      start,
      'risk-management',
      'risk-management.c1',
      'hemlig anteckning',
    )
    expect(wordText((await exported(commented)).body)).not.toContain('hemlig')
  })

  it('is left out where the law demands nothing', async () => {
    const file = await exported(newReport('sakerhetskultur'))
    expect(headings(file).map(({ text }) => text)).not.toContain(TITLE)
  })
})
