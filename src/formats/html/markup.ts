import { printableText } from '../../core/printable-text.ts'

/** HTML that is finished. Only this file makes any, so that text never gets in unescaped. */
export interface Markup {
  readonly html: string
}

/** Text is escaped, markup is taken as it is, null leaves nothing behind. */
export type Child = Markup | string | null | readonly Child[]
/** True writes the bare name; null leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | true | null>>

const VOID = new Set(['br', 'col', 'img', 'meta'])
/** After these a line ends, so that the file can be read. */
const ON_A_LINE =
  /^(?:article|blockquote|body|caption|colgroup|details|div|dl|figcaption|figure|footer|h[1-6]|head|header|html|li|main|meta|nav|ol|p|section|style|summary|svg|t(?:able|body|foot|head|itle|r)|ul)$/

/** An element with its attributes and children. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const end = ON_A_LINE.test(name) ? '\n' : ''
  const start = `<${name}${Object.entries(attributes).map(attribute).join('')}>`
  return VOID.has(name) ? { html: `${start}${end}` } : { html: `${start}${htmlOf(children)}</${name}>${end}` }
}

/** Several pieces of markup or text as one. */
export function together(...children: readonly Child[]): Markup {
  return { html: htmlOf(children) }
}

/** A style sheet of our own making. Throws when it would end its element. */
export function styleElement(css: string): Markup {
  if (css.includes('<')) throw new Error('a style sheet with markup in it')
  return { html: `<style>${css}</style>\n` }
}

/** Text as it may stand in an element or an attribute: nothing unprintable, nothing that could be read as markup. */
export function escaped(text: string): string {
  return printableText(text).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function htmlOf(child: Child): string {
  if (child === null) return ''
  if (typeof child === 'string') return escaped(child)
  return 'html' in child ? child.html : child.map(htmlOf).join('')
}

function attribute([name, value]: readonly [string, string | number | true | null]): string {
  if (value === null) return ''
  return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`
}
