import { childOf, childrenOf, descendantsOf, type XmlElement } from './xml.ts'

/** The fonts and colours that a template has its look from. */
export interface Theme {
  readonly headingFont: string | null
  readonly bodyFont: string | null
  /** A colour by the name that documents use: "accent1", "text2". Six hexadecimal digits. */
  readonly color: (name: string) => string | null
}

/** What colours are called in documents, and in themes. */
const ALIASES: Readonly<Record<string, string>> = {
  text1: 'dk1',
  dark1: 'dk1',
  text2: 'dk2',
  dark2: 'dk2',
  background1: 'lt1',
  light1: 'lt1',
  background2: 'lt2',
  light2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
}

/** Reads the part of the theme; of a document without one, nothing is known. */
export function themeOf(root: XmlElement | undefined): Theme {
  const elements = childOf(root, 'a:themeElements')
  const colors = new Map(
    childrenOf(childOf(elements, 'a:clrScheme')).map((each) => [each.name.replace(/^a:/, ''), hexOf(each)]),
  )
  const fonts = childOf(elements, 'a:fontScheme')
  return {
    headingFont: typefaceOf(childOf(fonts, 'a:majorFont')),
    bodyFont: typefaceOf(childOf(fonts, 'a:minorFont')),
    color: (name) => colors.get(ALIASES[name] ?? name) ?? null,
  }
}

function typefaceOf(fonts: XmlElement | undefined): string | null {
  return childOf(fonts, 'a:latin')?.attributes.get('typeface') || null
}

function hexOf(color: XmlElement): string | null {
  for (const { attributes } of descendantsOf(color)) {
    const hex = attributes.get('lastClr') ?? attributes.get('val') ?? ''
    if (/^[0-9a-fA-F]{6}$/.test(hex)) return hex.toUpperCase()
  }
  return null
}
