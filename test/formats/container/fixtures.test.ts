import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { cellAt } from '../../../src/core/dataset.ts'
import { REPORT_VERSION } from '../../../src/core/report.ts'
import { textLines } from '../../../src/core/rich-text/text.ts'
import { openProject } from '../../../src/formats/container/open.ts'
import { verifyProject } from '../../../src/formats/container/verify.ts'

function fixture(name: string): Promise<Uint8Array> {
  return readFile(new URL(`../../fixtures/${name}.berattelse`, import.meta.url))
}

test('there is a file of every version', async () => {
  for (let version = 1; version <= REPORT_VERSION; version += 1) {
    expect((await fixture(`version-${version}`)).length).toBeGreaterThan(1_000)
  }
})

test('a project of version 1 opens with all that is in it', async () => {
  const file = await fixture('version-1')
  expect(verifyProject(file).isSound).toBe(true)
  const opened = openProject(file)
  if (!opened.ok) throw new Error(opened.error.kind)
  const { report, media, losses } = opened.value
  expect(losses).toEqual([])
  expect(report).toMatchObject({
    version: REPORT_VERSION,
    year: 2025,
    organisation: { municipality: 'Exempelkommun', committee: 'Vård- och omsorgsnämnden' },
    charts: [{ id: 'avvikelsediagram', datasetId: 'avvikelser' }],
    goals: [{ id: 'farre-fall', fulfilment: 'notMet', targets: [{ year: 2025, value: 800 }] }],
    selfChecks: [{ id: 'journalgranskning', isDone: true }],
    actions: [{ id: 'utbildning', due: '2026-06-30' }],
    previousYear: { year: 2024 },
  })
  expect(report.outline.map(({ id, level }) => [id, level])).toEqual([
    ['inledning', 1],
    ['avvikelser', 2],
    ['mal', 1],
  ])
  const introduction = report.sections['inledning']?.content
  expect(introduction && textLines(introduction)).toEqual([
    'Berättelsen gäller 2025.',
    'Läsanvisning',
    'första punkten',
    'andra punkten',
    'steg ett',
    'Roll',
    'Ansvar',
    'MAS',
    'Kvalitet och säkerhet',
  ])
  const [dataset] = report.datasets
  expect(dataset && cellAt(dataset, 'r1', 'c2')).toBe(922)
  expect([...media.keys()]).toEqual(Object.keys(report.media))
})

test('a project of a version that does not exist yet is refused with its number', async () => {
  const newer = { kind: 'newerFormat', version: 999 }
  expect(openProject(await fixture('version-999'))).toEqual({ ok: false, error: newer })
})
