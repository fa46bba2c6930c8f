import { hasMarkedApproximate } from './approximate.ts'
import type { Dataset } from './dataset.ts'
import { printableText } from './printable-text.ts'
import { unitName } from './swedish-numbers.ts'

/**
 * What stands under a table or chart: its unit where it isn't a count, what shares are shares of, and where the numbers
 * come from, as in "Värden i procent. Andel av registrerade dödsfall. Källa: Svenska palliativregistret, uttag
 * 2026-01-14.", with a word on estimates and on breaks. Null when none of it is known.
 */
export function sourceLine(dataset: Dataset): string | null {
  const parts = [
    unitSentence(dataset),
    wholeSentence(dataset),
    approximateSentence(dataset),
    ...breakSentences(dataset),
    originSentence(dataset),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(' ')
}

function unitSentence({ unit }: Dataset): string | null {
  return unit === 'count' ? null : `Värden i ${unitName(unit)}.`
}

/** "Andel av registrerade dödsfall." Only where there are shares. */
function wholeSentence({
  denominator,
  unit,
  rows,
  columns,
  derivedRows,
  derivedColumns,
}: Dataset): string | null {
  const of = printableText(denominator ?? '')
    .trim()
    .replace(/\.$/, '')
  const hasShares =
    unit === 'percent' ||
    [...rows, ...columns].some((line) => line.unit === 'percent') ||
    [...(derivedRows ?? []), ...(derivedColumns ?? [])].some(({ formula }) => formula.kind === 'share')
  return of === '' || !hasShares ? null : `Andel av ${of}.`
}

function approximateSentence(dataset: Dataset): string | null {
  if (dataset.isApproximate === true) return 'Ungefärliga värden.'
  return hasMarkedApproximate(dataset) ? 'Några värden är ungefärliga.' : null
}

/** "Brott i serien före 2024: nytt avvikelsesystem." */
function breakSentences({ seriesBreaks, columns }: Dataset): readonly string[] {
  return (seriesBreaks ?? []).flatMap(({ before, note }) => {
    const label = columns.find(({ id }) => id === before)?.label.trim()
    if (label === undefined || label === '') return []
    const why = printableText(note).trim().replace(/\.$/, '')
    return [`Brott i serien före ${printableText(label)}${why === '' ? '' : `: ${why}`}.`]
  })
}

function originSentence({ source, collected }: Dataset): string | null {
  const name = printableText(source).trim().replace(/\.$/, '')
  if (name === '') return collected === null ? null : `Uttag ${collected}.`
  return collected === null ? `Källa: ${name}.` : `Källa: ${name}, uttag ${collected}.`
}
