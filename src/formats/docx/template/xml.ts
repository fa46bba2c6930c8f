/** An element of an XML part. Prefixes are kept as they are written. Changed in place while a template is filled. */
export interface XmlElement {
  name: string
  readonly attributes: Map<string, string>
  children: XmlNode[]
}

/** An element, or text with its characters as they are meant. */
export type XmlNode = XmlElement | string

/** Deeper than any document that people write. */
const DEEPEST = 400
const TAG =
  /<(?:(!--)|(!\[CDATA\[)|(\?)|(!)|(\/?)([^\s<>/="'!?]+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/g
const ATTRIBUTE = /([^\s<>/="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Thrown for what is no well-formed XML, or has what no Word part has: document types, endless depth. */
export class XmlFault extends Error {}

/** The root element of an XML part. Comments and instructions are left out. Throws an `XmlFault`. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open: XmlElement[] = [root]
  const tag = new RegExp(TAG)
  let at = 0
  const addText = (text: string) => {
    if (text === '') return
    if (open.length > 1) top(open).children.push(text)
    else if (text.replace(/^\ufeff/, '').trim() !== '') throw new XmlFault('text outside the root')
  }
  for (;;) {
    const begin = xml.indexOf('<', at)
    addText(decoded(xml.slice(at, begin === -1 ? undefined : begin)))
    if (begin === -1) break
    tag.lastIndex = begin
    const found = tag.exec(xml)
    if (found === null || found.index !== begin) throw new XmlFault('a broken tag')
    const [
      whole,
      isComment,
      isData,
      isInstruction,
      isDeclaration,
      isClosing,
      name = '',
      attributes,
      isEmpty,
    ] = found
    if (isDeclaration) throw new XmlFault('a document type')
    if (isComment || isData || isInstruction) {
      const closing = isComment ? '-->' : isData ? ']]>' : '?>'
      const end = xml.indexOf(closing, begin + whole.length)
      if (end === -1) throw new XmlFault('an unclosed mark')
      if (isData) addText(xml.slice(begin + whole.length, end))
      at = end + closing.length
      continue
    }
    at = begin + whole.length
    if (isClosing) {
      if (open.length < 2 || open.pop()?.name !== name) throw new XmlFault('an unopened end')
      continue
    }
    const element: XmlElement = { name, attributes: attributesOf(attributes ?? ''), children: [] }
    if (open.length === 1 && root.children.length > 0) throw new XmlFault('two roots')
    top(open).children.push(element)
    if (isEmpty) continue
    open.push(element)
    if (open.length > DEEPEST) throw new XmlFault('too deep')
  }
  const [element] = root.children
  if (open.length > 1 || element === undefined || typeof element === 'string') {
    throw new XmlFault('no whole element')
  }
  return element
}

function top(open: readonly XmlElement[]): XmlElement {
  const last = open.at(-1)
  if (last === undefined) throw new XmlFault('nothing open')
  return last
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    found.set(name, decoded(double ?? single ?? ''))
  }
  return found
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));|&/g, (_, hex, decimal, name) => {
    if (name !== undefined && Object.hasOwn(NAMED, name)) return NAMED[name] ?? ''
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : Number.NaN
    if (!(code > 0 && code <= 0x10ffff)) throw new XmlFault('an unknown reference')
    return String.fromCodePoint(code)
  })
}

/** The part as it is stored. */
export function writeXml(root: XmlElement): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>']
  write(root, pieces)
  return pieces.join('')
}

function write(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escaped(node))
    return
  }
  pieces.push(`<${node.name}`)
  for (const [name, value] of node.attributes) pieces.push(` ${name}="${escapedAttribute(value)}"`)
  if (node.children.length === 0) {
    pieces.push('/>')
    return
  }
  pieces.push('>')
  for (const child of node.children) write(child, pieces)
  pieces.push(`</${node.name}>`)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapedAttribute(text: string): string {
  return escaped(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** An element with these attributes and children. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes: new Map(Object.entries(attributes)), children: [...children] }
}

/** The elements right under this one, of this name when one is given. */
export function childrenOf(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first element of this name right under this one. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0]
}

/** Every element below this one, in the order in which they stand. */
export function* descendantsOf(parent: XmlElement): Generator<XmlElement> {
  for (const child of parent.children) {
    if (typeof child === 'string') continue
    yield child
    yield* descendantsOf(child)
  }
}

/** The `w:val` of the first element of this name right under this one. */
export function valOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes.get('w:val')
}

/** Whether a switch such as `w:keepNext` stands there and does not say no. */
export function isSwitchedOn(parent: XmlElement | undefined, name: string): boolean {
  const found = childOf(parent, name)
  return found !== undefined && !['false', '0', 'off'].includes(found.attributes.get('w:val') ?? 'true')
}

/** A copy that shares nothing with the element. */
export function copyOf(original: XmlElement): XmlElement {
  return {
    name: original.name,
    attributes: new Map(original.attributes),
    children: original.children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
  }
}

/** The text of a paragraph or anything else: what stands in its `w:t`, tabs and breaks as spaces. */
export function textOf(root: XmlElement): string {
  if (root.name === 'w:t') return root.children.filter((child) => typeof child === 'string').join('')
  if (root.name === 'w:tab' || root.name === 'w:br') return ' '
  if (root.name === 'w:pPr' || root.name === 'mc:Fallback') return ''
  return childrenOf(root).map(textOf).join('')
}

/** Puts an element where it has its place among its siblings, by an order of names; in place of one of its name. */
export function putInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  parent.children = parent.children.filter((each) => typeof each === 'string' || each.name !== child.name)
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  const own = rank(child.name)
  const at = parent.children.findIndex((each) => typeof each !== 'string' && rank(each.name) > own)
  parent.children.splice(at === -1 ? parent.children.length : at, 0, child)
}

/** Takes the elements of these names from right under this one. */
export function without(parent: XmlElement, ...names: readonly string[]): void {
  parent.children = parent.children.filter((each) => typeof each === 'string' || !names.includes(each.name))
}
