import { expect, test } from 'vitest'
import { sectionOf } from '../../../../../src/core/report.ts'
import { doc, marked, p } from '../../../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../../../src/core/rich-text/text.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, mended } from '../../../../support/findings.ts'

const empty = report(section('now'))

test('spacing: is told once for a section and mended everywhere in it', () => {
  const given = written(
    empty,
    'now',
    doc(p('Ett  glapp och  ett till.'), p('Slut på ', marked(' meningen .', { type: 'bold' })), p('Rätt.')),
  )
  expect(findingsOf('spacing', given)).toMatchObject([
    {
      severity: 'hint',
      excerpt: 'Ett  glapp',
      message: 'Här och på 3 ställen till i avsnittet är det ett mellanslag för mycket.',
    },
  ])
  expect(textLines(sectionOf(mended('spacing', given), 'now').content)).toEqual([
    'Ett glapp och ett till.',
    'Slut på meningen.',
    'Rätt.',
  ])
})

test('spacing: hard spaces in numbers, leading spaces, ellipses and file endings are right', () => {
  const given = doc(
    p('Av 2\u00a0509 avvikelser är 12,2\u00a0% fall.'),
    p('  Indraget.'),
    p('Och så … vidare, filen heter .docx här.'),
  )
  expect(findingsOf('spacing', written(empty, 'now', given))).toEqual([])
})
