import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Template } from '../../../src/core/template.ts'
import { TemplateFolder } from '../../../src/formats/files/template-folder.ts'
import { writeTemplateFile } from '../../../src/formats/template-file.ts'
import { section, template } from '../../support/build-report.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const named = (id: string, name: string, version = 1): Template => ({
  ...template(section('a')),
  id,
  name,
  version,
})

const namesIn = async (folder: TemplateFolder) =>
  (await folder.list()).templates.map(({ name, version }) => `${name} ${version}`)

test('keeps templates, lists them by name and takes them away', async () => {
  const path = join(await temporaryFolder(), 'mallar')
  const folder = new TemplateFolder(path)
  expect(await folder.list()).toEqual({ templates: [], unusable: [] })
  for (const one of [named('o', 'Örebro'), named('con', 'Arboga'), named('k', 'Åmål')]) {
    expect(await folder.put(one)).toEqual({ ok: true, value: null })
  }
  expect(await namesIn(folder)).toEqual(['Arboga 1', 'Åmål 1', 'Örebro 1'])
  expect((await folder.list()).templates[0]).toEqual(named('con', 'Arboga'))
  expect(await folder.put(named('k', 'Åmål', 2))).toMatchObject({ ok: true })
  expect(await folder.remove('o')).toEqual({ ok: true, value: null })
  expect(await namesIn(new TemplateFolder(path))).toEqual(['Arboga 1', 'Åmål 2'])
  expect((await readdir(path)).sort()).toEqual(['mall-con.berattelsemall', 'mall-k.berattelsemall'])
})

test('takes a file that was copied there, the newest of two, and leaves a broken one alone', async () => {
  const path = await temporaryFolder()
  const folder = new TemplateFolder(path)
  await folder.put(named('a', 'Vår', 1))
  await writeFile(join(path, 'kopia.berattelsemall'), writeTemplateFile(named('a', 'Vår', 4)))
  await writeFile(join(path, 'trasig.berattelsemall'), '{"format": "berattelsen-mall", ')
  await writeFile(join(path, 'brev.txt'), 'Hej')
  expect(await namesIn(folder)).toEqual(['Vår 4'])
  expect((await folder.list()).unusable).toMatchObject([
    { fileName: 'trasig.berattelsemall', problem: { kind: 'fault', fault: { line: 1 } } },
  ])
  await folder.remove('a')
  expect((await readdir(path)).sort()).toEqual(['brev.txt', 'trasig.berattelsemall'])
})

test('tells why a template could not be kept, and keeps the one before', async () => {
  const path = join(await temporaryFolder(), 'mallar')
  await writeFile(path, 'en fil')
  expect(await new TemplateFolder(path).put(named('a', 'Vår'))).toMatchObject({ ok: false })
  expect(await new TemplateFolder(path).list()).toEqual({ templates: [], unusable: [] })
  expect(await readFile(path, 'utf8')).toBe('en fil')
})

test('takes a folder with the name of a template for no template', async () => {
  const path = await temporaryFolder()
  await mkdir(join(path, 'x.berattelsemall'))
  const { templates, unusable } = await new TemplateFolder(path).list()
  expect([templates, unusable.map(({ problem }) => problem.kind)]).toEqual([[], ['notATemplate']])
})
