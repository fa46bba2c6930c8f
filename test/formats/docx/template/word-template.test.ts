import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { p, t } from '../../../../scripts/word-templates/word-xml.ts'
import { wordTemplateProblemSentence } from '../../../../src/core/word-template-problems.ts'
import {
  englishTemplate,
  municipalTemplate,
  outcomeOf,
  templateOf,
  withBody,
  withPart,
  withRelation,
} from '../../../support/word-templates.ts'
import { deflated, entry, zip } from '../../../support/zip-builder.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN_RELATIONS = 'word/_rels/document.xml.rels'
const municipal = municipalTemplate()
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

describe('a Word template', () => {
  it('tells its styles by the names that Swedish and English Word and LibreOffice give them', () => {
    const roles = (bytes: Uint8Array) => templateOf(bytes).styles.map(({ role }) => role)
    const swedish = ['Rubrik 1', 'Rubrik 2', 'Titel', 'Underrubrik', 'Beskrivning', 'Innehållsrubrik']
    expect(roles(municipal)).toEqual(expect.arrayContaining(swedish))
    expect(roles(englishTemplate())).toEqual(['Rubrik 1', 'Rubrik 2', 'Rubrik 3', 'Titel'])
    const libreOffice = readFileSync(new URL('../../../fixtures/libreoffice-template.docx', import.meta.url))
    expect(roles(libreOffice)).toEqual(expect.arrayContaining(swedish))
    const { match } = templateOf(municipal)
    expect([match.ids.get('Heading1'), match.body, match.bullet, match.table]).toEqual([
      'Rubrik1',
      'Brdtext',
      'Punktlista',
      'Kommuntabell',
    ])
  })

  it('finds a heading by its place in the outline when its name says nothing', () => {
    const renamed = withPart(municipal, 'word/styles.xml', (xml) =>
      xml
        .replace('w:styleId="Rubrik2"', 'w:customStyle="1" w:styleId="Mellan"')
        .replace('w:val="heading 2"', 'w:val="Kommunens mellanrubrik"'),
    )
    expect(templateOf(renamed).match.ids.get('Heading2')).toBe('Mellan')
  })

  it('says which headings come from us', () => {
    expect(templateOf(municipal).notes).toEqual([
      'Mallen har ingen Rubrik 3. Vår egen används, i mallens typsnitt och färg.',
    ])
  })

  it('tells its fields, also those whose name is parted between runs', () => {
    expect([...templateOf(municipal).fields].sort()).toEqual([
      'authors',
      'committee',
      'department',
      'municipality',
      'preparedDate',
      'registrationNumber',
      'title',
    ])
  })

  it.each([
    ['[Innehåll]', p(null, '[Innehåll]')],
    ['{{innehåll}} in two runs', p(null, t('{{inne') + t('håll}}'))],
    [
      'a control',
      '<w:sdt><w:sdtPr><w:tag w:val="innehall"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
    ],
    ['a bookmark', '<w:p><w:bookmarkStart w:id="0" w:name="Innehall"/><w:bookmarkEnd w:id="0"/></w:p>'],
    ['a prompt', p(null, 'Klicka eller tryck här för att ange text.')],
  ])('finds its place by %s', (_, marked) => {
    const { place, notes } = templateOf(withBody(municipal, p(null, 'Före') + marked + p(null, 'Efter')))
    expect(place).toEqual({ kind: 'marked', from: 1, until: 2 })
    expect(notes.filter((note) => note.includes('innehållet ska stå'))).toEqual([])
  })

  it('has its place after the first page, after its fields, or instead of its text, and says so', () => {
    const kindOf = (body: string) => {
      const { place, notes } = templateOf(withBody(municipal, body))
      expect(notes.join(' ')).toContain('Skriv [Innehåll] i mallen')
      return place
    }
    const page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    expect(kindOf(p(null, 'Ett') + page + p(null, 'Två'))).toMatchObject({ kind: 'afterFirstPage', from: 2 })
    expect(kindOf(p(null, '[Titel]') + p(null, 'Två'))).toMatchObject({ kind: 'afterFields', from: 1 })
    expect(kindOf(p(null, 'Ett') + p(null, 'Två'))).toMatchObject({ kind: 'wholeBody', from: 0, until: 2 })
  })

  it('says that a table or a text box has no room for the text', () => {
    const cell = `<w:tbl><w:tr><w:tc>${p(null, '[Innehåll]')}</w:tc></w:tr></w:tbl>`
    const { notes } = templateOf(withBody(municipal, cell))
    expect(notes[0]).toContain('står i en tabell eller en textruta')
  })

  it('leaves its own contents out, which the report brings', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const contents = [
      p(null, 'Innehållsförteckning'),
      `<w:p>${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}${t('Ett')}</w:p>`,
      `<w:p>${t('Två')}${field('end')}</w:p>`,
    ].join('')
    const { place } = templateOf(withBody(municipal, p(null, 'Före') + contents + p(null, '[Innehåll]')))
    expect(place).toEqual({ kind: 'marked', from: 1, until: 2 })
  })

  it('leaves out macros, linked and embedded parts and comments, and says so', () => {
    let bytes = withPart(municipal, 'word/vbaProject.bin', () => 'macros')
    const relation = (kind: string, target: string, more = '') =>
      `<Relationship Id="x${kind}" Type="${OFFICE}/${kind}" Target="${target}"${more}/>`
    bytes = withRelation(bytes, MAIN_RELATIONS, relation('vbaProject', 'vbaProject.bin'))
    bytes = withRelation(
      bytes,
      MAIN_RELATIONS,
      relation('image', 'http://x.se/a.png', ' TargetMode="External"'),
    )
    bytes = withRelation(bytes, MAIN_RELATIONS, relation('oleObject', 'vbaProject.bin'))
    bytes = withRelation(bytes, MAIN_RELATIONS, relation('comments', 'vbaProject.bin'))
    const { notes, parts } = templateOf(bytes)
    expect(notes.join(' ')).toMatch(/makron\..*hämtas från en annan plats.*inbäddad fil.*kommentarer/)
    expect([...parts.keys()].filter((name) => name.includes('vba'))).toEqual([])
  })

  it('says that its text is small, and that its protection does not come along', () => {
    const small = withPart(municipal, 'word/styles.xml', (xml) =>
      xml.replace('<w:sz w:val="22"/>', '<w:sz w:val="19"/>'),
    )
    expect(templateOf(small).notes).toContain(
      'Mallens brödtext är 9,5 punkter stor. För att alla ska kunna läsa behövs minst 11.',
    )
    const locked = withPart(municipal, 'word/settings.xml', (xml) =>
      xml.replace('<w:defaultTabStop', '<w:documentProtection w:edit="readOnly"/><w:defaultTabStop'),
    )
    expect(templateOf(locked).notes).toContain('Mallen är skyddad mot ändringar. Dokumentet blir det inte.')
  })
})

describe('what is no Word template is refused', () => {
  it.each<[string, string, Uint8Array]>([
    ['nothing', 'empty', new Uint8Array()],
    ['text', 'notWord', strToU8('Hej')],
    ['an archive of something else', 'notWord', zipSync({ 'a.txt': strToU8('a') })],
    [
      'a document of LibreOffice',
      'openDocument',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
    ],
    ['Word from before 2007', 'oldFormat', Buffer.concat([compound, Buffer.from('WordDocument', 'utf16le')])],
    ['a locked document', 'protected', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])],
    ['RTF', 'oldFormat', strToU8('{\\rtf1 hej}')],
    ['a file without its end', 'damaged', municipal.subarray(0, municipal.length - 30)],
    [
      'broken XML',
      'damaged',
      withPart(municipal, 'word/document.xml', (xml) => xml.replace('</w:body>', '')),
    ],
    [
      'a document type',
      'damaged',
      withPart(municipal, 'word/styles.xml', (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`),
    ],
    [
      'endless depth',
      'damaged',
      withPart(municipal, 'word/document.xml', (xml) =>
        xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(9_000)}`),
      ),
    ],
    [
      'Strict Open XML',
      'strictFormat',
      withPart(municipal, 'word/document.xml', (xml) =>
        xml.replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
      ),
    ],
    ['a bomb', 'hostile', zip([deflated('word/document.xml', Buffer.alloc(9_000_000))])],
    ['a name that leads out', 'hostile', zip([entry('../x', 'a')])],
    ['a doubled name', 'hostile', zip([entry('a', 'a'), entry('A', 'b')])],
    ['a part that lies about its size', 'damaged', zip([deflated('a', 'abc', { local: { bytes: 2 } })])],
    ['a part that was changed', 'damaged', zip([entry('a', 'abc', { local: { crc: 1 } })])],
    ['a locked part', 'protected', zip([entry('a', 'abc', { central: { flags: 1 } })])],
  ])('%s', (_, kind, bytes) => {
    expect(outcomeOf(bytes)).toBe(kind)
  })

  it('with a sentence that says what to do', () => {
    expect(wordTemplateProblemSentence({ kind: 'protected' }, 'mall.dotx')).toBe(
      '”mall.dotx” är låst med lösenord. Öppna den i Word, ta bort lösenordet, spara och försök igen.',
    )
  })
})
