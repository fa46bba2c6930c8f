import { note, p, table } from '../../src/core/rich-text/builders.ts'
import type { Block, RichText } from '../../src/core/rich-text/schema.ts'
import { setSectionContent } from '../../src/core/section-operations.ts'
import type { Project } from '../../src/formats/project.ts'

const SHORT = 'Uppgiften gäller hela året.'
const LONG =
  'Socialstyrelsen (2025). Agera för säker vård: nationell handlingsplan för ökad patientsäkerhet i hälso- och sjukvården 2025–2030, med bilagor om uppföljning och indikatorer.'
const EVERY_NOTE = 3
const EVERY_TABLE = 12

/** The report with what makes pages hard to count: a note on each third paragraph, and now and then a table on its side. */
export function notedReport({ report, media }: Project): Project {
  let count = 0
  const noted = (block: Block): Block => {
    if (block.type !== 'paragraph' || block.content === undefined) return block
    count += 1
    if (count % EVERY_NOTE > 0) return block
    return { ...block, content: [...block.content, note(count % 2 > 0 ? LONG : SHORT)] }
  }
  const texts = report.outline.map(({ id }, index): readonly [string, RichText] => {
    const content = (report.sections[id]?.content.content ?? []).map(noted)
    const wide =
      index % EVERY_TABLE === EVERY_TABLE - 1
        ? [p('Veckorna står i tabellen.'), weeks(), p('Så var det.')]
        : []
    return [id, { type: 'doc', content: [...content, ...wide] }]
  })
  return { report: texts.reduce((after, [id, text]) => setSectionContent(after, id, text), report), media }
}

function weeks(): Block {
  const columns = Array.from({ length: 17 }, (_, week) => week)
  const rows = Array.from({ length: 24 }, (_, row) =>
    columns.map((week) => (week === 0 ? `Enhet ${row + 1}` : String((week * 7 + row) % 40))),
  )
  const head = columns.map((week) => (week === 0 ? 'Enhet' : `Vecka ${week}`))
  return { ...table(head, ...rows), attrs: { caption: 'Avvikelser per vecka' } }
}
