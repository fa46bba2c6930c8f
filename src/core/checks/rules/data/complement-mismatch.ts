import { formatNumber } from '../../../swedish-numbers.ts'
import type { Found } from '../../finding.ts'
import type { NumberMention } from '../../reading/number-mention.ts'
import { cellIn, foundAtCell, type NumberTable } from '../../reading/number-table.ts'
import { numbersWith } from '../../reading/numbers-by-sentence.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { holds, type Sign, signOf } from '../../reading/signs.ts'
import { dataAndTextRule } from './data-and-text-rule.ts'
import { bare, quoted } from './line-names.ts'

/** Two shares that are each other's rest don't make 100 %. */
export const complementMismatch = dataAndTextRule({
  id: 'complement-mismatch',
  severity: 'error',
  title: 'Andelarna blir inte 100 % tillsammans',
  why: 'Svarsfrekvens och bortfall, eller en andel och dess rest, är varandras motsats. Blir de inte 100 % är ett av talen fel.',
  inTable: (table) => [...complementsIn(table, 'rows'), ...complementsIn(table, 'columns')],
  inText: (section) => [...responseFaults(section), ...restFaults(section)],
})

function complementsIn(table: NumberTable, axis: 'rows' | 'columns'): readonly Found[] {
  const lines = table[axis]
  const byName = new Map(lines.map(({ label }, index) => [bare(label), index]))
  return lines.flatMap(({ label }, index) => {
    const opposite = oppositesOf(bare(label)).find((name) => byName.has(name))
    const other = opposite === undefined ? undefined : byName.get(opposite)
    return other === undefined ? [] : faultsOf(table, axis, other, index)
  })
}

/** What the rest of a share is called: "ej signerade" is the rest of "signerade". */
function oppositesOf(name: string): readonly string[] {
  if (name === 'bortfall') return ['svarsfrekvens', 'svarsandel', 'andel svar']
  const bareName = name.replace(/^andel /u, '')
  const words = /^(?:ej|inte|icke) (.+)$/u.exec(bareName)?.[1]
  if (words !== undefined) return [words, `andel ${words}`]
  const without = /^utan (.+)$/u.exec(bareName)?.[1]
  return without === undefined ? [] : [`med ${without}`, `andel med ${without}`]
}

function faultsOf(
  table: NumberTable,
  axis: 'rows' | 'columns',
  share: number,
  rest: number,
): readonly Found[] {
  const across = axis === 'rows' ? table.columns : table.rows
  return across.flatMap((_, at) => {
    const place = (line: number) => (axis === 'rows' ? ([line, at] as const) : ([at, line] as const))
    const [a, b] = [cellIn(table, ...place(share)), cellIn(table, ...place(rest))]
    if (a.unit !== 'percent' || b.unit !== 'percent' || a.value === null || b.value === null) return []
    if (makeHundred(a.value, b.value, Math.min(a.decimals, b.decimals))) return []
    const names = [table[axis][share]?.label ?? '', table[axis][rest]?.label ?? '']
    const message = faultMessage([names[0] ?? '', a.value, a.decimals], [names[1] ?? '', b.value, b.decimals])
    return [foundAtCell(table, ...place(rest), message)]
  })
}

type Named = readonly [name: string, value: number, decimals: number]

function faultMessage(a: Named, b: Named): string {
  const say = ([name, value, decimals]: Named) => `${quoted(name)} (${formatNumber(value, decimals)}\u00a0%)`
  const sum = formatNumber(a[1] + b[1], Math.max(a[2], b[2]))
  return `${say(a)} och ${say(b)} ska bli 100\u00a0% tillsammans, men blir ${sum}\u00a0%. Kontrollera vilket av talen som är fel.`
}

function makeHundred(a: number, b: number, decimals: number): boolean {
  return Math.abs(a + b - 100) <= 10 ** -decimals + 1e-6
}

const response = signOf('svarsfrekvens')
const loss = signOf('bortfall')
const rest = signOf('resterande', 'återstående', 'övriga')

/** "Svarsfrekvensen var 61 % … bortfallet var 41 %", once each in a paragraph or in two that follow each other. */
function responseFaults(section: SectionReading): readonly Found[] {
  if (!holds(section, response) || !holds(section, loss)) return []
  const responses = sharesNear(section, response, /svarsfrekvens/iu)
  const losses = sharesNear(section, loss, /bortfall/iu)
  const byBlock = Map.groupBy(responses, ({ block }) => block.index)
  return losses.flatMap((loss) => {
    const near = [-1, 0, 1].flatMap((step) => byBlock.get(loss.block.index + step) ?? [])
    const [response, ...others] = near
    if (response === undefined || others.length > 0 || loss.value === null || response.value === null)
      return []
    if (makeHundred(loss.value, response.value, Math.min(loss.decimals, response.decimals))) return []
    const message = faultMessage(
      ['svarsfrekvens', response.value, response.decimals],
      ['bortfall', loss.value, loss.decimals],
    )
    return [section.found(loss.block, loss.from, loss.to, message)]
  })
}

/** The only percentage of a clause that names this. */
function sharesNear(section: SectionReading, sign: Sign, name: RegExp): readonly NumberMention[] {
  return numbersWith(section, sign).flatMap(({ sentence, numbers }) => {
    const { block, from } = sentence
    if (!name.test(sentence.text)) return []
    const shares = numbers.filter(
      ({ kind, end, hedge, isSigned }) => kind === 'percent' && end === null && hedge === '' && !isSigned,
    )
    return shares.filter((share, index) => {
      const start = shares[index - 1]?.to ?? from
      const next = shares[index + 1]?.from
      const clause = block.text.slice(start, share.from)
      const isNamed = name.test(clause) && !/\b(?:mål|riket|länet|nationellt)\b/iu.test(clause)
      return (
        isNamed && (next === undefined || !/^\s*(?:till|mot|jämfört)/u.test(block.text.slice(share.to, next)))
      )
    })
  })
}

const REST = /(?:\b(?:resterande|återstående)|(?:^|\s)övriga)\s*$/iu

/** "75 % är klara och resterande 20 % pågår": two shares in a sentence, the second told as the rest. */
function restFaults(section: SectionReading): readonly Found[] {
  return numbersWith(section, rest).flatMap(({ sentence, numbers }) => {
    const shares = numbers.filter(({ kind }) => kind === 'percent')
    const [share, rest] = shares
    if (shares.length !== 2 || share === undefined || rest === undefined) return []
    if (share.value === null || rest.value === null || share.hedge !== '' || rest.hedge !== '') return []
    if (!REST.test(sentence.block.text.slice(share.to, rest.from))) return []
    if (makeHundred(share.value, rest.value, Math.min(share.decimals, rest.decimals))) return []
    const message = faultMessage(
      ['andelen', share.value, share.decimals],
      ['resten', rest.value, rest.decimals],
    )
    return [section.found(rest.block, rest.from, rest.to, message)]
  })
}
