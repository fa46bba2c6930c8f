import { expect, test } from 'vitest'
import { readArguments } from '../../src/cli/arguments.ts'
import { commands } from '../../src/cli/command-table.ts'

function read(name: string, ...args: readonly string[]) {
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) throw new Error(`no command ${name}`)
  return readArguments(command, args)
}

test('options may stand in any order, before and after the file, with a space or an equals sign', () => {
  const expected = {
    ok: true,
    value: {
      positionals: ['a.berattelse'],
      values: new Map([
        ['to', 'docx'],
        ['out', 'b.docx'],
      ]),
      flags: new Set(['force']),
    },
  }
  expect(read('export', 'a.berattelse', '--to', 'docx', '--out', 'b.docx', '--force')).toEqual(expected)
  expect(read('export', '--force', '--to=docx', 'a.berattelse', '--out=b.docx')).toEqual(expected)
})

test('a file whose name looks like an option is named after two dashes', () => {
  expect(read('info', '--json', '--', '--konstig')).toMatchObject({ value: { positionals: ['--konstig'] } })
})

test('a value may begin with a dash when it is written with an equals sign', () => {
  expect(read('export', 'a', '--to=docx', '--out=--b')).toMatchObject({ ok: true })
})

test.each([
  [['info', 'a', 'b'], 'Oväntat argument: b. Se info --help.'],
  [['info', 'a', '-j'], 'Okänt val: -j. Se info --help.'],
  [['info', 'a', '--no-json'], 'Okänt val: --no-json. Se info --help.'],
  [['info', 'a', '--__proto__'], 'Okänt val: --__proto__. Se info --help.'],
  [['info', 'a', '--json', '--json'], '--json är angivet två gånger.'],
  [['info', 'a', '--json=ja'], '--json tar inget värde.'],
  [['export', 'a', '--to', 'docx', '--out'], '--out behöver ett värde: --out FIL.'],
  [['export', 'a', '--to', 'docx', '--out', '--force'], '--out behöver ett värde: --out FIL.'],
  [['export', 'a', '--to', 'docx', '--out='], '--out behöver ett värde: --out FIL.'],
  [['export', 'a', '--out', 'b', '--out', 'c', '--to', 'docx'], '--out är angivet två gånger.'],
  [['export', 'a', '--out', 'b'], '--to docx|pdf|html|xlsx saknas. Se export --help.'],
  [['export', '--out', 'b', '--to', 'docx'], 'FIL.berattelse saknas. Se export --help.'],
])('%j is refused', ([name = '', ...args], line) => {
  expect(read(name, ...args)).toEqual({ ok: false, error: line })
})
