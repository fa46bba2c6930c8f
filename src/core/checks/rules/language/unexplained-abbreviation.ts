import { capitalised, listed } from '../../../swedish-words.ts'
import type { Fix, Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { isHandwritten } from '../../reading/lowered-text.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { TextBlock } from '../../reading/text-blocks.ts'
import type { ReportRule } from '../../rule.ts'
import { atMost } from './at-most.ts'
import { familiar, meanings } from './known-abbreviations.ts'
import { spellsOut } from './spelled-out.ts'

const MOST = 5

/** An abbreviation that the report nowhere spells out, at its first place. */
export const unexplainedAbbreviation: ReportRule = {
  id: 'unexplained-abbreviation',
  kind: 'language',
  severity: 'hint',
  title: 'Förkortning som inte förklaras',
  why: 'Politiker och medborgare kan inte vårdens förkortningar. Skriv ut dem första gången.',
  scope: 'report',
  find: ({ sections }) => {
    const facts = sections.map((section) => ({ section, ...abbreviationsIn(section) }))
    const explained = new Set(facts.flatMap((fact) => [...fact.explained]))
    const uses = new Map<string, { readonly first: Use; readonly section: SectionReading; count: number }>()
    for (const { section, used } of facts) {
      for (const [name, { first, count }] of used) {
        if (explained.has(name)) continue
        const before = uses.get(name)
        if (before === undefined) uses.set(name, { first, section, count })
        else before.count += count
      }
    }
    const all = [...uses].toSorted(([, a], [, b]) => b.count - a.count)
    return atMost(
      all.map(([name, { section, first, count }]) => foundAt(section, first, name, count)),
      MOST,
      (left) => `Inte heller förklaras ${inWords(left.map(({ subject = '' }) => subject))}.`,
    )
  },
}

interface Use {
  readonly block: TextBlock
  readonly from: number
}

interface Abbreviations {
  readonly used: ReadonlyMap<string, { readonly first: Use; readonly count: number }>
  readonly explained: ReadonlySet<string>
}

const capitals = /(?<![\p{L}\d&_-])(?:[A-ZÅÄÖ]{2,6}|SoL|FoHM)(?![\p{L}\d&_])/gu

const abbreviationsIn = onceForEachSection(({ blocks }): Abbreviations => {
  const used = new Map<string, { first: Use; count: number }>()
  const explained = new Set<string>()
  for (const block of blocks) {
    const { text } = block
    if (!/[A-ZÅÄÖ]{2}|SoL/.test(text) || isShouted(text)) continue
    for (const { 0: name, index } of text.matchAll(capitals)) {
      if (familiar.has(name) || isCode(text, index, index + name.length)) continue
      if (!explained.has(name) && isExplained(text, index, name)) explained.add(name)
      const before = used.get(name)
      if (before === undefined) used.set(name, { first: { block, from: index }, count: 1 })
      else before.count += 1
    }
  }
  return { used, explained }
})

/** A heading or line in capitals alone. */
function isShouted(text: string): boolean {
  if (text.length < 7 || text.length > LONGEST_SHOUT) return false
  const [large, small] = [text.match(/\p{Lu}/gu)?.length ?? 0, text.match(/\p{Ll}/gu)?.length ?? 0]
  return large > small
}

const LONGEST_SHOUT = 200

/** "VON 2025/11", "PSL 2010:659", "HSLF-FS". */
function isCode(text: string, from: number, to: number): boolean {
  return (
    /^(?:[ .-]?(?:19|20)\d\d[:/.-]\d|-FS|\.\p{L})/u.test(text.slice(to, to + 10)) || text[from - 1] === '.'
  )
}

const NEAR = 110

/** Whether it stands in brackets or is followed by some, alone in a cell, or beside what it stands for. */
function isExplained(text: string, from: number, name: string): boolean {
  const to = from + name.length
  const after = text.slice(to, to + NEAR)
  const before = text.slice(Math.max(0, from - NEAR), from)
  if (text.trim() === name) return true
  if (
    /\(\P{L}{0,2}(?:[A-ZÅÄÖ]{2,6}[/, ]{1,3}(?:och )?){0,3}$/u.test(before) &&
    /^[-\p{L}]*(?:[):/,;]| och )/u.test(after)
  )
    return true
  if (/^(?:[-:]?\p{L}*)?(?:\/[A-ZÅÄÖ]{2,6})*,? ?[([]\p{L}{3}/u.test(after)) return true
  if (/^(?:[-:]?\p{L}+)? (?:står för|betyder|är en förkortning|är ett samlingsnamn|=)/u.test(after))
    return true
  const isApart = /^(?:[-:]\p{L}+)?(?: [–-]|,|:| ?=|\/|\.)? /u.exec(after)
  if (isApart !== null && spellsOut(after.slice(isApart[0].length), name, false)) return true
  return spellsOut(before, name, true)
}

function foundAt(section: SectionReading, { block, from }: Use, name: string, count: number): Found {
  const meaning = meanings.get(name)
  const to = from + name.length
  const times = count === 1 ? 'används en gång' : `används ${count} gånger`
  const advice =
    meaning === undefined
      ? 'Skriv ut vad det står för första gången, med förkortningen inom parentes.'
      : `Skriv ”${meaning} (${name})” första gången.`
  return section.found(block, from, to, `”${name}” ${times} utan att förklaras. ${advice}`, {
    subject: name,
    fixes: fixesFor(section, block, from, to, meaning),
  })
}

/** Only where the abbreviation stands by itself: "MAS:en" and "MAS-nätverket" can't be written out like that. */
function fixesFor(
  section: SectionReading,
  block: TextBlock,
  from: number,
  to: number,
  meaning: string | undefined,
): readonly Fix[] {
  const isAlone = !/[:/-]/.test(block.text.charAt(to)) && !/[/-]/.test(block.text.charAt(from - 1))
  if (meaning === undefined || !isAlone || !isHandwritten(block, from, to)) return []
  const isStart = from === 0 || /[.!?] $/.test(block.text.slice(Math.max(0, from - 2), from))
  const words = isStart ? capitalised(meaning) : meaning
  const replacement = `${words} (${block.text.slice(from, to)})`
  return [replaceFix(`Byt till ”${replacement}”`, section, block, { from, to }, replacement)]
}

function inWords(names: readonly string[]): string {
  const shown = names.slice(0, 12)
  const rest = names.length - shown.length
  return listed(rest > 0 ? [...shown, `${rest} till`] : shown)
}
