import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { englishTemplate, municipalTemplate } from '../../scripts/word-templates/municipal.ts'
import { readWordTemplate, type WordTemplate } from '../../src/formats/docx/index.ts'

export { englishTemplate, municipalTemplate }

/** A template read. Throws when it is refused. */
export function templateOf(bytes: Uint8Array): WordTemplate {
  const read = readWordTemplate(bytes)
  if (!read.ok) throw new Error(`refused: ${read.error.kind}`)
  return read.value
}

/** What the reading of this says, for files that are refused; "read" for one that is not. */
export function outcomeOf(bytes: Uint8Array): string {
  const read = readWordTemplate(bytes)
  return read.ok ? 'read' : read.error.kind
}

/** The file with one part changed, or added where it was not there. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[name] ?? new Uint8Array())
  return zipSync({ ...parts, [name]: strToU8(change(before)) }, { level: 1 })
}

/** The template with these relations more in a part's own list. */
export function withRelation(bytes: Uint8Array, list: string, relation: string): Uint8Array {
  return withPart(bytes, list, (xml) =>
    xml === ''
      ? `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`
      : xml.replace('</Relationships>', `${relation}</Relationships>`),
  )
}

/** The template with another body, of which the last section stays. */
export function withBody(bytes: Uint8Array, body: string): Uint8Array {
  return withPart(bytes, 'word/document.xml', (xml) => {
    const section = xml.lastIndexOf('<w:sectPr>')
    return `${xml.slice(0, xml.indexOf('<w:body>') + 8)}${body}${xml.slice(section)}`
  })
}
