import { lawRegister } from '../../../built-in-laws.ts'
import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { blocksWith, holds, sentencesWith, signOf } from '../../reading/signs.ts'
import type { SectionRule } from '../../rule.ts'
import { type Publication, publications, regulators } from './publications.ts'

/** Somebody else is named as the one who publishes a register, a survey, a form or a regulation. */
export const wrongPublisher: SectionRule = {
  id: 'wrong-publisher',
  kind: 'law',
  severity: 'warning',
  title: 'Fel utgivare',
  why: 'Läsaren ska kunna hitta källan och veta vem som står bakom den.',
  scope: 'section',
  find: (section) => {
    const relevant = publications.filter(({ sign }) => holds(section, sign))
    return [
      ...relevant.flatMap((publication) => [
        ...inSentences(section, publication),
        ...inTables(section, publication),
      ]),
      ...inRegulations(section),
    ]
  },
}

/** A sentence that has the thing and the wrong name together, and the right one nowhere. */
function inSentences(section: SectionReading, publication: Publication): readonly Found[] {
  return sentencesWith(section, publication.sign).flatMap(({ block, from, text }) => {
    if (!publication.name.test(text) || publication.right.test(text)) return []
    const wrong = publication.wrong.exec(text)
    if (wrong === null) return []
    const [whole, ...names] = wrong
    const name = names.find((one) => one !== undefined) ?? whole
    const at = from + wrong.index + whole.indexOf(name)
    return [foundAt(section, publication, { block, from: at, to: at + name.length })]
  })
}

/** A row about the thing whose cell for the source names a wrong one and not the right one. */
function inTables(section: SectionReading, publication: Publication): readonly Found[] {
  return section.tables.flatMap(({ rows: [header, ...rows] }) => {
    const column = header?.findIndex(({ text }) => /^(?:data)?källa|utgivare/iu.test(text.trim())) ?? -1
    if (column < 0) return []
    return rows.flatMap((row) => {
      const source = row[column]
      const isAbout = row.some((cell) => cell !== source && publication.name.test(cell.text))
      if (source === undefined || !isAbout || publication.right.test(source.text)) return []
      return source.blocks.flatMap((block) => {
        const name = publication.wrongNames.find((one) => partsOf(block.text).includes(one))
        if (name === undefined) return []
        const from = block.text.indexOf(name)
        return [foundAt(section, publication, { block, from, to: from + name.length })]
      })
    })
  })
}

/** The sources that a cell lists. */
function partsOf(text: string): readonly string[] {
  return text.split(/[,;/.\n]|\soch\s/u).map((part) => part.trim())
}

interface Place {
  readonly block: SectionReading['blocks'][number]
  readonly from: number
  readonly to: number
}

function foundAt(section: SectionReading, { what, publisher }: Publication, place: Place): Found {
  const { block, from, to } = place
  const written = block.text.slice(from, to)
  const message = `${written} anges som den som står bakom ${what}, men det är ${publisher}. Byt namnet.`
  return section.found(block, from, to, message, {
    fixes: [replaceFix(`Byt till ${publisher}`, section, block, place, withCase(publisher, written))],
  })
}

/** The genitive as it was written: "Socialstyrelsens" gives "SKR:s". */
function withCase(publisher: string, written: string): string {
  if (!written.endsWith('s') || publisher.endsWith('s')) return publisher
  return /\p{Lu}$/u.test(publisher) ? `${publisher}:s` : `${publisher}s`
}

const allRegulators = regulators.flatMap(({ genitive, others }) => [genitive, ...others])
const REGULATION = new RegExp(
  `(${allRegulators.join('|')}) föreskrift[^.;]{0,160}?((?:HSLF-FS|SOSFS|SSMFS|MDFFS) \\d{4}:\\d+)`,
  'gu',
)

/** A regulation by its number with another authority's name. */
const regulation = signOf('hslf-fs 0', 'sosfs 0', 'ssmfs 0', 'mdffs 0')

function inRegulations(section: SectionReading): readonly Found[] {
  return blocksWith(section, regulation).flatMap((block) =>
    [...block.text.matchAll(REGULATION)].flatMap((match) => {
      const [whole, written = '', number = ''] = match
      const act = lawRegister().acts.find((one) => one.number === number)
      const right = regulators.find(({ genitive }) => act?.name.startsWith(genitive))
      const isNamed = [right?.genitive ?? '', ...(right?.others ?? [])].includes(written)
      const isAboutTwo = allRegulators.some((name) => whole.slice(written.length).includes(name))
      if (right === undefined || isNamed || isAboutTwo) return []
      const place = { from: match.index, to: match.index + written.length }
      const message = `${number} är ${right.genitive} föreskrifter, inte ${written}. Byt namnet.`
      const fix = replaceFix(`Byt till ${right.genitive}`, section, block, place, right.genitive)
      return [section.found(block, place.from, place.to, message, { fixes: [fix] })]
    }),
  )
}
