import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportDocx } from '../../src/formats/docx/index.ts'
import { report, section } from './build-report.ts'
import { openPackage } from './docx-package.ts'
import { faultsOf } from './docx-soundness.ts'

const whole = await exportDocx(
  { report: report(section('a', { heading: 'Ett' }), section('b', { heading: 'Två' })), media: new Map() },
  { now: '2026-02-20T09:00:00.000Z' },
)

function broken(name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(whole)
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) })
}

describe('faultsOf', () => {
  it.each<[string, string, (xml: string) => string, RegExp]>([
    [
      'a dirty field',
      'word/document.xml',
      (xml) => xml.replace('"begin"', '"begin" w:dirty="true"'),
      /dirty/,
    ],
    [
      'an open field',
      'word/document.xml',
      (xml) => xml.replace(/<w:fldChar w:fldCharType="end"\/>/, ''),
      /not closed/,
    ],
    [
      'a lost bookmark',
      'word/document.xml',
      (xml) => xml.replace('w:name="_Toc100000001"', 'w:name="x"'),
      /nowhere/,
    ],
    ['a lost style', 'word/document.xml', (xml) => xml.replace('"Heading1"', '"Rubrik"'), /no style Rubrik/],
    [
      'a lost part',
      'word/_rels/document.xml.rels',
      (xml) => xml.replace('numbering.xml', 'x.xml'),
      /no part word\/x/,
    ],
    [
      'a lost type',
      '[Content_Types].xml',
      (xml) => xml.replace('/word/styles.xml', '/x.xml'),
      /no content type/,
    ],
    [
      'a question',
      'word/settings.xml',
      (xml) => xml.replace('<w:compat>', '<w:updateFields/><w:compat>'),
      /asks/,
    ],
  ])('finds %s', (_, name, change, fault) => {
    expect(faultsOf(openPackage(whole))).toEqual([])
    expect(faultsOf(openPackage(broken(name, change))).join('\n')).toMatch(fault)
  })

  it.each<[string, (xml: string) => string]>([
    ['an element that is not closed', (xml) => xml.replace('</w:body>', '')],
    ['a bare ampersand', (xml) => xml.replace('Ett', 'Ett & två')],
    ['a control character', (xml) => xml.replace('Ett', 'Ett\u0001')],
    ['a prefix that is not declared', (xml) => xml.replace('<w:body>', '<w:body><q:p/>')],
  ])('does not open a part with %s', (_, change) => {
    expect(() => openPackage(broken('word/document.xml', change))).toThrow('word/document.xml')
  })
})
