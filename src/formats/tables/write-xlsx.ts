import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/universal'
import type { Dataset } from '../../core/dataset.ts'
import type { Report } from '../../core/report.ts'
import { reportTitle } from '../../core/report-title.ts'
import { hiddenInPublic } from '../../core/small-counts.ts'
import { sourceLine } from '../../core/source-line.ts'
import { unitName } from '../../core/swedish-numbers.ts'
import { datasetRows, type FileCell } from './dataset-rows.ts'
import { safeText } from './safe-text.ts'

const MOST_NAME = 31
const LABEL_WIDTH = 34
const NUMBER_WIDTH = 14

/**
 * An Excel workbook with a sheet for each table of the report: title, numbers as numbers, source and date. Percent
 * is Excel's own. The first sheet lists the others. No text in it can run as a formula.
 */
export async function writeXlsx(report: Report): Promise<Uint8Array> {
  const names = sheetNames(report.datasets.map(({ title }) => title))
  const sheets = report.datasets.map((dataset, index) => ({
    sheet: names[index] ?? '',
    data: sheetData(dataset),
    columns: [{ width: LABEL_WIDTH }, ...dataset.columns.map(() => ({ width: NUMBER_WIDTH }))],
  }))
  const contents = {
    sheet: 'Innehåll',
    data: contentsData(report, names),
    columns: [{ width: MOST_NAME + 3 }, { width: 60 }, { width: 40 }, { width: NUMBER_WIDTH }],
  }
  const blob = await writeWorkbook([contents, ...sheets]).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** Names that Excel takes: short, without its signs, each its own whatever its case. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set(['innehåll', 'history'])
  return titles.map((title) => {
    const plain = safeText(title)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '')
      .replace(/\s+/g, ' ')
    const base = plain === '' ? 'Tabell' : plain
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` (${number})`
      const name = `${cut(base, MOST_NAME - ending.length)}${ending}`
      const key = name.toLocaleLowerCase('sv')
      if (taken.has(key)) continue
      taken.add(key)
      return name
    }
  })
}

/** The beginning of a text, as long as Excel counts it, without half a sign at its end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
}

/** Work goes on in the workbook, so it has every number. */
const NOT_FOR_PUBLISHING =
  'Boken är till för arbete och visar också små tal om personer, som är dolda i dokumentet. Publicera den inte.'

function hasHidden(report: Report): boolean {
  return report.datasets.some((dataset) => hiddenInPublic(dataset, report).size > 0)
}

function contentsData(report: Report, names: readonly string[]): SheetData {
  return [
    [text(reportTitle(report), { fontWeight: 'bold', fontSize: 14 })],
    hasHidden(report) ? [text(NOT_FOR_PUBLISHING)] : [],
    ['Blad', 'Tabell', 'Källa', 'Uttag'].map((head) => text(head, { fontWeight: 'bold' })),
    ...report.datasets.map((dataset, index): Cell[] => [
      text(names[index] ?? ''),
      text(dataset.title),
      text(dataset.source),
      text(dataset.collected ?? ''),
    ]),
  ]
}

function sheetData(dataset: Dataset): SheetData {
  const [head = [], ...rows] = datasetRows(dataset)
  const source = sourceLine(dataset)
  return [
    [text(dataset.title, { fontWeight: 'bold', fontSize: 14 })],
    [text(`Enhet: ${unitName(dataset.unit)}`)],
    [],
    head.map((cell, column) => ({
      ...cellOf(cell),
      fontWeight: 'bold',
      ...(column === 0 ? {} : { align: 'right' as const }),
    })),
    ...rows.map((row) => row.map(cellOf)),
    ...(source === null ? [] : [[], [text(source)]]),
  ]
}

type CellObject = Extract<Cell, { readonly value?: unknown }>

function text(value: string, look: Partial<CellObject> = {}): CellObject {
  return value === '' ? { ...look } : { value: safeText(value), type: String, ...look }
}

function cellOf(cell: FileCell): CellObject {
  if (cell === null) return {}
  if (cell.kind === 'text') return text(cell.text)
  const { value, unit, decimals } = cell
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  // 78.5 percent is 0.785 to Excel; beyond fifteen digits is binary noise.
  return unit === 'percent'
    ? { value: Number((value / 100).toPrecision(15)), type: Number, format: `0${places}%` }
    : { value, type: Number, format: `#,##0${places}` }
}
