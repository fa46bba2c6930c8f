import { attribute, type Element, elementIn, elementsIn, isOn, numberAttribute, treeOf } from './tree.ts'

/** What of a paragraph's look decides where its lines stand. Lengths are in twips. */
export interface ParagraphLook {
  readonly before: number
  readonly after: number
  /** The height of a line: in 240ths of the font's own, or in twips where it is exact or at least so much. */
  readonly line: number
  readonly lineRule: string
  readonly left: number
  readonly right: number
  /** Added to `left` for the first line; negative where it hangs. */
  readonly firstLine: number
  readonly keepNext: boolean
  readonly keepLines: boolean
  readonly pageBreakBefore: boolean
  readonly widowControl: boolean
  /** What lines above and below take, with the space to them. */
  readonly borders: number
  /** Lines beside the text, for drawing it. */
  readonly edges?: readonly Edge[]
  /** Whether its lines end at the right margin. */
  readonly isToRight?: boolean
}

/** A line beside a paragraph. Lengths are in twips. */
export interface Edge {
  readonly side: 'left' | 'bottom'
  readonly width: number
  readonly space: number
  readonly color: string
}

/** What of a run's look decides how wide and high it is. */
export interface RunLook {
  readonly bold: boolean
  readonly italic: boolean
  readonly halfPoints: number
  /** The name of the font; Calibri when it is not said. */
  readonly font?: string
  /** Six hexadecimal digits. */
  readonly color?: string
  /** The character style that it has. */
  readonly style?: string
  /** The bookmark whose page it says. */
  readonly pageOf?: string
  readonly isRaised?: boolean
}

/** A style as it is with all that it is based on. */
export interface StyleLook {
  readonly paragraph: ParagraphLook
  readonly run: RunLook
}

const PLAIN: StyleLook = {
  paragraph: {
    before: 0,
    after: 0,
    line: 240,
    lineRule: 'auto',
    left: 0,
    right: 0,
    firstLine: 0,
    keepNext: false,
    keepLines: false,
    pageBreakBefore: false,
    widowControl: true,
    borders: 0,
  },
  run: { bold: false, italic: false, halfPoints: 20 },
}

/** The air around the text of a cell, in twips. */
export interface CellMargins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

const NO_MARGINS: CellMargins = { top: 0, right: 0, bottom: 0, left: 0 }

/** Finds styles by their ids. */
export interface StyleSheet {
  /** A paragraph style; an unknown one, or none, is the document's default. */
  readonly paragraph: (id: string | undefined) => StyleLook
  /** The margins of a table style's cells; of an unknown one, none. */
  readonly cellMargins: (id: string | undefined) => CellMargins
}

/** Reads a part of styles, written by us. */
export function styleSheet(xml: string): StyleSheet {
  const all = elementsIn(treeOf(xml).content)
  const tables = new Map(all.filter(isStyle('table')).map(({ content }) => [idOf(content), content]))
  return {
    paragraph: paragraphStyles(all),
    cellMargins: (id) =>
      cellMargins(NO_MARGINS, elementIn(elementIn(tables.get(id), 'w:tblPr'), 'w:tblCellMar')),
  }
}

function paragraphStyles(all: readonly Element[]): StyleSheet['paragraph'] {
  const defaults = all.find(({ name }) => name === 'w:docDefaults')?.content
  const base: StyleLook = {
    paragraph: paragraphLook(PLAIN.paragraph, elementIn(elementIn(defaults, 'w:pPrDefault'), 'w:pPr')),
    run: runLook(PLAIN.run, elementIn(elementIn(defaults, 'w:rPrDefault'), 'w:rPr')),
  }
  const written = new Map(all.filter(isStyle('paragraph')).map(({ content }) => [idOf(content), content]))
  const known = new Map<string | undefined, StyleLook>()
  const find: StyleSheet['paragraph'] = (id) => {
    const found = known.get(id)
    if (found) return found
    const content = written.get(id ?? 'Normal')
    // Held before it is worked out, so that styles based on each other in a ring come to an end.
    known.set(id, base)
    const parent = attribute(elementIn(content, 'w:basedOn'), 'w:val')
    const under = parent === undefined ? base : find(parent)
    const look: StyleLook = {
      paragraph: paragraphLook(under.paragraph, elementIn(content, 'w:pPr')),
      run: runLook(under.run, elementIn(content, 'w:rPr')),
    }
    known.set(id, look)
    return look
  }
  return find
}

function isStyle(type: string): (element: Element) => boolean {
  return ({ name, content }) => name === 'w:style' && attribute(content, 'w:type') === type
}

function idOf(content: unknown): string | undefined {
  return attribute(content, 'w:styleId')
}

/** The look with what these properties (`w:pPr`) say of it. */
export function paragraphLook(look: ParagraphLook, properties: unknown): ParagraphLook {
  if (properties === undefined) return look
  return Object.assign({ ...look }, ...elementsIn(properties).map(paragraphChange))
}

function paragraphChange({ name, content }: Element): Partial<ParagraphLook> {
  switch (name) {
    case 'w:spacing':
      return given({
        before: numberAttribute(content, 'w:before'),
        after: numberAttribute(content, 'w:after'),
        line: numberAttribute(content, 'w:line'),
        lineRule: attribute(content, 'w:lineRule'),
      })
    case 'w:ind':
      return indentation(content)
    case 'w:contextualSpacing':
      // Between paragraphs of one style there is no air; lists, which have it, say the air after their last outright.
      return isOn(content) ? { before: 0, after: 0 } : {}
    case 'w:keepNext':
      return { keepNext: isOn(content) }
    case 'w:keepLines':
      return { keepLines: isOn(content) }
    case 'w:pageBreakBefore':
      return { pageBreakBefore: isOn(content) }
    case 'w:widowControl':
      return { widowControl: isOn(content) }
    case 'w:pBdr':
      return {
        borders: elementsIn(content).reduce((sum, line) => sum + borderHeight(line), 0),
        edges: elementsIn(content).flatMap(edge),
      }
    case 'w:jc':
      return { isToRight: attribute(content, 'w:val') === 'right' || attribute(content, 'w:val') === 'end' }
    default:
      return {}
  }
}

function indentation(content: unknown): Partial<ParagraphLook> {
  const hanging = numberAttribute(content, 'w:hanging')
  return given({
    left: numberAttribute(content, 'w:left') ?? numberAttribute(content, 'w:start'),
    right: numberAttribute(content, 'w:right') ?? numberAttribute(content, 'w:end'),
    firstLine: hanging === undefined ? numberAttribute(content, 'w:firstLine') : -hanging,
  })
}

/** A line's width is in eighths of a point, the space to it in points. */
function borderHeight({ name, content }: Element): number {
  if (name !== 'w:top' && name !== 'w:bottom') return 0
  return (numberAttribute(content, 'w:sz') ?? 0) * 2.5 + (numberAttribute(content, 'w:space') ?? 0) * 20
}

function edge({ name, content }: Element): readonly Edge[] {
  const side = name === 'w:left' ? 'left' : name === 'w:bottom' ? 'bottom' : null
  if (side === null) return []
  const width = (numberAttribute(content, 'w:sz') ?? 0) * 2.5
  const space = (numberAttribute(content, 'w:space') ?? 0) * 20
  return [{ side, width, space, color: attribute(content, 'w:color') ?? '000000' }]
}

/** The margins with what these (`w:tblCellMar`, `w:tcMar`) say of them. */
export function cellMargins(margins: CellMargins, said: unknown): CellMargins {
  const side = (name: string) => numberAttribute(elementIn(said, name), 'w:w')
  return {
    top: side('w:top') ?? margins.top,
    right: side('w:right') ?? side('w:end') ?? margins.right,
    bottom: side('w:bottom') ?? margins.bottom,
    left: side('w:left') ?? side('w:start') ?? margins.left,
  }
}

/** The look with what these properties (`w:rPr`) say of it. */
export function runLook(look: RunLook, properties: unknown): RunLook {
  if (properties === undefined) return look
  let changed = look
  for (const { name, content } of elementsIn(properties)) {
    if (name === 'w:b') changed = { ...changed, bold: isOn(content) }
    if (name === 'w:i') changed = { ...changed, italic: isOn(content) }
    if (name === 'w:sz')
      changed = { ...changed, halfPoints: numberAttribute(content, 'w:val') ?? look.halfPoints }
    const font = name === 'w:rFonts' ? attribute(content, 'w:ascii') : undefined
    if (font !== undefined) changed = { ...changed, font }
    if (name === 'w:color') changed = { ...changed, color: attribute(content, 'w:val') ?? '000000' }
    if (name === 'w:rStyle') changed = { ...changed, style: attribute(content, 'w:val') ?? '' }
  }
  return changed
}

/** Without what is not said. */
function given<Values extends object>(values: Values): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  // Filtered entries keep their keys and lose only undefined.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: NonNullable<Values[Key]>
  }
}
