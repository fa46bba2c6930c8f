import type { RefObject } from 'react'
import type { Dataset } from '../../../../core/dataset.ts'
import type { Report } from '../../../../core/report.ts'
import { listed } from '../../../../core/swedish-words.ts'
import { htmlTable, tabSeparated } from '../../../../core/table-copy.ts'
import { lostSharesText, type PastePlan, pasteProblemText, readPaste } from '../../../../core/table-paste.ts'
import { newId } from '../../../new-id.ts'
import type { Say } from '../said.tsx'
import { coveredBy, holdsCounted, pasted, shapeOf, textsIn, typedChange } from './cells.ts'
import { numbersOnly, spreadOver } from './grid-places.ts'
import { isBlock, readClipboard } from './read-clipboard.ts'
import { isOneCell, kindOf, type Range, rangeOf, type Selection, select } from './selection.ts'
import { useClipboard } from './use-clipboard.ts'

interface GridClipboard {
  readonly table: RefObject<HTMLTableElement | null>
  readonly dataset: Dataset
  readonly selection: Selection
  readonly dispatch: (operation: (report: Report) => Report) => void
  readonly say: Say
  readonly clear: () => void
  /** What was pasted is to be selected, and nothing edited any longer. */
  readonly onPasted: (selection: Selection) => void
}

const TOO_LARGE = 'Det du kopierade är för stort för en tabell. Ingenting har ändrats.'

/** Copying, cutting and pasting in a table, with Excel and LibreOffice at the other end. */
export function useGridClipboard(grid: GridClipboard) {
  const { table, dataset, selection, say, clear } = grid
  const copy = (data: DataTransfer) => {
    const texts = textsIn(dataset, rangeOf(selection))
    data.setData('text/plain', tabSeparated(texts))
    data.setData('text/html', htmlTable(texts))
  }
  const paste = (data: DataTransfer) => pasteInto(grid, data)

  useClipboard(table, {
    copy: (event) => {
      if (event.clipboardData === null) return
      event.preventDefault()
      copy(event.clipboardData)
      if (event.type === 'cut') clear()
    },
    paste: (event) => {
      if (event.clipboardData === null) return
      if (event.target instanceof HTMLInputElement && !isBlock(event.clipboardData)) return
      event.preventDefault()
      const problem = paste(event.clipboardData)
      if (problem !== null) say(problem, { kind: 'warn' })
    },
  })
  return { paste }
}

/** Puts a table in where the selection begins; returns why it can't, or null. */
function pasteInto(grid: GridClipboard, data: DataTransfer): string | null {
  const { dataset, selection, dispatch, onPasted } = grid
  const block = readClipboard(data)
  if (block === null) return TOO_LARGE
  const shape = shapeOf(dataset)
  const range = rangeOf(selection)
  const first = { row: range.top, column: range.left }
  const kind = kindOf(first, shape)
  if (kind === 'derived') {
    return 'Här räknas värdena åt dig. Ställ dig i en annan ruta och klistra in igen.'
  }
  if (kind === 'target' || kind === 'count') {
    const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined
    if (only === undefined) return 'Här går ett tal i taget att klistra in. Ingenting har ändrats.'
    const change = typedChange(dataset, first, only)
    if (!change.ok) return change.error
    if (change.value !== null) dispatch(change.value)
    return null
  }
  const spread = isOneCell(selection) ? block : spreadOver(block, numbersOnly(range, shape))
  const read = readPaste(spread, { dataset, rowIndex: range.top, columnIndex: range.left })
  if (!read.ok) return pasteProblemText(read.error)
  dispatch(pasted(dataset, read.value, newId))
  const covered = coveredBy(read.value)
  sayUnusual(grid, read.value, covered)
  onPasted(select({ row: covered.top, column: covered.left }, { row: covered.bottom, column: covered.right }))
  return null
}

/** Tells in one message what was not written as it was copied. */
function sayUnusual({ dataset, say }: GridClipboard, plan: PastePlan, covered: Range): void {
  const names = listed(plan.leftOut.map((name) => `”${name}”`))
  const lostShares = lostSharesText(plan, dataset.unit)
  const counted = holdsCounted(dataset, covered)
  const sentences = [
    ...(plan.leftOut.length > 0 ? [`${names} togs inte med: det räknas åt dig.`] : []),
    ...(lostShares === null ? [] : [lostShares]),
    ...(counted ? ['Talen som räknas ur registret ändrades inte. De ändras där.'] : []),
  ]
  if (sentences.length === 0) return
  say(sentences.join(' '), { canUndo: !counted, kind: counted || lostShares !== null ? 'warn' : 'info' })
}
