import { expect, it } from 'vitest'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { report, section, written } from '../../support/build-report.ts'
import { openPackage } from '../../support/docx-package.ts'
import { all, childrenOf, first, wordText } from '../../support/docx-xml.ts'

it('keeps a heading with what stands under it, and lets one with nothing under it stand by itself', async () => {
  const start = report(
    section('intro', { heading: 'Inledning', printedLaw: 'PSL 3 kap. 10 §' }),
    section('summary', { heading: 'Sammanfattning' }),
    section('basis', { heading: 'Förutsättningar' }),
    section('goals', { heading: 'Mål', level: 2 }),
  )
  const project = { report: written(start, 'summary', 'Under 2025 …'), media: new Map() }
  const document = openPackage(await exportDocx(project, { now: '2026-02-20T09:00:00.000Z' }))
  const loose = all(document.body, 'w:p').filter((paragraph) => {
    const properties = childrenOf(paragraph, 'w:pPr')[0]
    const keep = properties && first(properties, 'w:keepNext')
    return keep !== undefined && /^(0|false)$/.test(keep.attributes['w:val'] ?? '')
  })
  expect(loose.map(wordText)).toEqual(['PSL 3 kap. 10 §', 'Mål'])
})
