import { LevelFormat, type NumberingDefinition } from 'docx'

/** Word has nine levels; what is nested deeper stays on the last. */
export const DEEPEST_LIST_LEVEL = 8
const STEP = 397
const HANGING = 397
const CELL_STEP = 255

/** Where a list stands: lists in table cells are indented less. */
export type ListPlace = 'text' | 'cell'

/** The bulleted list. */
export function bullets(place: ListPlace): NumberingDefinition {
  return {
    reference: `bullets-${place}`,
    levels: levels((level) => ({
      level,
      format: LevelFormat.BULLET,
      text: level % 2 === 0 ? '•' : '–',
      style: { paragraph: { indent: indent(level, place) } },
    })),
  }
}

/** A numbered list at this level that counts from `start`. */
export function numbers(place: ListPlace, start: number, atLevel: number): NumberingDefinition {
  return {
    reference: start === 1 ? `numbers-${place}` : `numbers-${place}-${atLevel}-from-${start}`,
    levels: levels((level) => ({
      level,
      start: level === atLevel ? start : 1,
      format: level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
      text: `%${level + 1}.`,
      style: { paragraph: { indent: indent(level, place) } },
    })),
  }
}

/** Where the text of a list item stands, for paragraphs that go on in it without a mark of their own. */
export function indent(
  level: number,
  place: ListPlace,
  extra = 0,
): { readonly left: number; readonly hanging: number } {
  const step = place === 'text' ? STEP : CELL_STEP
  return { left: extra + step * (level + 1), hanging: Math.min(HANGING, step) }
}

function levels<Level>(make: (level: number) => Level): Level[] {
  return Array.from({ length: DEEPEST_LIST_LEVEL + 1 }, (_, level) => make(level))
}
