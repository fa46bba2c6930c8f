import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { doc, p } from '../../../src/core/rich-text/builders.ts'
import type { Inline } from '../../../src/core/rich-text/schema.ts'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { report, section, withDeviations, written } from '../../support/build-report.ts'
import { openPackage, paragraphs } from '../../support/docx-package.ts'

const total: Inline = {
  type: 'value',
  attrs: {
    expression: { kind: 'cell', at: { datasetId: 'avvikelser', row: { sum: true }, column: { line: 'c2' } } },
    wording: 'unit',
  },
  marks: [{ type: 'bold' }],
}
const toTable: Inline = { type: 'crossReference', attrs: { kind: 'datasetTable', id: 'avvikelser' } }
const toNothing: Inline = { type: 'crossReference', attrs: { kind: 'chart', id: 'borttaget' } }
const table = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } } as const

it('prints numbers of the tables as they are, and references as fields that point to the caption', async () => {
  const text = doc(p('Totalt ', total, ' enligt ', toTable, ' och ', toNothing, '.'), table)
  const start = written(withDeviations(report(section('avvikelser'))), 'avvikelser', text)
  const bytes = await exportDocx({ report: start, media: new Map() }, { now: '2026-02-20T09:00:00.000Z' })
  const document = openPackage(bytes)
  expect(paragraphs(document).map((one) => one.text.replaceAll('\u00a0', ' '))).toContain(
    'Totalt 2 509 enligt Tabell 1 och [uppgift saknas].',
  )
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  expect(xml).toContain(' REF _RefTabell1 \\h ')
  expect(xml).toContain('w:name="_RefTabell1"')
})
