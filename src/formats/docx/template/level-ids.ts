import { readPart, writePart } from './package-parts.ts'
import type { Parts } from './package-reader.ts'
import { childrenOf, descendantsOf, type XmlElement } from './xml.ts'

const TEXT_PART = /^word\/(?:document|header|footer|footnotes)[^/]*\.xml$/

/** Gives bookmarks and drawings numbers of their own through the whole document, in place. */
export function levelIds(parts: Parts): void {
  let drawings = 0
  let bookmarks = 0
  const names = new Set<string>()
  for (const name of [...parts.keys()].filter((each) => TEXT_PART.test(each)).sort()) {
    const root = readPart(parts, name)
    const ids = new Map<string, string>()
    dropDoubledBookmarks(root, names)
    for (const each of descendantsOf(root)) {
      if (each.name === 'wp:docPr') {
        drawings += 1
        each.attributes.set('id', String(drawings))
      }
      if (each.name !== 'w:bookmarkStart' && each.name !== 'w:bookmarkEnd') continue
      const own = each.attributes.get('w:id') ?? ''
      if (each.name === 'w:bookmarkStart') {
        bookmarks += 1
        ids.set(own, String(bookmarks))
      }
      each.attributes.set('w:id', ids.get(own) ?? own)
    }
    writePart(parts, name, root)
  }
}

/** Of bookmarks with one name the first stays; so do the ends only of those that stay. */
function dropDoubledBookmarks(root: XmlElement, names: Set<string>): void {
  const gone = new Set<string>()
  const begun = new Set<string>()
  const drop = (parent: XmlElement): void => {
    parent.children = parent.children.filter((child) => {
      if (typeof child === 'string') return true
      const id = child.attributes.get('w:id') ?? ''
      if (child.name === 'w:bookmarkStart') {
        const name = (child.attributes.get('w:name') ?? '').toLowerCase()
        if (names.has(name)) {
          gone.add(id)
          return false
        }
        names.add(name)
        begun.add(id)
      }
      if (child.name === 'w:bookmarkEnd') return begun.has(id) && !gone.has(id)
      drop(child)
      return true
    })
  }
  if (childrenOf(root).length > 0) drop(root)
}
