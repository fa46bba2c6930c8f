import { contrastWithWhite } from './ink.ts'
import type { Theme } from './theme.ts'
import { childOf, childrenOf, valOf, type XmlElement } from './xml.ts'

/** Finds a style by its id. */
export function styleById(root: XmlElement, id: string | null | undefined): XmlElement | undefined {
  if (id === null || id === undefined) return undefined
  return childrenOf(root, 'w:style').find(({ attributes }) => attributes.get('w:styleId') === id)
}

/** A property of a style, its own or what it is based on; last of all the document's default. */
export function propertyOf(
  root: XmlElement,
  id: string | null,
  group: 'w:pPr' | 'w:rPr',
  name: string,
): XmlElement | undefined {
  let current: string | null | undefined = id
  for (let depth = 0; current && depth < 20; depth += 1) {
    const found = styleById(root, current)
    const property = childOf(childOf(found, group), name)
    if (property) return property
    current = valOf(found, 'w:basedOn')
  }
  const defaults = childOf(childOf(root, 'w:docDefaults'), `${group}Default`)
  return childOf(childOf(defaults, group), name)
}

/** The size of a style's letters in half points; Word's own default is 10 points. */
export function halfPointsOf(root: XmlElement, id: string | null): number {
  return Number(propertyOf(root, id, 'w:rPr', 'w:sz')?.attributes.get('w:val') ?? 20) || 20
}

/** The name of a style's font, or null where nothing says. */
export function fontOf(root: XmlElement, id: string | null, theme: Theme): string | null {
  return fontNamed(propertyOf(root, id, 'w:rPr', 'w:rFonts'), theme)
}

/** The name of the font that these properties say, the theme's where they lead there. */
export function fontNamed(fonts: XmlElement | undefined, theme: Theme): string | null {
  const themed = fonts?.attributes.get('w:asciiTheme') ?? ''
  if (themed.startsWith('major')) return theme.headingFont
  if (themed.startsWith('minor')) return theme.bodyFont
  return fonts?.attributes.get('w:ascii') ?? null
}

/** A style's colour as six hexadecimal digits, or null for black. */
export function colorOf(root: XmlElement, id: string | null, theme: Theme): string | null {
  const color = propertyOf(root, id, 'w:rPr', 'w:color')
  const hex = color?.attributes.get('w:val') ?? ''
  if (/^[0-9a-fA-F]{6}$/.test(hex)) return hex.toUpperCase()
  const named = color?.attributes.get('w:themeColor')
  return named === undefined ? null : theme.color(named)
}

/** The colour for lines and headings of ours: that of the template's headings, else of its theme; readable on white. */
export function accentOf(root: XmlElement, headings: readonly string[], theme: Theme): string | null {
  const colors = [
    ...headings.map((id) => colorOf(root, id, theme)),
    theme.color('accent1'),
    theme.color('dk2'),
  ]
  return colors.find((color): color is string => color !== null && contrastWithWhite(color) >= 4.5) ?? null
}
