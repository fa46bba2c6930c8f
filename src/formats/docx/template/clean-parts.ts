import { posix } from 'node:path'
import { strFromU8, strToU8 } from 'fflate'
import type { Parts } from './package-reader.ts'
import { childrenOf, parseXml, writeXml, type XmlElement } from './xml.ts'

/** One relation of a part to another, or to something outside the file. */
export interface Relation {
  readonly id: string
  /** The last word of its type: "image", "header". */
  readonly kind: string
  readonly target: string
  readonly isExternal: boolean
}

/** What was left out of a template because a document that is sent out must not have it. */
export type LeftOut = 'macros' | 'linked' | 'embedded' | 'comments'

/** What a template may have related to it and the document does well without. */
const DROPPED: Readonly<Record<string, LeftOut | null>> = {
  vbaProject: 'macros',
  wordVbaData: 'macros',
  attachedToolbars: 'macros',
  keyMapCustomizations: 'macros',
  userCustomization: 'macros',
  extensibility: 'macros',
  control: 'embedded',
  oleObject: 'embedded',
  package: 'embedded',
  aFChunk: 'embedded',
  subDocument: 'linked',
  frame: 'linked',
  mailMergeSource: 'linked',
  mailMergeHeaderSource: 'linked',
  attachedTemplate: null,
  comments: 'comments',
  commentsExtended: 'comments',
  commentsIds: 'comments',
  commentsExtensible: 'comments',
  people: null,
  printerSettings: null,
  glossaryDocument: null,
  stylesWithEffects: null,
  webSettings: null,
  thumbnail: null,
  'custom-properties': null,
  'digital-signature': null,
  origin: null,
}

/** The file of relations that belongs to a part; of the whole package for ''. */
export function relationsPart(name: string): string {
  return posix.join(posix.dirname(name || 'x'), '_rels', `${posix.basename(name)}.rels`)
}

/** The relations of a part; none when it has none. Throws an `XmlFault` when they cannot be read. */
export function relationsOf(parts: Parts, name: string): readonly Relation[] {
  const bytes = parts.get(relationsPart(name))
  if (!bytes) return []
  return childrenOf(parseXml(strFromU8(bytes)), 'Relationship').map(({ attributes }) => ({
    id: attributes.get('Id') ?? '',
    kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
    target: attributes.get('Target') ?? '',
    isExternal: attributes.get('TargetMode') === 'External',
  }))
}

/** The name of the part that a relation leads to. */
export function targetOf(owner: string, { target }: Relation): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(owner), target)
}

/**
 * Takes out of a package, in place, what must not go out with a document: macros, parts and pictures that lie
 * elsewhere, embedded files, comments, and parts that nothing leads to. Links that a reader may click on stay. Gives the
 * ids that are gone by the part that used them, and what kinds of things they were.
 */
export function cleanParts(parts: Parts): {
  readonly gone: ReadonlyMap<string, ReadonlySet<string>>
  readonly leftOut: ReadonlySet<LeftOut>
} {
  const gone = new Map<string, ReadonlySet<string>>()
  const leftOut = new Set<LeftOut>()
  for (const owner of ['', ...parts.keys()]) {
    const list = parts.get(relationsPart(owner))
    if (owner.endsWith('.rels') || !list) continue
    const dropped = new Set<string>()
    for (const relation of relationsOf(parts, owner)) {
      const why = reasonToDrop(parts, owner, relation)
      if (why === undefined) continue
      dropped.add(relation.id)
      if (why !== null) leftOut.add(why)
    }
    if (dropped.size === 0) continue
    gone.set(owner, dropped)
    const root = parseXml(strFromU8(list))
    root.children = childrenOf(root).filter(({ attributes }) => !dropped.has(attributes.get('Id') ?? ''))
    parts.set(relationsPart(owner), strToU8(writeXml(root)))
  }
  for (const name of unreached(parts)) parts.delete(name)
  return { gone, leftOut }
}

/** Undefined for what stays; null for what is not worth a word. */
function reasonToDrop(parts: Parts, owner: string, relation: Relation): LeftOut | null | undefined {
  if (Object.hasOwn(DROPPED, relation.kind) && !(relation.kind === 'package' && /\/charts\//.test(owner))) {
    return DROPPED[relation.kind]
  }
  if (relation.isExternal) return isLink(relation) ? undefined : 'linked'
  return parts.has(targetOf(owner, relation)) ? undefined : null
}

/** A link to a page or an address, which nothing follows by itself. */
function isLink({ kind, target }: Relation): boolean {
  return kind === 'hyperlink' && /^(?:https?:|mailto:|tel:)/i.test(target)
}

/** The parts that nothing leads to. */
export function unreached(parts: Parts): readonly string[] {
  const reached = new Set<string>(['[Content_Types].xml'])
  const waiting = ['']
  for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) {
    reached.add(relationsPart(owner))
    for (const relation of relationsOf(parts, owner)) {
      if (relation.isExternal) continue
      const target = targetOf(owner, relation)
      if (reached.has(target)) continue
      reached.add(target)
      waiting.push(target)
    }
  }
  return [...parts.keys()].filter((name) => !reached.has(name))
}

/** Every element of a part without those that refer to what is gone. */
export function withoutGone(root: XmlElement, gone: ReadonlySet<string> | undefined): void {
  root.children = root.children.filter((child) => {
    if (typeof child === 'string') return true
    if (ALWAYS_GONE.has(child.name)) return false
    if (
      gone &&
      REFERRING.has(child.name) &&
      [...child.attributes].some(([name, id]) => /^r:/.test(name) && gone.has(id))
    ) {
      return false
    }
    withoutGone(child, gone)
    return !(child.name === 'w:drawing' && lacksPicture(child))
  })
}

/** Comments' marks, tracked changes' old state, and what runs or is fetched. */
const ALWAYS_GONE: ReadonlySet<string> = new Set([
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:object',
  'w:control',
  'w:altChunk',
  'w:subDoc',
  'w:del',
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblGridChange',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
])
const REFERRING: ReadonlySet<string> = new Set([
  'a:blip',
  'v:imagedata',
  'w:headerReference',
  'w:footerReference',
  'w:attachedTemplate',
  'c:chart',
  'a:hlinkClick',
  'w:hyperlink',
])

/** A drawing whose picture was taken away. */
function lacksPicture(drawing: XmlElement): boolean {
  const fills = allNamed(drawing, 'pic:blipFill')
  return fills.length > 0 && fills.some((fill) => childrenOf(fill, 'a:blip').length === 0)
}

function allNamed(root: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(root).flatMap((child) => (child.name === name ? [child] : allNamed(child, name)))
}
