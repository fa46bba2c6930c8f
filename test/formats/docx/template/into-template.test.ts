import { readFileSync } from 'node:fs'
import validate from '@ooxml-tools/validate'
import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { p, t } from '../../../../scripts/word-templates/word-xml.ts'
import { exportDocx } from '../../../../src/formats/docx/index.ts'
import { openPackage, part, type WordPackage } from '../../../support/docx-package.ts'
import { faultsOf } from '../../../support/docx-soundness.ts'
import { all, childrenOf, first, styleOf, wordText } from '../../../support/docx-xml.ts'
import { exampleProject } from '../../../support/example-projects.ts'
import {
  englishTemplate,
  municipalTemplate,
  templateOf,
  withBody,
  withPart,
} from '../../../support/word-templates.ts'

const now = '2026-02-20T09:00:00.000Z'
const example = exampleProject('exempel-2025')

async function exported(
  template: Uint8Array,
  options = {},
): Promise<{ bytes: Uint8Array; file: WordPackage; notes: string[] }> {
  const notes: string[] = []
  const onNote = (note: string) => notes.push(note)
  const bytes = await exportDocx(example, { now, wordTemplate: templateOf(template), onNote, ...options })
  return { bytes, file: openPackage(bytes), notes }
}

const municipal = await exported(municipalTemplate(), { lawAppendix: true, listOfFigures: true })
const english = await exported(englishTemplate(), { lawAppendix: true })
const libreOffice = await exported(
  readFileSync(new URL('../../../fixtures/libreoffice-template.docx', import.meta.url)),
)
const { file } = municipal
const stylesUsed = (of: WordPackage) => new Set(all(of.body, 'w:p').map(styleOf))
const textOf = (of: WordPackage) => all(of.body, 'w:p').map(wordText)

describe('a report in the municipality’s template', () => {
  it.each([
    ['of Swedish Word', municipal],
    ['in English without a place', english],
    ['of LibreOffice', libreOffice],
  ])('is sound: %s', (_, made) => {
    // The template's own lines for the break of a page or section are empty.
    expect(faultsOf(made.file).filter((fault) => fault !== 'an empty paragraph')).toEqual([])
  })

  it('14: keeps the standard of Word files', { timeout: 60_000 }, async () => {
    expect(await validate(municipal.bytes, 'docx', 'Office2019')).toEqual([])
  })

  it('is written in the template’s styles, and where it has none in ours with its font and colour', () => {
    const used = stylesUsed(file)
    for (const style of [
      'Rubrik1',
      'Rubrik2',
      'Brdtext',
      'Beskrivning',
      'Punktlista',
      'Innehll1',
      'Heading3',
    ]) {
      expect([style, used.has(style)]).toEqual([style, true])
    }
    for (const style of ['Heading1', 'ListBullet', 'Caption', 'TOC1']) {
      expect([style, used.has(style)]).toEqual([style, false])
    }
    const styles = all(part(file, 'word/styles.xml'), 'w:style')
    const third = styles.find(({ attributes }) => attributes['w:styleId'] === 'Heading3')
    expect(third && first(third, 'w:color')?.attributes['w:val']).toBe('7A1F3D')
    expect(third && first(third, 'w:rFonts')?.attributes['w:asciiTheme']).toBe('majorHAnsi')
  })

  it('has the template’s page, header, footer and emblem, also where the page lies on its side', () => {
    const sections = all(file.body, 'w:sectPr')
    const sizes = sections.map((section) => first(section, 'w:pgSz')?.attributes['w:w'])
    expect(sizes).toEqual(['11906', '11906', '16838', '11906'])
    for (const section of sections) {
      expect(first(section, 'w:pgMar')?.attributes).toMatchObject({ 'w:left': '2268', 'w:top': '1985' })
      expect(childrenOf(section, 'w:footerReference')).toHaveLength(1)
    }
    const headers = sections
      .slice(1)
      .map((section) => first(section, 'w:headerReference')?.attributes['r:id'])
    expect(new Set(headers).size).toBe(1)
    expect(file.names).toContain('word/media/emblem.png')
    const header = file.names.find((name) => /^word\/header.*\.xml$/.test(name)) ?? ''
    expect(wordText(part(file, header))).toContain('Patientsäkerhetsberättelse 2025')
  })

  it('fills in the title page, and says there what the template has no place for', () => {
    const texts = textOf(file)
    const end = texts.indexOf('Innehåll')
    const cover = texts.slice(0, end).filter((text) => text !== '')
    expect(cover).toEqual([
      'Exempelkommun',
      'Patientsäkerhetsberättelse 2025',
      'Vård- och omsorgsnämnden',
      'Vård- och omsorgsförvaltningen',
      'Diarienummer',
      'VON 2026/25',
      'Datum',
      '12\u00a0februari 2026',
      'Författare',
      'Anna Exempel, medicinskt ansvarig sjuksköterska (MAS)',
      'Beslutsdatum: 26\u00a0februari 2026',
    ])
  })

  it('counts from the first section where headings are numbered, not from the heading of the contents', async () => {
    const { file } = await exported(municipalTemplate(), { numberedHeadings: true })
    const contents = all(file.body, 'w:p').find((each) => wordText(each) === 'Innehåll')
    expect(contents && styleOf(contents)).toBe('Innehllsfrteckningsrubrik')
    expect(contents && first(contents, 'w:numId')?.attributes['w:val']).toBe('0')
  })

  it('sets a title smaller whose word would be broken', () => {
    const title = all(file.body, 'w:p').find((each) => styleOf(each) === 'Rubrik')
    const size = Number(title && first(title, 'w:sz')?.attributes['w:val'])
    expect(size).toBeGreaterThan(40)
    expect(size).toBeLessThan(68)
  })

  it('leaves nothing of fields that the report has nothing for', async () => {
    const body = [
      p(null, '[Titel]'),
      p(null, 'Diarienummer: [Diarienummer]'),
      p(null, t('Beslut ') + t('{{beslutsdatum}}')),
      p(null, 'Kontakt: se kommunens webbplats'),
      p(null, '[Innehåll]'),
      p(null, 'Sista sidan'),
    ].join('')
    const bare = {
      registrationNumber: '',
      decisionDate: null,
      preparedDate: null,
      committee: '',
      department: '',
    }
    const organisation = { ...example.report.organisation, ...bare, authors: [] }
    const project = { ...example, report: { ...example.report, organisation } }
    const template = templateOf(withBody(municipalTemplate(), body))
    const texts = textOf(openPackage(await exportDocx(project, { now, wordTemplate: template })))
    expect(texts.slice(0, 2)).toEqual(['Patientsäkerhetsberättelse 2025', 'Kontakt: se kommunens webbplats'])
    expect(texts.at(-1)).toBe('Sista sidan')
    expect(texts.join(' ')).not.toMatch(/\[Titel|\[Innehåll|Diarienummer:|beslutsdatum/)
  })

  it('keeps the air below a line of the title page that goes', async () => {
    const organisation = { ...example.report.organisation, department: '' }
    const project = { ...example, report: { ...example.report, organisation } }
    const made = await exportDocx(project, { now, wordTemplate: templateOf(municipalTemplate()) })
    const last = all(openPackage(made).body, 'w:p').find(
      (each) => wordText(each) === 'Vård- och omsorgsnämnden',
    )
    expect(last && first(last, 'w:spacing')?.attributes['w:after']).toBe('1600')
  })

  it('numbers headings where the template does, has ours where it lacks page numbers, and says so', () => {
    expect(english.notes).toEqual([
      expect.stringContaining('efter mallens första sida'),
      'Mallen numrerar sina rubriker, så rubrikerna i dokumentet är numrerade.',
      'Mallen har inga sidnummer. Vår sidfot med sidnummer används.',
    ])
    const texts = textOf(english.file)
    expect(texts.slice(0, 2)).toEqual([
      'Example municipality',
      'Adress och annat som står på mallens första sida.',
    ])
    expect(texts.join(' ')).not.toContain('Sample text')
    expect(texts).toContainEqual(expect.stringMatching(/^ 1 Inledning \d+$/))
  })

  it('carries on nothing of who made the template, and asks nothing when it is opened', async () => {
    const template = withPart(municipalTemplate(), 'word/settings.xml', (xml) =>
      xml
        .replace(
          '<w:defaultTabStop',
          '<w:trackRevisions/><w:documentProtection w:edit="readOnly"/><w:defaultTabStop',
        )
        .replace('<w:compat>', '<w:updateFields/><w:compat>'),
    )
    const made = await exported(template)
    const settings = part(made.file, 'word/settings.xml')
    for (const name of ['w:trackRevisions', 'w:documentProtection', 'w:updateFields']) {
      expect(first(settings, name)).toBeUndefined()
    }
    const core = part(made.file, 'docProps/core.xml')
    expect(first(core, 'dc:creator')?.children.join('')).toBe('Anna Exempel')
    expect(first(core, 'dc:language')?.children.join('')).toBe('sv-SE')
    const everything = [...made.file.bytes].map(([name, bytes]) =>
      name.endsWith('.xml') ? strFromU8(bytes) : '',
    )
    expect(everything.join('')).not.toContain('webbredaktör')
  })

  it('15: is the same each time', async () => {
    const again = await exported(municipalTemplate(), { lawAppendix: true, listOfFigures: true })
    expect(Buffer.from(again.bytes).equals(Buffer.from(municipal.bytes))).toBe(true)
  })
})
