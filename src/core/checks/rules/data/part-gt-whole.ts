import { formatNumber } from '../../../swedish-numbers.ts'
import type { Found } from '../../finding.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { cellIn, foundAtCell, type NumberTable } from '../../reading/number-table.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { dataAndTextRule } from './data-and-text-rule.ts'
import { bare, quoted } from './line-names.ts'
import { statedShares } from './stated-shares.ts'

/** A part is larger than the whole that it is a part of. */
export const partGtWhole = dataAndTextRule({
  id: 'part-gt-whole',
  severity: 'error',
  title: 'Delen är större än helheten',
  why: 'En del kan aldrig vara större än det hela. Något av talen är fel, eller så mäter de olika saker.',
  inTable: (table) => [...partsInTable(table), ...sharesOverHundred(table)],
  inText: (section) => [
    ...impossibleShares(section),
    ...statedShares(section).flatMap(({ part, whole }) => {
      if (part.value === null || whole.value === null || part.value <= whole.value) return []
      if (part.hedge !== '' || whole.hedge !== '' || whole.end !== null) return []
      if (part.role === 'part' && !isRightBefore(part, whole)) return []
      const [first, last] = part.from < whole.from ? [part, whole] : [whole, part]
      const message = `${formatNumber(part.value, 0)} kan inte vara en del av ${formatNumber(whole.value, 0)}. Kontrollera om talen har bytt plats eller om något av dem är felskrivet.`
      return [section.found(part.block, first.from, last.to, message)]
    }),
  ],
})

const ofShare =
  /(?<!\p{L})andel(?:en)?(?!\p{L})(?:(?!ök|steg|stig|minsk|budget|jämför|mot |av mål)[^.;:\d]){1,80} (?:är|var|blev|låg på|ligger på|uppgick till|uppgår till) $/iu

/** "Andelen boende med plan var 112 %". */
function impossibleShares(section: SectionReading): readonly Found[] {
  return section.numbers.flatMap(({ block, from, to, kind, value, isLive }) => {
    if (kind !== 'percent' || value === null || value <= 100 || isLive) return []
    if (!ofShare.test(block.text.slice(Math.max(0, from - 130), from))) return []
    const message = `En andel kan inte vara mer än 100 %, men här står ${block.text.slice(from, to)}. Kontrollera talet, eller skriv vad det är i stället för en andel.`
    return [section.found(block, from, to, message)]
  })
}

/** "97 av 130", not "38 bedömningar av 35 personer", which are of different things. */
function isRightBefore(part: NumberMention, whole: NumberMention): boolean {
  return /^\s+av(?:\s+(?:de|totalt|sammanlagt|alla|våra))?\s+$/u.test(
    part.block.text.slice(part.to, whole.from),
  )
}

interface Pair {
  readonly axis: 'rows' | 'columns'
  readonly part: number
  readonly whole: number
}

function partsInTable(table: NumberTable): readonly Found[] {
  return (['rows', 'columns'] as const).flatMap((axis) =>
    pairsIn(table, axis).flatMap((pair) => faultsOf(table, pair)),
  )
}

/** Which rows (or columns) are surely part and whole: by a share that is worked out from them, or by their names. */
function pairsIn(table: NumberTable, axis: 'rows' | 'columns'): readonly Pair[] {
  const lines = table[axis]
  const byFormula = formulasOf(table, axis).flatMap((formula) => {
    if (formula.kind !== 'share' || formula.whole.length !== 1) return []
    const [part, whole] = [formula.part, formula.whole[0]].map((id) =>
      lines.findIndex((line) => line.id === id),
    )
    return part === undefined || whole === undefined || part < 0 || whole < 0 ? [] : [{ axis, part, whole }]
  })
  const byName = lines.flatMap(({ label }, part) => {
    if (/^(?:varav|därav)(?!\p{L})/iu.test(label)) {
      const whole = lines.findLastIndex(
        (line, index) => index < part && !/^(?:varav|därav)(?!\p{L})/iu.test(line.label),
      )
      return whole < 0 ? [] : [{ axis, part, whole }]
    }
    const wholeName = KNOWN_PARTS.find(([name]) => name.test(bare(label)))?.[1]
    const whole = wholeName === undefined ? -1 : lines.findIndex((line) => wholeName.test(bare(line.label)))
    return whole < 0 || whole === part ? [] : [{ axis, part, whole }]
  })
  const known = new Set(byFormula.map(({ part, whole }) => `${part} ${whole}`))
  return [...byFormula, ...byName.filter(({ part, whole }) => !known.has(`${part} ${whole}`))]
}

/** Names of a part, each with the name of its whole. */
const KNOWN_PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:antal )?utbildade(?: \p{L}+)?$/u, /^(?:antal )?(?:anställda|månadsanställda|medarbetare)$/u],
  [
    /^(?:antal )?(?:svarande|inkomna svar|antal svar|besvarade enkäter)$/u,
    /^(?:antal )?(?:utskick|utskickade(?: enkäter)?|inbjudna|tillfrågade)$/u,
  ],
  [/^(?:antal )?(?:signerade|osignerade)(?: insatser)?$/u, /^(?:antal )?insatser$/u],
  [/^(?:antal )?registrerade(?: dödsfall)?$/u, /^(?:antal )?(?:dödsfall|avlidna)$/u],
  [/^deltagande (?:enheter|boenden)$/u, /^(?:antal )?(?:enheter|boenden)(?: totalt| i kommunen)?$/u],
]

function formulasOf({ origin }: NumberTable, axis: 'rows' | 'columns') {
  if (origin.kind === 'text') return []
  const lines = axis === 'rows' ? origin.dataset.derivedRows : origin.dataset.derivedColumns
  return (lines ?? []).map(({ formula }) => formula)
}

function faultsOf(table: NumberTable, { axis, part, whole }: Pair): readonly Found[] {
  const across = axis === 'rows' ? table.columns : table.rows
  return across.flatMap((_, at) => {
    const place = (line: number) => (axis === 'rows' ? ([line, at] as const) : ([at, line] as const))
    const [partCell, wholeCell] = [cellIn(table, ...place(part)), cellIn(table, ...place(whole))]
    if (partCell.value === null || wholeCell.value === null || partCell.value <= wholeCell.value) return []
    if (partCell.unit !== wholeCell.unit || partCell.unit === 'percent') return []
    if (partCell.isApproximate || wholeCell.isApproximate) return []
    const [partName, wholeName] = [table[axis][part]?.label ?? '', table[axis][whole]?.label ?? '']
    const say = (value: number) => formatNumber(value, partCell.decimals)
    const message = `${quoted(partName)} är ${say(partCell.value)} men ${quoted(wholeName)} bara ${say(wholeCell.value)}. Kontrollera om talen har bytt plats eller om något av dem är felskrivet.`
    return [foundAtCell(table, ...place(part), message)]
  })
}

/** Shares of something that is named: more than 100 % of it can't be. */
function sharesOverHundred(table: NumberTable): readonly Found[] {
  const { origin } = table
  if (origin.kind === 'text') return []
  const { denominator = '', denominators } = origin.dataset
  if (denominator.trim() === '' && denominators === undefined) return []
  return table.rows.flatMap((_, row) =>
    table.columns.flatMap((_column, column) => {
      const { unit, value, decimals } = cellIn(table, row, column)
      if (unit !== 'percent' || value === null || value <= 100) return []
      const of = denominator.trim() === '' ? 'något' : denominator.trim()
      const message = `${formatNumber(value, decimals)}\u00a0% kan inte vara en andel av ${of}. Kontrollera talet.`
      return [foundAtCell(table, row, column, message)]
    }),
  )
}
