import { type FileChild, type ISectionOptions, PageOrientation, Paragraph, Table } from 'docx'
import type { Draft } from './draft.ts'
import { page } from './page.ts'
import { style } from './styles.ts'

type Frame = Pick<ISectionOptions, 'headers' | 'footers'>

/**
 * The document in sections: each run of wide tables, with the headings right above it, on pages that lie on their
 * side, all else on upright ones. Header, footer and page numbers go on from one section to the next.
 */
export function documentSections(
  draft: Draft,
  children: readonly FileChild[],
  frame: Frame,
): readonly ISectionOptions[] {
  return stretches(draft, children).map(({ isWide, children: own }, index) => ({
    properties: { ...(index === 0 ? { titlePage: true } : {}), page: pageOf(draft, isWide) },
    ...(index === 0 ? frame : {}),
    children: own.at(-1) instanceof Table ? [...own, gap()] : own,
  }))
}

interface Stretch {
  readonly isWide: boolean
  readonly children: FileChild[]
}

function stretches(draft: Draft, children: readonly FileChild[]): readonly Stretch[] {
  const found: Stretch[] = [{ isWide: false, children: [] }]
  for (const child of children) {
    const last = found.at(-1)
    const isWide = draft.wide.has(child)
    if (last?.isWide === isWide) last.children.push(child)
    else
      found.push({ isWide, children: [...(isWide && last ? takenLeading(draft, last.children) : []), child] })
  }
  return joined(found.filter((stretch) => stretch.children.length > 0))
}

/** Takes off the end what leads up to what comes next. */
function takenLeading(draft: Draft, children: FileChild[]): readonly FileChild[] {
  const from = children.findLastIndex((child) => !draft.leading.has(child)) + 1
  return children.splice(from)
}

/** Wide stretches with nothing between them but what went along are one. */
function joined(found: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = []
  for (const stretch of found) {
    const last = all.at(-1)
    if (last?.isWide === stretch.isWide) last.children.push(...stretch.children)
    else all.push(stretch)
  }
  return all
}

/** A section's description stands in its last paragraph, so there must be one. */
function gap(): Paragraph {
  return new Paragraph({ style: style.tableGap })
}

function pageOf(draft: Draft, isWide: boolean) {
  const own = draft.look.frame?.page
  if (own) {
    const { width, height, margin } = own
    // The template's own page takes this one's place; until then, the page numbers are worked out by it.
    return { size: isWide ? { width: height, height: width } : { width, height }, margin }
  }
  const { width, height, margin, headerDistance } = page
  return {
    // The library turns the sides round by itself.
    size: { width, height, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: {
      top: margin,
      right: margin,
      bottom: margin,
      left: margin,
      header: headerDistance,
      footer: headerDistance,
    },
  }
}
