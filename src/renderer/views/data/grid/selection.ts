/** A place in the grid. Row -1 is the head, column -1 the labels; the ones after the last are sums and changes. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** The outlined cell, and the opposite corner of what is selected from it. */
export interface Selection {
  readonly at: Spot
  readonly to: Spot
}

export interface Shape {
  readonly rows: number
  readonly columns: number
  /** Rows after the entered ones: worked out, and the sums. */
  readonly rowsAfter: number
  /** Columns after the entered ones: targets, worked out, and the change. */
  readonly columnsAfter: number
  /** Which of the columns after the entered ones holds the rows' targets, which are entered too. */
  readonly targetColumn: number | null
  /** Which row, or column, tells how many the shares are shares of; entered too. */
  readonly countRow: number | null
  readonly countColumn: number | null
}

/** Both ends included. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export type SpotKind = 'corner' | 'columnLabel' | 'rowLabel' | 'number' | 'target' | 'count' | 'derived'

export function kindOf({ row, column }: Spot, shape: Shape): SpotKind {
  const isInRows = row >= 0 && row < shape.rows
  const isInColumns = column >= 0 && column < shape.columns
  if (column === shape.targetColumn && isInRows) return 'target'
  if ((column === shape.countColumn && isInRows) || (row === shape.countRow && isInColumns)) return 'count'
  if (row >= shape.rows || column >= shape.columns) return 'derived'
  if (row < 0) return column < 0 ? 'corner' : 'columnLabel'
  return column < 0 ? 'rowLabel' : 'number'
}

export function select(at: Spot, to: Spot = at): Selection {
  return { at, to }
}

export function rangeOf({ at, to }: Selection): Range {
  return {
    top: Math.min(at.row, to.row),
    left: Math.min(at.column, to.column),
    bottom: Math.max(at.row, to.row),
    right: Math.max(at.column, to.column),
  }
}

export function isOneCell({ at, to }: Selection): boolean {
  return at.row === to.row && at.column === to.column
}

/** The selection moved inside a table that may have become smaller. */
export function clamped({ at, to }: Selection, shape: Shape): Selection {
  return { at: within(at, shape), to: within(to, shape) }
}

/** All numbers, as Ctrl+A selects them. */
export function allNumbers(shape: Shape): Selection | null {
  if (shape.rows === 0 || shape.columns === 0) return null
  return select({ row: 0, column: 0 }, { row: shape.rows - 1, column: shape.columns - 1 })
}

export interface Press {
  readonly key: string
  readonly shift: boolean
  readonly ctrl: boolean
}

const PAGE = 12

/**
 * Where an arrow, Home, End, Page Up or Page Down leads, alone, with Shift (the range grows) and with Ctrl (to the
 * edge of what is filled in, as in a spreadsheet). Null for other keys.
 */
export function moved(
  selection: Selection,
  press: Press,
  shape: Shape,
  isFilled: (spot: Spot) => boolean,
): Selection | null {
  const from = press.shift ? selection.to : selection.at
  const goal = goalOf(from, press, shape, isFilled)
  if (goal === null) return null
  const spot = within(goal, shape)
  return press.shift ? select(selection.at, spot) : select(spot)
}

/** Where Enter leads: down in the same column, not past the last entered row; below it, it stays. */
export function below({ row, column }: Spot, shape: Shape, step: 1 | -1): Spot {
  return {
    row: Math.max(-1, Math.min(row + step, Math.max(shape.rows - 1, row >= shape.rows ? row : -1))),
    column,
  }
}

/**
 * Where Tab leads: to the right, then to the next row, past its label when that is written. Null at the end, where
 * Tab leaves the table.
 */
export function beside(
  spot: Spot,
  shape: Shape,
  step: 1 | -1,
  isFilled: (spot: Spot) => boolean,
): Spot | null {
  const next = { row: spot.row, column: spot.column + step }
  if (next.column >= -1 && next.column < shape.columns) return next
  const row = Math.min(spot.row, shape.rows) + step
  if (row < -1 || row >= shape.rows) return null
  if (step === -1) return { row, column: shape.columns - 1 }
  const label = { row, column: -1 }
  return isFilled(label) && shape.columns > 0 ? { row, column: 0 } : label
}

const STEPS: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

function goalOf(
  from: Spot,
  { key, ctrl }: Press,
  shape: Shape,
  isFilled: (spot: Spot) => boolean,
): Spot | null {
  const step = STEPS[key]
  if (step !== undefined) return ctrl ? edge(from, step, shape, isFilled) : added(from, step)
  switch (key) {
    case 'Home':
      return ctrl ? { row: 0, column: 0 } : { row: from.row, column: 0 }
    case 'End':
      return ctrl
        ? { row: shape.rows - 1, column: shape.columns - 1 }
        : { row: from.row, column: shape.columns - 1 }
    case 'PageUp':
      return { row: Math.max(from.row - PAGE, Math.min(from.row, 0)), column: from.column }
    case 'PageDown':
      return { row: from.row + PAGE, column: from.column }
    default:
      return null
  }
}

/** The last filled cell of the run ahead, or the first filled one after a gap, or the end. */
function edge(from: Spot, step: Spot, shape: Shape, isFilled: (spot: Spot) => boolean): Spot {
  const isInside = (spot: Spot) => kindOf(spot, shape) !== 'derived' && spot.row >= -1 && spot.column >= -1
  let spot = from
  const isRun = isFilled(from) && isInside(added(from, step)) && isFilled(added(from, step))
  for (let next = added(spot, step); isInside(next); next = added(spot, step)) {
    if (isRun && !isFilled(next)) return spot
    spot = next
    if (!isRun && isFilled(next)) return spot
  }
  return spot
}

function added(spot: Spot, step: Spot): Spot {
  return { row: spot.row + step.row, column: spot.column + step.column }
}

function within({ row, column }: Spot, shape: Shape): Spot {
  const lastRow = shape.rows - 1 + shape.rowsAfter
  const lastColumn = shape.columns - 1 + shape.columnsAfter
  return {
    row: Math.max(-1, Math.min(row, lastRow)),
    column: Math.max(-1, Math.min(column, lastColumn)),
  }
}
