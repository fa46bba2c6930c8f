/** An element of an XML part, with its prefix in its name as written. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Parses a part, and throws on everything that is not well-formed: no DTD, no comments, no undeclared prefix. */
export function parseXml(xml: string): Element {
  const parser = new Parser(xml.replace(/^\ufeff?<\?xml[^>]*\?>\s*/, ''))
  return parser.document()
}

/** Every element of this name below (and at) an element, in order. */
export function all(element: Element, name: string): readonly Element[] {
  const found = element.name === name ? [element] : []
  const below = element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, name)))
  return [...found, ...below]
}

/** The first element of this name, or undefined. */
export function first(element: Element, name: string): Element | undefined {
  return all(element, name)[0]
}

/** The child elements of this name. */
export function childrenOf(element: Element, name?: string): readonly Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** All text in `w:t` elements below, tabs and breaks as spaces. */
export function wordText(element: Element): string {
  if (element.name === 'w:tab' || element.name === 'w:br') return ' '
  if (element.name === 'w:t') return element.children.filter((child) => typeof child === 'string').join('')
  return element.children.map((child) => (typeof child === 'string' ? '' : wordText(child))).join('')
}

/** The style of a paragraph; "Normal" when none is named. */
export function styleOf(paragraph: Element): string {
  const properties = childrenOf(paragraph, 'w:pPr')[0]
  return (properties && first(properties, 'w:pStyle')?.attributes['w:val']) ?? 'Normal'
}

class Parser {
  private position = 0
  private readonly xml: string

  constructor(xml: string) {
    this.xml = xml
    const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml)
    if (illegal) throw new Error(`illegal character U+${illegal[0].codePointAt(0)?.toString(16)}`)
  }

  document(): Element {
    const root = this.element(new Set(['xml']))
    if (this.xml.slice(this.position).trim() !== '') throw new Error('text after the root')
    return root
  }

  private element(known: ReadonlySet<string>): Element {
    const open = this.take(new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*"[^"<]*")*)\\s*(/?)>`, 'y'))
    const [, name = '', rawAttributes = '', isEmpty] = open
    const attributes: Record<string, string> = {}
    for (const [, key = '', value = ''] of rawAttributes.matchAll(
      new RegExp(`(${NAME})\\s*=\\s*"([^"]*)"`, 'g'),
    )) {
      if (Object.hasOwn(attributes, key)) throw new Error(`doubled attribute ${key} in ${name}`)
      attributes[key] = decoded(value)
    }
    const declared = Object.keys(attributes).flatMap((key) =>
      key.startsWith('xmlns:') ? [key.slice(6)] : [],
    )
    const prefixes = new Set([...known, ...declared])
    for (const used of [name, ...Object.keys(attributes)]) {
      const prefix = used.includes(':') ? used.slice(0, used.indexOf(':')) : null
      if (prefix !== null && prefix !== 'xmlns' && !prefixes.has(prefix))
        throw new Error(`undeclared ${used}`)
    }
    const children: (Element | string)[] = []
    if (isEmpty === '/') return { name, attributes, children }
    while (!this.xml.startsWith('</', this.position)) {
      if (this.position >= this.xml.length) throw new Error(`${name} is not closed`)
      if (this.xml[this.position] === '<') children.push(this.element(prefixes))
      else children.push(decoded(this.take(/[^<]+/y)[0]))
    }
    const [, closing] = this.take(new RegExp(`</(${NAME})\\s*>`, 'y'))
    if (closing !== name) throw new Error(`${name} closed by ${closing}`)
    return { name, attributes, children }
  }

  private take(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.position
    const match = pattern.exec(this.xml)
    if (!match) throw new Error(`not well-formed at ${this.xml.slice(this.position, this.position + 80)}`)
    this.position = pattern.lastIndex
    return match
  }
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+);|#(\d+);|(\w+);)?/g,
    (whole, hex?: string, code?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (code !== undefined) return String.fromCodePoint(Number(code))
      const character = ENTITIES[name ?? '']
      if (character === undefined) throw new Error(`no entity: ${whole}`)
      return character
    },
  )
}
