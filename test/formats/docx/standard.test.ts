import validate from '@ooxml-tools/validate'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { builtInTemplates } from '../../../src/formats/templates.ts'
import { exampleProject } from '../../support/example-projects.ts'
import { filledProject } from '../../support/filled-project.ts'

const now = '2026-02-20T09:00:00.000Z'
const everything = { now, lawAppendix: true, numberedHeadings: true, listOfFigures: true }

/** What the validator of Open XML's own makers finds; each document takes it some seconds. */
const faultsIn = (bytes: Uint8Array) => validate(bytes, 'docx', 'Office2019')

describe('the standard of Word files', { timeout: 120_000 }, () => {
  it('14: is kept by an example', async () => {
    expect(await faultsIn(await exportDocx(exampleProject('exempel-2025'), { now }))).toEqual([])
  })

  it('14: is kept by a report with one of each thing and everything that can be chosen', async () => {
    const template = builtInTemplates().find(({ id }) => id === 'hsl-avvikelser')
    if (!template) throw new Error('no template')
    const bytes = await exportDocx(filledProject(template), everything)
    expect(await faultsIn(bytes)).toEqual([])
    const faulty = withPart(bytes, 'word/document.xml', (xml) =>
      xml.replace(/<w:pStyle w:val="Title"\/>/, '<w:jc w:val="left"/>$&'),
    )
    expect(JSON.stringify(await faultsIn(faulty))).toContain('pStyle')
  })
})

function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) })
}
