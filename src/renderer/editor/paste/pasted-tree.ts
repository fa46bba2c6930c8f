/** Foreign markup as plain data: what it says, without anything that could run or load. */
export type PastedNode = string | PastedElement

export interface PastedElement {
  /** Lower case, with any prefix: "p", "o:p". */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly PastedNode[]
}

/** More than this is not a text that someone copied; the rest is left out. */
const MAX_NODES = 150_000

/** Elements whose content is never text of the document. */
const UNREAD = new Set(
  'script style head title meta link base template noscript iframe frame object embed applet svg math audio video canvas input button select textarea option xml'.split(
    ' ',
  ),
)

const KEPT_ATTRIBUTES = new Set([
  'href',
  'class',
  'style',
  'start',
  'colspan',
  'rowspan',
  'role',
  'aria-level',
  'data-aria-level',
  'data-pm-slice',
  'data-media-id',
  'data-chart-id',
  'data-dataset-id',
  'data-caption',
  'data-value',
  'data-reference',
])

export interface PastedTree {
  readonly nodes: readonly PastedNode[]
  /** Whether it was so large that its end was left out. */
  readonly isCut: boolean
}

/**
 * Reads markup in a document of its own, which runs nothing and loads nothing, and copies out names, text and
 * the few attributes that mean something. Comments, and with them Word's conditional ones, are gone.
 */
export function readPastedHtml(html: string): PastedTree {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  let left = MAX_NODES
  const copy = (parent: Node): PastedNode[] => {
    const nodes: PastedNode[] = []
    for (const child of parent.childNodes) {
      if (left <= 0) break
      left -= 1
      if (child.nodeType === Node.TEXT_NODE) nodes.push(child.nodeValue ?? '')
      else if (child instanceof Element) {
        const name = child.tagName.toLowerCase()
        if (!UNREAD.has(name)) nodes.push({ name, attributes: attributesOf(child), children: copy(child) })
      }
    }
    return nodes
  }
  const nodes = copy(body)
  return { nodes, isCut: left <= 0 }
}

function attributesOf(element: Element): ReadonlyMap<string, string> {
  const kept = new Map<string, string>()
  for (const { name, value } of element.attributes) {
    if (KEPT_ATTRIBUTES.has(name)) kept.set(name, value)
  }
  return kept
}
