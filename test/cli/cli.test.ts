import { readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isKnownName } from '../../src/formats/container/manifest.ts'
import { openProject } from '../../src/formats/container/open.ts'
import { readZipDirectory } from '../../src/formats/container/zip-reader.ts'
import { report, section, written } from '../support/build-report.ts'
import { headings, openPackage, paragraphs } from '../support/docx-package.ts'
import { foreignEntries } from '../support/foreign-project.ts'
import { packed, saying } from '../support/sample-project.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { entry, zip } from '../support/zip-builder.ts'
import { cli, cliAfter } from './run-cli.ts'

const example = join(import.meta.dirname, '../../resources/examples/exempel-2025.berattelse')
const minimal = ['--template', 'psb-2025', '--year', '2025', '--municipality', 'Exempelkommun']

async function savedFile(bytes: Uint8Array = packed(), name = 'rapport.berattelse') {
  const folder = await temporaryFolder()
  const path = join(folder, name)
  await writeFile(path, bytes)
  return { folder, path }
}

function refusal(line: string | RegExp) {
  const stderr = typeof line === 'string' ? `${line}\n` : expect.stringMatching(line)
  return { code: 2, stdout: '', stderr }
}

test('templates lists the templates, for people and as one JSON document', async () => {
  const text = await cli('templates')
  expect(text).toMatchObject({ code: 0, stderr: '' })
  expect(text.stdout).toContain('psb-2025')
  const json = await cli('templates', '--json')
  expect(JSON.parse(json.stdout)).toContainEqual(
    expect.objectContaining({ id: 'psb-2020', documentName: 'Patientsäkerhetsberättelse' }),
  )
})

test('new makes a project that opens, with what was given, the options in any order', async () => {
  const path = join(await temporaryFolder(), 'ny.berattelse')
  const given = ['--out', path, '--author=Anna Å', ...minimal.toReversed().flatMap(reversedPairs)]
  expect(await cli('new', ...given, '--committee', 'Socialnämnden')).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  })
  const opened = openProject(await readFile(path))
  expect(opened.ok && opened.value.losses).toEqual([])
  expect(opened.ok && opened.value.report).toMatchObject({
    year: 2025,
    template: { id: 'psb-2025' },
    organisation: {
      municipality: 'Exempelkommun',
      committee: 'Socialnämnden',
      authors: [{ name: 'Anna Å', title: '' }],
    },
  })
})

/** Turns `value, --name` back to `--name, value`. */
function reversedPairs(word: string, index: number, words: readonly string[]): readonly string[] {
  return index % 2 === 0 ? [words[index + 1] ?? '', word] : []
}

test.each([
  [
    ['--template', 'x', '--year', '2025', '--municipality', 'E'],
    /^Mallen ”x” finns inte\. Välj en av: psb-2025/,
  ],
  [['--template', 'psb-2025', '--year', '25', '--municipality', 'E'], /^--year ska vara ett årtal/],
  [['--template', 'psb-2025', '--year', '1066', '--municipality', 'E'], /^--year ska vara ett årtal/],
  [['--template', 'psb-2025', '--year', '2025x', '--municipality', 'E'], /^--year ska vara ett årtal/],
  [['--template', 'psb-2025', '--year', '2025', '--municipality', '  '], /^--municipality behöver/],
  [['--template', 'psb-2025', '--year', '2025', '--municipality', 'a\nb'], /^Ett av namnen/],
  [['--template', 'psb-2025', '--year', '2025', '--municipality', 'a'.repeat(301)], /^Ett av namnen/],
  [['--template', 'psb-2025', '--year', '2025'], /^--municipality NAMN saknas\. Se new --help\.\n$/],
])('new %j is refused in one line and makes nothing', async (args, line) => {
  const folder = await temporaryFolder()
  const answer = await cli('new', ...args, '--out', join(folder, 'ny.berattelse'))
  expect(answer).toEqual(refusal(line))
  expect(answer.stderr.trimEnd()).not.toContain('\n')
  expect(await readdir(folder)).toEqual([])
})

test('new for a year that the template is not made for works, with a remark', async () => {
  const path = join(await temporaryFolder(), 'ny.berattelse')
  const answer = await cli(
    'new',
    '--template',
    'psb-2025',
    '--year',
    '2023',
    '--municipality',
    'E',
    '--out',
    path,
  )
  expect(answer).toMatchObject({ code: 0, stdout: '' })
  expect(answer.stderr).toMatch(/^Observera: mallen psb-2025 är gjord för år 2025 och senare, inte för/)
})

test('what exists is not written over without --force', async () => {
  const { path } = await savedFile()
  const before = await readFile(path)
  expect(await cli('new', ...minimal, '--out', path)).toEqual(
    refusal('”rapport.berattelse” finns redan. Lägg till --force för att skriva över.'),
  )
  expect(await readFile(path)).toEqual(before)
  expect(await cli('new', ...minimal, '--out', path, '--force')).toMatchObject({ code: 0 })
  expect(await readFile(path)).not.toEqual(before)
})

test('--force does not write over a damaged project', async () => {
  const damaged = packed().subarray(0, 900)
  const { path } = await savedFile(damaged)
  expect(await cli('new', ...minimal, '--out', path, '--force')).toEqual(
    refusal(/^”rapport\.berattelse” kunde inte skrivas: där ligger en berättelse som är skadad/),
  )
  expect(await readFile(path)).toEqual(Buffer.from(damaged))
})

test('a folder that is not there is told', async () => {
  const path = join(await temporaryFolder(), 'borta', 'ny.berattelse')
  expect(await cli('new', ...minimal, '--out', path)).toEqual(
    refusal(/^”ny\.berattelse” kunde inte skrivas: mappen finns inte/),
  )
})

test('info says what the project is', async () => {
  const { path } = await savedFile()
  const { code, stdout, stderr } = await cli('info', path, '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({
    title: 'Patientsäkerhetsberättelse 2025 – Exempelkommun',
    template: { id: 'liten', version: 1 },
    year: 2025,
    municipality: 'Exempelkommun',
    formatVersion: 1,
    savedAt: '2026-02-20T09:00:00.000Z',
    words: 22,
    counts: { sections: 3, datasets: 1, charts: 1, images: 1, goals: 1, selfChecks: 1, actions: 1 },
    sections: [
      { id: 'inledning', number: '1', heading: 'Inledning', level: 1, isShown: true, status: 'inProgress' },
      { id: 'avvikelser', number: '1.1', heading: 'Avvikelser', level: 2, words: 6 },
      { id: 'mal', number: '2', status: 'notStarted', words: 0 },
    ],
  })
  const text = await cli('info', path)
  expect(text.stdout).toContain('22 ord, 3 avsnitt, 1 tabell, 1 diagram, 1 bild\n')
})

test('what a file says of itself cannot steer the terminal', async () => {
  const { report, media } = saying('x')
  const organisation = { ...report.organisation, municipality: '\u001b[2J\u001b]0;ägd\u0007\u202eKommun' }
  const { path } = await savedFile(packed({ report: { ...report, organisation }, media }))
  const { stdout } = await cli('info', path)
  expect(stdout.split('\n')[0]).toBe('Patientsäkerhetsberättelse 2025 – [2J]0;ägdKommun')
})

test('check ends with 1 when something must be put right, and with 0 when nothing must', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'ny.berattelse')
  await cli('new', ...minimal, '--out', path)
  const { code, stdout } = await cli('check', path, '--json')
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toContainEqual({
    rule: 'law-requirement-empty',
    kind: 'law',
    severity: 'error',
    section: 'complaints',
    where: { kind: 'section' },
    place: 'Klagomål och synpunkter',
    title: 'Lagens krav är inte besvarat',
    message: expect.stringContaining('är tomt, men lagen kräver svar här'),
    why: expect.stringContaining('uppfylla lagen'),
    excerpt: '',
    hasFix: false,
    fixes: [],
    key: expect.stringContaining('law-requirement-empty|complaints|'),
  })
  const clean = written(
    report(section('inledning', { heading: 'Inledning' })),
    'inledning',
    'Den gäller 2025.',
  )
  const right = await savedFile(packed({ report: clean, media: new Map() }))
  expect(await cli('check', right.path)).toEqual({ code: 0, stdout: 'Inget att anmärka på.\n', stderr: '' })
  expect((await cli('check', right.path, '--json')).stdout).toBe('[]\n')
})

test('verify tells a sound file, for people and as JSON', async () => {
  const { path } = await savedFile()
  const text = await cli('verify', path)
  expect(text).toMatchObject({ code: 0, stderr: '' })
  expect(text.stdout).toMatch(/^Filen är hel\./)
  const json = JSON.parse((await cli('verify', path, '--json')).stdout)
  expect(json).toMatchObject({ isSound: true, problem: null, formatVersion: 1, losses: [] })
  expect(json.entries).toHaveLength(4)
})

test('verify of a changed file says what is changed, and ends with 2', async () => {
  const text = JSON.stringify(saying('x').report)
  const { path } = await savedFile(zip(foreignEntries({ report: text, isSealed: false })))
  const { code, stdout, stderr } = await cli('verify', '--json', path)
  expect(code).toBe(2)
  expect(stderr).toMatch(/^”rapport\.berattelse” är skadad\..*\n$/)
  expect(JSON.parse(stdout)).toMatchObject({
    isSound: false,
    losses: [
      'Innehållet är inte exakt det som sparades senast. Läs igenom texten och siffrorna innan du går vidare.',
    ],
  })
})

test('export writes a Word document and does not write over without --force', async () => {
  const { path, folder } = await savedFile()
  const out = join(folder, 'ut.docx')
  expect(await cli('export', '--out', out, path, '--to', 'docx')).toEqual({ code: 0, stdout: '', stderr: '' })
  const document = await readFile(out)
  expect(document.toString('latin1')).toContain('word/document.xml')
  expect(await cli('export', '--out', out, path, '--to', 'docx')).toEqual(refusal(/finns redan/))
  expect(await readFile(out)).toEqual(document)
  expect((await cli('export', '--out', out, path, '--to', 'docx', '--force')).code).toBe(0)
  expect((await readdir(folder)).toSorted()).toEqual(['rapport.berattelse', 'ut.docx'])
})

test('export takes out sections with what lies under them, numbered and with lists of figures', async () => {
  const { folder } = await savedFile()
  const out = join(folder, 'del.docx')
  const choices = ['--sections', 'intro, 3.3', '--numbered', '--list-of-figures']
  const done = await cli('export', example, '--to', 'docx', '--out', out, ...choices)
  expect(done).toEqual({ code: 0, stdout: '', stderr: '' })
  const document = openPackage(await readFile(out))
  const headed = headings(document).map(({ text }) => text)
  expect(headed[0]).toBe('Inledning')
  expect(headed[1]).toBe('Adekvat kunskap och kompetens')
  expect(headed).toHaveLength(4)
  expect(paragraphs(document).map(({ text }) => text)).toContain('Tabeller')
  expect(
    await cli('export', example, '--to', 'docx', '--out', join(folder, 'x'), '--sections', 'intro,99'),
  ).toEqual(refusal('Avsnittet ”99” finns inte bland dem som visas. Se info.'))
  expect(await cli('export', example, '--to', 'xlsx', '--out', join(folder, 'x'), '--numbered')).toEqual(
    refusal('--numbered gäller dokument, inte Excel-boken.'),
  )
})

test('export never writes over what it reads, also not through a link', async () => {
  const { path, folder } = await savedFile()
  const before = await readFile(path)
  const link = join(folder, 'genväg')
  await symlink(path, link)
  for (const out of [path, link]) {
    expect(await cli('export', path, '--to', 'docx', '--out', out, '--force')).toEqual(
      refusal('--out är samma fil som den som läses. Ange en annan fil.'),
    )
  }
  expect(await readFile(path)).toEqual(before)
})

test('export to what does not exist yet, or to a folder, is refused', async () => {
  const { path, folder } = await savedFile()
  expect(await cli('export', path, '--to', 'odt', '--out', join(folder, 'x'))).toEqual(
    refusal(/^--to odt går inte/),
  )
  expect(await cli('export', path, '--to', 'docx', '--out', folder, '--force')).toEqual(refusal(/är en mapp/))
})

const badFiles: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['no project', Buffer.from('Kära dagbok'), /är ingen berättelse/],
  ['empty', new Uint8Array(), /är tom/],
  ['cut short', packed().subarray(0, 900), /är avkortad/],
  ['cut in its images', packed().subarray(0, packed().length - 100), /är skadad/],
  ['changed in one byte', Buffer.from(packed()).fill(0xff, 800, 801), /är skadad/],
  [
    'of a newer version',
    zip(foreignEntries({ manifest: '{"formatVersion":999}' })),
    /är sparad i en nyare version/,
  ],
  ['hostile', zip([...foreignEntries(), entry('../x', 'x')]), /öppnades inte: den vill lägga filer utanför/],
]

test.each(badFiles)(
  'a file that is %s: one Swedish line and code 2 from every command, the file untouched',
  async (_, bytes, line) => {
    const { path, folder } = await savedFile(bytes)
    const before = await stat(path)
    const out = join(folder, 'ut.docx')
    const calls = [['info'], ['check', '--json'], ['export', '--to', 'docx', '--out', out]]
    for (const answer of await Promise.all(calls.map((args) => cli(...args, path)))) {
      expect(answer).toEqual(refusal(line))
      expect(answer.stderr.trimEnd()).not.toContain('\n')
      expect(answer.stderr).toContain('Filen är orörd')
    }
    const verified = await cli('verify', path, '--json')
    expect(verified.code).toBe(2)
    expect(JSON.parse(verified.stdout)).toMatchObject({ isSound: false })
    expect(verified.stderr).toMatch(line.source.includes('avkortad') ? /är avkortad/ : /är/)
    expect(await readFile(path)).toEqual(Buffer.from(bytes))
    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs)
    expect(await readdir(folder)).toEqual(['rapport.berattelse'])
  },
)

test('a file that is not there is told', async () => {
  expect(await cli('info', join(await temporaryFolder(), 'borta.berattelse'))).toEqual(
    refusal(/^”borta\.berattelse” finns inte/),
  )
})

test('an unknown command, an unknown option and a missing argument are refused in one line', async () => {
  expect(await cli('baka')).toEqual(refusal('Okänt kommando: baka. Se --help.'))
  expect(await cli('info', 'a', '--gul')).toEqual(refusal('Okänt val: --gul. Se info --help.'))
  expect(await cli('info')).toEqual(refusal('FIL.berattelse saknas. Se info --help.'))
})

test('--help lists the commands, and each command its options', async () => {
  const general = await cli('--help')
  expect(general).toMatchObject({ code: 0, stderr: '' })
  for (const name of ['templates', 'new', 'info', 'check', 'export', 'verify']) {
    expect(general.stdout).toContain(`  ${name}`)
    const own = await cli(name, '--help')
    expect(own).toMatchObject({ code: 0, stderr: '' })
    expect(own.stdout).toContain(`Användning: berattelsen ${name}`)
  }
})

test('what the command line writes is a file of known entries only', async () => {
  const path = join(await temporaryFolder(), 'ny.berattelse')
  await cli('new', ...minimal, '--out', path)
  const entries = readZipDirectory(await readFile(path), isKnownName)
  expect(entries.ok && entries.value.map(({ name }) => name)).toEqual([
    'mimetype',
    'manifest.json',
    'report.json',
  ])
})

test('a fault of ours ends with 3, in Swedish first, and makes nothing', async () => {
  const folder = await temporaryFolder()
  const breakIds = `import crypto from 'node:crypto'; import { syncBuiltinESMExports } from 'node:module';
    crypto.randomUUID = () => { throw new TypeError('broken') }; syncBuiltinESMExports()`
  const answer = await cliAfter(breakIds, 'new', ...minimal, '--out', join(folder, 'ny.berattelse'))
  expect(answer).toMatchObject({ code: 3, stdout: '' })
  expect(answer.stderr).toMatch(
    /^Något gick fel hos oss\. Ingenting i dina filer har ändrats\.\nTypeError: broken/,
  )
  expect(await readdir(folder)).toEqual([])
})
