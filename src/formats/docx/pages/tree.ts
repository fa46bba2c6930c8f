/**
 * Reading the tree that the library gives before it is written as XML: an element is an object with its name as its
 * only key, its content a list with its attributes under `_attr`.
 */
export interface Element {
  readonly name: string
  readonly content: unknown
}

/** The elements in the content of an element, in order. */
export function elementsIn(content: unknown): readonly Element[] {
  const found: Element[] = []
  for (const part of Array.isArray(content) ? content : [content]) {
    if (!isRecord(part)) continue
    for (const name of Object.keys(part)) if (name !== '_attr') found.push({ name, content: part[name] })
  }
  return found
}

/** The content of the first element of this name, or undefined. */
export function elementIn(content: unknown, name: string): unknown {
  if (!Array.isArray(content)) return isRecord(content) ? content[name] : undefined
  for (const part of content) if (isRecord(part) && name in part) return part[name]
  return undefined
}

/** The text that stands directly in an element. */
export function textIn(content: unknown): string {
  if (typeof content === 'string') return content
  return Array.isArray(content) ? content.filter((part) => typeof part === 'string').join('') : ''
}

/** An attribute as text, or undefined. */
export function attribute(content: unknown, name: string): string | undefined {
  const attributes = elementIn(content, '_attr')
  const value = isRecord(attributes) ? attributes[name] : undefined
  return value === undefined ? undefined : String(value)
}

/** An attribute as a number, or undefined. */
export function numberAttribute(content: unknown, name: string): number | undefined {
  const value = Number.parseFloat(attribute(content, name) ?? '')
  return Number.isFinite(value) ? value : undefined
}

/** Whether a switch such as `w:keepNext` is on: yes when it stands there without a value that says no. */
export function isOn(content: unknown): boolean {
  return !['false', '0', 'off', 'none'].includes(attribute(content, 'w:val') ?? 'true')
}

/** The same kind of tree of XML that we have written ourselves: no comments, no text that matters. */
export function treeOf(xml: string): Element {
  const root: unknown[] = []
  const open: unknown[][] = [root]
  for (const [, closing, name, attributes, empty] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)([^>]*?)(\/?)>/g)) {
    if (closing) {
      open.pop()
      continue
    }
    const content: unknown[] = [{ _attr: attributesOf(attributes ?? '') }]
    open.at(-1)?.push({ [name ?? '']: content })
    if (!empty) open.push(content)
  }
  const [element] = elementsIn(root)
  if (!element) throw new Error('no element in the XML')
  return element
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
