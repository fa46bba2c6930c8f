import type { CountedFrom } from './register.ts'

/** Whether a cell of a table is counted from a register, so that it can't be typed. */
export function isCountedCell(
  { countedFrom }: { readonly countedFrom?: CountedFrom | undefined },
  rowId: string,
  columnId: string,
): boolean {
  return countedFrom?.rowIds.includes(rowId) === true && countedFrom.columns.some(({ id }) => id === columnId)
}
