import type { Dataset } from '../../core/dataset.ts'
import { datasetRows, type FileCell } from './dataset-rows.ts'

/**
 * A table as a text file that Swedish Excel opens as it is: semicolons, decimal commas, UTF-8 with a mark. No text
 * in it can run as a formula.
 */
export function writeCsv(dataset: Dataset): Uint8Array {
  const lines = datasetRows(dataset).map((row) => row.map(field).join(';'))
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

function field(cell: FileCell): string {
  if (cell === null) return ''
  if (cell.kind === 'number') {
    const text = plain(cell.value)
    return cell.unit === 'percent' ? `${text} %` : text
  }
  return /[;"\t|,\r\n]/.test(cell.text) ? `"${cell.text.replaceAll('"', '""')}"` : cell.text
}

function plain(value: number): string {
  const text = String(value)
  return (text.includes('e') ? value.toFixed(10) : text).replace('.', ',')
}
