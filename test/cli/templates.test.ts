import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Template } from '../../src/core/template.ts'
import { openProject } from '../../src/formats/container/open.ts'
import { writeTemplateFile } from '../../src/formats/template-file.ts'
import { builtInTemplates } from '../../src/formats/templates.ts'
import { section, template } from '../support/build-report.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { cli } from './run-cli.ts'

const own: Template = {
  ...template(
    section('cover', { kind: 'front', level: 0, heading: 'Titelsida' }),
    section('vart', { heading: 'Vårt avsnitt', kind: 'optional' }),
  ),
  id: 'egen-mall',
  version: 3,
  name: 'Exempelkommuns mall',
}

async function templateFile(text = new TextDecoder().decode(writeTemplateFile(own))) {
  const folder = await temporaryFolder()
  const path = join(folder, 'vår.berattelsemall')
  await writeFile(path, text)
  return { folder, path }
}

interface Node {
  readonly id: string
  readonly level: number
  readonly sections: readonly Node[]
}

test('templates --json has every section of every template, each under the heading above it', async () => {
  const { code, stdout } = await cli('templates', '--json')
  expect(code).toBe(0)
  const all: readonly { readonly id: string; readonly sections: readonly Node[] }[] = JSON.parse(stdout)
  const flat = (nodes: readonly Node[]): readonly Node[] =>
    nodes.flatMap((node) => [node, ...flat(node.sections)])
  expect(all.map(({ id, sections }) => [id, flat(sections).map((node) => [node.id, node.level])])).toEqual(
    builtInTemplates().map(({ id, sections }) => [id, sections.map((each) => [each.id, each.level])]),
  )
  for (const node of all.flatMap(({ sections }) => flat(sections))) {
    expect(node.sections.every(({ level }) => level === node.level + 1)).toBe(true)
  }
  const psb = all.find(({ id }) => id === 'psb-2025')?.sections ?? []
  expect(psb[0]).toMatchObject({ level: 0, kind: 'front', sections: [] })
  expect(psb[1]).toMatchObject({
    kind: 'standard',
    heading: expect.any(String),
    printedLaw: expect.stringContaining('PSL'),
    included: true,
    repeat: null,
    checklist: { required: expect.any(Number), recommended: expect.any(Number) },
  })
})

test.each(builtInTemplates())('new makes a report from $id', async ({ id, version, sections }) => {
  const path = join(await temporaryFolder(), 'ny.berattelse')
  const given = ['--template', id, '--year', '2025', '--municipality', 'Exempelkommun', '--out', path]
  expect(await cli('new', ...given)).toMatchObject({ code: 0, stdout: '' })
  const opened = openProject(await readFile(path))
  expect(opened).toMatchObject({ ok: true, value: { losses: [], report: { template: { id, version } } } })
  expect(opened.ok && opened.value.report.outline.map((entry) => entry.id)).toEqual(
    sections.map((each) => each.id),
  )
})

test('new makes a report from a template file', async () => {
  const { folder, path } = await templateFile()
  const out = join(folder, 'ny.berattelse')
  const given = ['--template', path, '--year', '2025', '--municipality', 'Exempelkommun', '--out', out]
  expect(await cli('new', ...given)).toEqual({ code: 0, stdout: '', stderr: '' })
  const opened = openProject(await readFile(out))
  expect(opened.ok && opened.value.report.template).toEqual(own)
})

test('new from a bad template file tells the line and makes nothing', async () => {
  const { folder, path } = await templateFile(
    new TextDecoder().decode(writeTemplateFile(own)).replace('"heading": "Vårt avsnitt"', '"heading": ""'),
  )
  const given = [
    '--template',
    path,
    '--year',
    '2025',
    '--municipality',
    'E',
    '--out',
    join(folder, 'ny.berattelse'),
  ]
  expect(await cli('new', ...given)).toEqual({
    code: 2,
    stdout: '',
    stderr: '”vår.berattelsemall” går inte att använda som mall. Rad 39: avsnittet ”vart” saknar rubrik.\n',
  })
  expect(await readdir(folder)).toEqual(['vår.berattelsemall'])
})

test('template check tells that a template can be used', async () => {
  const { path } = await templateFile()
  expect(await cli('template', 'check', path)).toEqual({
    code: 0,
    stdout: 'Mallen går att använda: Exempelkommuns mall, version 3, 2 avsnitt.\n',
    stderr: '',
  })
  const { code, stdout } = await cli('template', 'check', '--json', path)
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    isSound: true,
    problem: null,
    template: { id: 'egen-mall', version: 3, sections: [{ id: 'cover' }, { id: 'vart', included: true }] },
  })
})

test('template check tells the place and the reason in one line', async () => {
  const { path } = await templateFile(
    new TextDecoder().decode(writeTemplateFile(own)).replace('"level": 1', '"level": 2'),
  )
  const line = 'Rad 38: avsnittet ”Vårt avsnitt” hoppar över en rubriknivå.'
  const stderr = `”vår.berattelsemall” går inte att använda som mall. ${line}\n`
  expect(await cli('template', 'check', path)).toEqual({ code: 2, stdout: '', stderr })
  const json = await cli('template', 'check', path, '--json')
  expect(json).toMatchObject({ code: 2, stderr })
  expect(JSON.parse(json.stdout)).toEqual({
    isSound: false,
    problem: { kind: 'skippedLevel', line: 38, path: 'template.sections[1].level', message: line },
    template: null,
  })
})

test('template check refuses what is no template, in one line', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'x.berattelsemall')
  await writeFile(path, 'PK\u0003\u0004')
  expect(await cli('template', 'check', path)).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^”x\.berattelsemall” är ingen mall\..*\n$/),
  })
  for (const missing of [join(folder, 'borta.berattelsemall'), folder]) {
    const { code, stdout, stderr } = await cli('template', 'check', missing)
    expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({ code: 2, stdout: '', lines: 2 })
  }
})

test('a command of two words is told apart from others', async () => {
  expect(await cli('template')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'Okänt kommando: template. Menar du template check? Se --help.\n',
  })
  expect((await cli('template', 'check', '--help')).stdout).toContain(
    'Användning: berattelsen template check FIL.berattelsemall [--json]',
  )
  expect((await cli('template', 'check')).stderr).toBe(
    'FIL.berattelsemall saknas. Se template check --help.\n',
  )
})
