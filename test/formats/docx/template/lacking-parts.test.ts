import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportDocx, readWordTemplate } from '../../../../src/formats/docx/index.ts'
import { openPackage } from '../../../support/docx-package.ts'
import { sampleProject } from '../../../support/sample-project.ts'
import { municipalTemplate } from '../../../support/word-templates.ts'

const now = '2026-02-20T09:00:00.000Z'
const parts = unzipSync(municipalTemplate())
// What there are several of a kind of is tried once.
const names = Object.keys(parts).filter((name) => !/footer|_rels\/header/.test(name))

/** The template without a part, and with the part's root emptied. */
const variants = names.flatMap((name): (readonly [string, Uint8Array])[] => {
  const rest = Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name))
  const lacking = [`without ${name}`, zipSync(rest, { level: 1 })] as const
  const root = /<([A-Za-z]+(?::[A-Za-z]+)?)(?:\s[^>]*)?>/.exec(strFromU8(parts[name] ?? new Uint8Array()))
  if (!root || !/\.(?:xml|rels)$/.test(name)) return [lacking]
  const bare = strToU8(`${root[0]}</${root[1]}>`)
  return [lacking, [`with an empty ${name}`, zipSync({ ...parts, [name]: bare }, { level: 1 })]]
})

describe('a template that lacks something', () => {
  it.each(variants)('is refused or gives a whole document: %s', async (_, bytes) => {
    const read = readWordTemplate(bytes)
    if (!read.ok) {
      expect(['notWord', 'damaged']).toContain(read.error.kind)
      return
    }
    const made = openPackage(await exportDocx(sampleProject(), { now, wordTemplate: read.value }))
    expect(made.names).toContain('word/document.xml')
  })
})
