import { safeLink } from '../../../core/rich-text/safe-link.ts'
import type { Mark } from '../../../core/rich-text/schema.ts'
import type { PastedElement } from './pasted-tree.ts'

/** What holds for the text inside an element. */
export interface TextStyle {
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly href: string | null
  /** Whether spaces and line breaks mean what they are. */
  readonly keepsSpace: boolean
}

export const plainStyle: TextStyle = { isBold: false, isItalic: false, href: null, keepsSpace: false }

/** The element's own declarations; nothing but the few that are asked for is ever used. */
export function declarations(element: PastedElement): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const declaration of (element.attributes.get('style') ?? '').split(';')) {
    const colon = declaration.indexOf(':')
    if (colon === -1) continue
    found.set(
      declaration.slice(0, colon).trim().toLowerCase(),
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    )
  }
  return found
}

/** The style inside this element, given that around it. */
export function styleInside(element: PastedElement, around: TextStyle): TextStyle {
  const own = declarations(element)
  const weight = own.get('font-weight')
  const slant = own.get('font-style')
  const isBold = weight === undefined ? around.isBold || /^(b|strong)$/.test(element.name) : isHeavy(weight)
  const isItalic =
    slant === undefined
      ? around.isItalic || /^(i|em|cite|dfn)$/.test(element.name)
      : /^(italic|oblique)/.test(slant)
  const address = element.name === 'a' ? element.attributes.get('href') : undefined
  const href = address === undefined ? around.href : safeLink(address)
  const keepsSpace = around.keepsSpace || element.name === 'pre'
  return { isBold, isItalic, href, keepsSpace }
}

/** Whether the element is not shown, or is Word's own machinery: comments, deleted text, list signs. */
export function isHidden(element: PastedElement): boolean {
  if (element.name === 'del') return true
  const own = declarations(element)
  if (own.get('display') === 'none' || own.get('mso-hide') === 'all') return true
  if (own.get('mso-list') === 'ignore') return true
  if (/^comment/.test(own.get('mso-element') ?? '')) return true
  return /\b(MsoCommentReference|msocomanchor|msocomtxt|MsoCommentText)\b/.test(
    element.attributes.get('class') ?? '',
  )
}

/** The marks of this style, in the order of the stored text. */
export function marksOf(style: TextStyle): readonly Mark[] {
  return [
    ...(style.isBold ? [{ type: 'bold' } as const] : []),
    ...(style.isItalic ? [{ type: 'italic' } as const] : []),
    ...(style.href === null ? [] : [{ type: 'link', attrs: { href: style.href } } as const]),
  ]
}

function isHeavy(weight: string): boolean {
  return weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= 600
}
