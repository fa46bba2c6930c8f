/** The way to a value in JSON: names and numbers, outermost first. */
export type JsonPath = readonly (string | number)[]

/** What is seen on the way through a JSON text. Offsets count from 0. */
interface Seen {
  readonly value: (path: JsonPath, offset: number) => void
  readonly name: (path: JsonPath, name: string, offset: number) => void
}

/** The line where the text stops being JSON, counted from 1, or null when it is JSON throughout. */
export function syntaxFaultLine(text: string): number | null {
  const scanner = new JsonScanner(text, { value: () => {}, name: () => {} })
  return scanner.document() ? null : lineAt(text, scanner.at)
}

/** The line of the value at this path, or of the innermost value around it that is there. */
export function lineOfPath(text: string, path: JsonPath): number {
  let best = { depth: -1, offset: 0 }
  const value = (here: JsonPath, offset: number) => {
    const isAround = here.length <= path.length && here.every((step, index) => step === path[index])
    if (isAround && here.length > best.depth) best = { depth: here.length, offset }
  }
  new JsonScanner(text, { value, name: () => {} }).document()
  return lineAt(text, best.offset)
}

/** The first name that is in this set, or that its object has already, and its line. */
export function irregularName(
  text: string,
  forbidden: ReadonlySet<string>,
): { readonly line: number; readonly name: string; readonly isForbidden: boolean } | null {
  const known = new Set<string>()
  let found: { readonly name: string; readonly offset: number } | null = null
  const name = (path: JsonPath, each: string, offset: number) => {
    const key = JSON.stringify([...path, each])
    if (found === null && (forbidden.has(each) || known.has(key))) found = { name: each, offset }
    known.add(key)
  }
  new JsonScanner(text, { value: () => {}, name }).document()
  const first = found as { readonly name: string; readonly offset: number } | null // set in the callback
  return (
    first && {
      line: lineAt(text, first.offset),
      name: first.name,
      isForbidden: forbidden.has(first.name),
    }
  )
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** Goes through a text as JSON has it. Each step says whether it was so; `at` is then behind it, else at the fault. */
class JsonScanner {
  at = 0
  private readonly text: string
  private readonly seen: Seen
  private readonly path: (string | number)[] = []

  constructor(text: string, seen: Seen) {
    this.text = text
    this.seen = seen
  }

  document(): boolean {
    if (!this.value()) return false
    this.space()
    return this.at === this.text.length
  }

  private value(): boolean {
    this.space()
    this.seen.value(this.path, this.at)
    switch (this.text[this.at]) {
      case '{':
        return this.members()
      case '[':
        return this.items()
      case '"':
        return this.string() !== null
      default:
        return this.literal()
    }
  }

  private members(): boolean {
    this.at += 1
    if (this.skip('}')) return true
    do {
      this.space()
      const offset = this.at
      const name = this.string()
      if (name === null) return false
      this.seen.name(this.path, name, offset)
      if (!this.skip(':') || !this.inside(name)) return false
    } while (this.skip(','))
    return this.skip('}')
  }

  private items(): boolean {
    this.at += 1
    if (this.skip(']')) return true
    let index = 0
    do {
      if (!this.inside(index)) return false
      index += 1
    } while (this.skip(','))
    return this.skip(']')
  }

  private inside(step: string | number): boolean {
    this.path.push(step)
    const isValue = this.value()
    this.path.pop()
    return isValue
  }

  /** The string that begins here, or null. */
  private string(): string | null {
    if (this.text[this.at] !== '"') return null
    let end = this.at + 1
    while (end < this.text.length && this.text[end] !== '"') {
      if (this.text.charCodeAt(end) < 0x20) return this.stop(end)
      end += this.text[end] === '\\' ? 2 : 1
    }
    if (end >= this.text.length) return this.stop(this.text.length)
    const raw = this.text.slice(this.at, end + 1)
    try {
      const value: unknown = JSON.parse(raw)
      this.at = end + 1
      return String(value)
    } catch {
      return null
    }
  }

  private stop(at: number): null {
    this.at = at
    return null
  }

  private literal(): boolean {
    const pattern = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y
    pattern.lastIndex = this.at
    if (!pattern.test(this.text)) return false
    this.at = pattern.lastIndex
    return true
  }

  private skip(sign: string): boolean {
    this.space()
    if (this.text[this.at] !== sign) return false
    this.at += 1
    return true
  }

  private space(): void {
    while (/[ \t\n\r]/.test(this.text[this.at] ?? '')) this.at += 1
  }
}
