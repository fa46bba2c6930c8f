/** A tag of an XML text, and where it stands. */
export interface XmlTag {
  /** Without a prefix: "c" of `<x:c r="A1">`. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  readonly attributes: string
  readonly start: number
  readonly end: number
}

/**
 * The tags of an XML text in order, in one pass. Comments, declarations and character data are passed over. Ends
 * where a tag is not closed. Character references are left as they stand.
 */
export function* xmlTags(xml: string, from = 0): Generator<XmlTag> {
  let at = xml.indexOf('<', from)
  while (at !== -1) {
    const skipped = skippedEnd(xml, at)
    if (skipped === null) return
    if (skipped > at) {
      at = xml.indexOf('<', skipped)
      continue
    }
    const end = xml.indexOf('>', at)
    if (end === -1) return
    yield tagOf(xml, at, end + 1)
    at = xml.indexOf('<', end)
  }
}

/** The value of an attribute, whatever its prefix; undefined when it is not there. */
export function xmlAttribute({ attributes }: XmlTag, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found?.[1] ?? found?.[2]
}

/** Where a comment or the like that begins here ends; `at` itself when a tag does; null when it never ends. */
function skippedEnd(xml: string, at: number): number | null {
  for (const [begin, close] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
    ['<!', '>'],
  ] as const) {
    if (!xml.startsWith(begin, at)) continue
    const end = xml.indexOf(close, at + begin.length)
    return end === -1 ? null : end + close.length
  }
  return at
}

function tagOf(xml: string, start: number, end: number): XmlTag {
  const isClosing = xml[start + 1] === '/'
  const isEmpty = xml[end - 2] === '/'
  const inner = xml.slice(start + (isClosing ? 2 : 1), end - (isEmpty ? 2 : 1))
  const space = inner.search(/\s/)
  const whole = space === -1 ? inner : inner.slice(0, space)
  return {
    name: whole.slice(whole.indexOf(':') + 1),
    kind: isClosing ? 'close' : isEmpty ? 'empty' : 'open',
    attributes: space === -1 ? '' : inner.slice(space),
    start,
    end,
  }
}
