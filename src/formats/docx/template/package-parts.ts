import { posix } from 'node:path'
import { strFromU8, strToU8 } from 'fflate'
import { relationsOf, relationsPart, targetOf } from './clean-parts.ts'
import type { Parts } from './package-reader.ts'
import { childrenOf, element, parseXml, writeXml, type XmlElement } from './xml.ts'

const TYPES = '[Content_Types].xml'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A part as XML. Throws when it is not there. */
export function readPart(parts: Parts, name: string): XmlElement {
  const bytes = parts.get(name)
  if (!bytes) throw new Error(`no part ${name}`)
  return parseXml(strFromU8(bytes))
}

/** Puts a part into a package, in place. */
export function writePart(parts: Parts, name: string, root: XmlElement): void {
  parts.set(name, strToU8(writeXml(root)))
}

/** The name of the first part that the owner has this kind of relation to, or null. */
export function relatedPart(parts: Parts, owner: string, kind: string): string | null {
  const relation = relationsOf(parts, owner).find((each) => each.kind === kind && !each.isExternal)
  return relation ? targetOf(owner, relation) : null
}

/** Adds a relation to a part, in place, and gives its id. */
export function relate(
  parts: Parts,
  owner: string,
  type: string,
  target: string,
  isExternal = false,
): string {
  const name = relationsPart(owner)
  const root = parts.has(name)
    ? readPart(parts, name)
    : element('Relationships', { xmlns: `${PACKAGE}/relationships` })
  const taken = new Set(childrenOf(root).map(({ attributes }) => attributes.get('Id')))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number += 1
  const id = `rId${number}`
  root.children.push(
    element('Relationship', {
      Id: id,
      Type: type,
      Target: isExternal ? target : relativeTarget(owner, target),
      ...(isExternal ? { TargetMode: 'External' } : {}),
    }),
  )
  writePart(parts, name, root)
  return id
}

/** How a part is written in the relations of another. */
export function relativeTarget(owner: string, target: string): string {
  return posix.relative(posix.dirname(owner || 'x'), target)
}

/** Takes the relations of these kinds from a part, in place. */
export function unrelate(parts: Parts, owner: string, kinds: readonly string[]): void {
  const name = relationsPart(owner)
  if (!parts.has(name)) return
  const root = readPart(parts, name)
  root.children = childrenOf(root).filter(
    ({ attributes }) => !kinds.includes((attributes.get('Type') ?? '').split('/').at(-1) ?? ''),
  )
  writePart(parts, name, root)
}

/** What each part of a package is, by its list of types. */
export class ContentTypes {
  private readonly defaults = new Map<string, string>()
  private readonly overrides = new Map<string, string>()

  constructor(parts: Parts) {
    for (const { name, attributes } of childrenOf(readPart(parts, TYPES))) {
      const type = attributes.get('ContentType') ?? ''
      if (name === 'Default') this.defaults.set((attributes.get('Extension') ?? '').toLowerCase(), type)
      if (name === 'Override') this.overrides.set((attributes.get('PartName') ?? '').slice(1), type)
    }
  }

  of(name: string): string | undefined {
    return this.overrides.get(name) ?? this.defaults.get(extensionOf(name))
  }

  set(name: string, type: string): void {
    if (this.defaults.get(extensionOf(name)) !== type) this.overrides.set(name, type)
  }

  /** Writes the list for the parts that there are, in place. */
  write(parts: Parts): void {
    const extensions = new Set([...parts.keys()].map(extensionOf))
    const defaults = [...this.defaults].filter(([extension]) => extensions.has(extension))
    const overrides = [...this.overrides].filter(([name]) => parts.has(name))
    const root = element('Types', { xmlns: `${PACKAGE}/content-types` }, [
      ...defaults.map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
      ...overrides.map(([name, ContentType]) => element('Override', { PartName: `/${name}`, ContentType })),
    ])
    writePart(parts, TYPES, root)
  }
}

function extensionOf(name: string): string {
  return posix.extname(name).slice(1).toLowerCase()
}
