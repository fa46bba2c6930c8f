import { posix } from 'node:path'
import { part, type WordPackage } from './docx-package.ts'
import { all, childrenOf, type Element, first, styleOf, wordText } from './docx-xml.ts'

/**
 * What in a Word file would make Word repair it, ask a question, or show something else than was written. An empty
 * list is a sound file. (Well-formedness is checked when the package is opened.)
 */
export function faultsOf(file: WordPackage): readonly string[] {
  return [
    ...contentTypeFaults(file),
    ...relationFaults(file),
    ...styleFaults(file),
    ...numberingFaults(file),
    ...idFaults(file),
    ...fieldFaults(file),
    ...structureFaults(file),
  ]
}

function contentTypeFaults(file: WordPackage): string[] {
  const types = part(file, '[Content_Types].xml')
  const defaults = childrenOf(types, 'Default').map((type) => type.attributes['Extension'])
  const overrides = childrenOf(types, 'Override').map((type) => type.attributes['PartName'])
  const untyped = file.names.filter((name) => {
    if (name === '[Content_Types].xml' || overrides.includes(`/${name}`)) return false
    const extension = name.slice(name.lastIndexOf('.') + 1)
    return extension === 'xml' || !defaults.includes(extension)
  })
  const gone = overrides.filter((name) => !file.bytes.has((name ?? '').slice(1)))
  return [
    ...untyped.map((name) => `no content type: ${name}`),
    ...gone.map((name) => `content type of a part that is not there: ${name}`),
    ...doubled(overrides).map((name) => `two content types: ${name}`),
  ]
}

function relationFaults(file: WordPackage): string[] {
  const faults: string[] = []
  const reached = new Set<string>()
  for (const [name, relations] of file.xml) {
    const owner = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name)
    if (!owner) continue
    const [, folder = '', partName = ''] = owner
    const ids: string[] = []
    for (const { attributes } of childrenOf(relations, 'Relationship')) {
      ids.push(attributes['Id'] ?? '')
      if (attributes['TargetMode'] === 'External') continue
      const target = posix.normalize(posix.join(folder, attributes['Target'] ?? ''))
      reached.add(target)
      if (!file.bytes.has(target)) faults.push(`${name}: no part ${target}`)
    }
    faults.push(...doubled(ids).map((id) => `${name}: doubled ${id}`))
    const own = partName === '' ? undefined : file.xml.get(`${folder}${partName}`)
    const used = own ? relationIds(own) : []
    faults.push(
      ...used.filter((id) => !ids.includes(id)).map((id) => `${folder}${partName}: no relation ${id}`),
    )
  }
  for (const [name, root] of file.xml) {
    const relations = name.replace(/([^/]+)$/, '_rels/$1.rels')
    if (relationIds(root).length > 0 && !file.xml.has(relations)) faults.push(`${name}: no relations`)
  }
  const lost = file.names.filter((name) => !/(\.rels$|^\[Content_Types\])/.test(name) && !reached.has(name))
  return [...faults, ...lost.map((name) => `nothing leads to ${name}`)]
}

function relationIds(element: Element): string[] {
  const own = ['r:id', 'r:embed', 'r:link'].flatMap((key) => element.attributes[key] ?? [])
  return [...own, ...childrenOf(element).flatMap(relationIds)]
}

function styleFaults(file: WordPackage): string[] {
  const styles = all(part(file, 'word/styles.xml'), 'w:style')
  const ids = styles.map((style) => style.attributes['w:styleId'])
  const names = styles.map((style) => first(style, 'w:name')?.attributes['w:val'])
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next'].flatMap((reference) =>
    [...file.xml]
      .filter(([name]) => /^word\/[^/]+\.xml$/.test(name))
      .flatMap(([, root]) => all(root, reference).map((element) => element.attributes['w:val'])),
  )
  return [
    ...[...new Set(used)].filter((id) => !ids.includes(id)).map((id) => `no style ${id}`),
    ...doubled(ids).map((id) => `doubled style ${id}`),
    ...doubled(names).map((name) => `doubled style name ${name}`),
  ]
}

/** Says that a paragraph is in no list although its style is. */
const NOT_IN_A_LIST = '0'

function numberingFaults(file: WordPackage): string[] {
  const numbering = part(file, 'word/numbering.xml')
  const known = childrenOf(numbering, 'w:num').map((list) => list.attributes['w:numId'])
  const used = all(file.body, 'w:numId').map((list) => list.attributes['w:val'])
  return [...new Set(used)]
    .filter((id) => id !== NOT_IN_A_LIST && !known.includes(id))
    .map((id) => `no list ${id}`)
}

function idFaults(file: WordPackage): string[] {
  const drawings = all(file.body, 'wp:docPr')
  const starts = all(file.body, 'w:bookmarkStart')
  const ends = all(file.body, 'w:bookmarkEnd').map((end) => end.attributes['w:id'])
  const names = starts.map((start) => start.attributes['w:name'])
  const anchors = all(file.body, 'w:hyperlink').flatMap((link) => link.attributes['w:anchor'] ?? [])
  return [
    ...doubled(drawings.map((drawing) => drawing.attributes['id'])).map((id) => `doubled drawing ${id}`),
    ...doubled(starts.map((start) => start.attributes['w:id'])).map((id) => `doubled bookmark ${id}`),
    ...doubled(names).map((name) => `doubled bookmark ${name}`),
    ...starts
      .filter((start) => !ends.includes(start.attributes['w:id']))
      .map(() => 'bookmark without an end'),
    ...(starts.length === ends.length ? [] : ['bookmark ends do not match']),
    ...names.filter((name) => (name ?? '').length > 40).map((name) => `too long a bookmark ${name}`),
    ...anchors.filter((anchor) => !names.includes(anchor)).map((anchor) => `link to nowhere: ${anchor}`),
  ]
}

function fieldFaults(file: WordPackage): string[] {
  const faults: string[] = []
  const bookmarks = all(file.body, 'w:bookmarkStart').map((start) => start.attributes['w:name'])
  for (const name of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']) {
    const open: string[] = []
    for (const mark of all(part(file, name), 'w:fldChar')) {
      if (mark.attributes['w:dirty'] === 'true') faults.push(`${name}: dirty field`)
      const type = mark.attributes['w:fldCharType'] ?? ''
      if (type === 'begin') open.push('begin')
      else if (open.length === 0) faults.push(`${name}: ${type} outside a field`)
      else if (type === 'end') open.pop()
    }
    if (open.length > 0) faults.push(`${name}: ${open.length} fields not closed`)
  }
  for (const instruction of all(file.body, 'w:instrText').map((text) => text.children.join(''))) {
    const target = /\b(?:PAGE)?REF (\S+)/.exec(instruction)?.[1]
    if (target !== undefined && !bookmarks.includes(target)) faults.push(`field to nowhere: ${target}`)
  }
  if (all(part(file, 'word/settings.xml'), 'w:updateFields').length > 0) faults.push('asks to update fields')
  return faults
}

function structureFaults(file: WordPackage): string[] {
  const faults: string[] = []
  for (const cell of all(file.body, 'w:tc')) {
    if (childrenOf(cell).at(-1)?.name !== 'w:p') faults.push('a table cell must end with a paragraph')
  }
  for (const table of all(file.body, 'w:tbl')) {
    const columns = childrenOf(childrenOf(table, 'w:tblGrid')[0] ?? table, 'w:gridCol').length
    const uneven = childrenOf(table, 'w:tr').filter((row) => childrenOf(row, 'w:tc').length !== columns)
    if (uneven.length > 0) faults.push('rows of a table differ from its grid')
  }
  const blocks = childrenOf(file.body)
  for (const [index, block] of blocks.entries()) {
    const isAlone = block.name !== 'w:tbl' || blocks[index + 1]?.name === 'w:p'
    if (!isAlone) faults.push('a table without a paragraph after it')
  }
  for (const paragraph of childrenOf(file.body, 'w:p')) {
    const holds = ['w:drawing', 'w:footnoteReference'].some((name) => all(paragraph, name).length > 0)
    const isEmpty = wordText(paragraph).trim() === '' && !holds
    if (isEmpty && styleOf(paragraph) !== 'Tabellavstand') faults.push('an empty paragraph')
  }
  return faults
}

function doubled<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
