/** Which signs each of several texts holds, and each part of them. */
export class FoundSigns {
  /** The signs of the texts, of all together, and of the parts, as bits. */
  private readonly bits: Uint32Array
  private readonly width: number
  private readonly texts: number

  constructor(bits: Uint32Array, width: number, texts: number) {
    this.bits = bits
    this.width = width
    this.texts = texts
  }

  /** Whether some text holds a sign. */
  has(sign: number): boolean {
    return this.isAt(this.texts, sign)
  }

  /** Whether a text holds a sign. */
  inText(text: number, sign: number): boolean {
    return this.isAt(text, sign)
  }

  /** Whether one of a sign's words ends in a part of a text. */
  inPart(part: number, sign: number): boolean {
    return this.isAt(this.texts + 1 + part, sign)
  }

  private isAt(place: number, sign: number): boolean {
    return (((this.bits[place * this.width + (sign >> 5)] ?? 0) >>> (sign & 31)) & 1) === 1
  }
}

/** A part of a text that ends before the next one. */
export interface Part {
  /** The text that it is of, by its place. */
  readonly block: { readonly index: number }
  readonly to: number
}

/** A beginning of words. */
interface Node {
  readonly next: Map<number, Node>
  readonly signs: Set<number>
  index: number
}

/**
 * Finds which of many words stand in a text, in one walk over its letters however many the words are (after Aho and
 * Corasick). Large and small letters are the same; `0` in a word stands for any digit.
 */
export class SignFinder {
  /** How many signs it tells apart. */
  readonly count: number
  private readonly width: number
  /** The class of each code unit; those that no word has are of class 0. */
  private readonly classes = new Uint8Array(0x10000)
  private readonly classCount: number
  /** By state and class: the next state. */
  private readonly next: Uint16Array
  /** In this state and those after it a word has just ended. */
  private readonly firstEnd: number
  /** The signs of each state, as bits. */
  private readonly signs: Uint32Array

  /** By the place of a sign: its words in lower case. */
  constructor(words: readonly (readonly string[])[]) {
    this.count = words.length
    this.width = Math.max(1, Math.ceil(words.length / 32))
    this.classCount = classify(this.classes, words.flat().join(''))
    const root = treeOf(words, this.classes)
    const nodes = inBreadth(root)
    const shorter = linked(nodes, root)
    const isEnd = ({ signs }: Node) => signs.size > 0
    const states = [...nodes.filter((node) => !isEnd(node)), ...nodes.filter(isEnd)]
    if (states.length > MOST_STATES) throw new Error('too many words')
    for (const [index, node] of states.entries()) node.index = index
    const firstEnd = states.findIndex(isEnd)
    this.firstEnd = firstEnd < 0 ? states.length : firstEnd
    this.signs = new Uint32Array(states.length * this.width)
    for (const { index, signs } of states) {
      for (const sign of signs) add(this.signs, index * this.width + (sign >> 5), 1 << (sign & 31))
    }
    this.next = stepsOf(nodes, shorter, this.classCount)
  }

  /** The signs of these texts and of parts of them; both stand in order. */
  find(texts: readonly string[], parts: readonly Part[] = []): FoundSigns {
    const { classes, next, classCount, firstEnd, width } = this
    const bits = new Uint32Array((texts.length + 1 + parts.length) * width)
    let part = 0
    for (const [index, text] of texts.entries()) {
      while (part < parts.length && (parts[part]?.block.index ?? 0) < index) part += 1
      let state = 0
      for (let at = 0; at < text.length; at += 1) {
        state = next[state * classCount + (classes[text.charCodeAt(at)] ?? 0)] ?? 0
        if (state < firstEnd) continue
        while (parts[part]?.block.index === index && (parts[part]?.to ?? 0) <= at) part += 1
        this.add(bits, index, state)
        this.add(bits, texts.length, state)
        if (parts[part]?.block.index === index) this.add(bits, texts.length + 1 + part, state)
      }
    }
    return new FoundSigns(bits, width, texts.length)
  }

  private add(bits: Uint32Array, place: number, state: number): void {
    const { width, signs } = this
    for (let word = 0; word < width; word += 1) {
      add(bits, place * width + word, signs[state * width + word] ?? 0)
    }
  }
}

const MOST_STATES = 0xffff

function add(bits: Uint32Array, at: number, more: number): void {
  bits[at] = (bits[at] ?? 0) | more
}

/** Gives each letter a class, and says how many there are. */
function classify(classes: Uint8Array, letters: string): number {
  let count = 1
  for (const letter of new Set(letters)) {
    if (/[1-9]/.test(letter)) throw new Error(`0 stands for any digit, not ${letter}`)
    const same = letter === '0' ? '0123456789' : letter + letter.toUpperCase()
    for (let at = 0; at < same.length; at += 1) classes[same.charCodeAt(at)] = count
    count += 1
  }
  if (count > 0xff) throw new Error('too many letters')
  return count
}

function newNode(): Node {
  return { next: new Map(), signs: new Set(), index: 0 }
}

function treeOf(words: readonly (readonly string[])[], classes: Uint8Array): Node {
  const root = newNode()
  for (const [sign, all] of words.entries()) {
    for (const word of all) {
      let node = root
      for (let at = 0; at < word.length; at += 1) {
        const letter = classes[word.charCodeAt(at)] ?? 0
        const next = node.next.get(letter) ?? newNode()
        node.next.set(letter, next)
        node = next
      }
      node.signs.add(sign)
    }
  }
  return root
}

/** The nodes of a tree, shorter beginnings before longer ones. */
function inBreadth(root: Node): readonly Node[] {
  const nodes = [root]
  for (const node of nodes) nodes.push(...node.next.values())
  return nodes
}

/** By node: the longest end of it that begins a word. What ends there ends here too. */
function linked(nodes: readonly Node[], root: Node): ReadonlyMap<Node, Node> {
  const shorter = new Map<Node, Node>()
  for (const node of nodes) {
    for (const [letter, next] of node.next) {
      let end = shorter.get(node)
      while (end !== undefined && !end.next.has(letter)) end = shorter.get(end)
      const link = end?.next.get(letter) ?? root
      shorter.set(next, link)
      for (const sign of link.signs) next.signs.add(sign)
    }
  }
  return shorter
}

/** Where each letter leads from each node: on in the tree, or to where a shorter beginning would go on. */
function stepsOf(nodes: readonly Node[], shorter: ReadonlyMap<Node, Node>, classCount: number): Uint16Array {
  const steps = new Uint16Array(nodes.length * classCount)
  for (const node of nodes) {
    const before = shorter.get(node)?.index
    for (let letter = 1; letter < classCount; letter += 1) {
      const onward = node.next.get(letter)?.index
      steps[node.index * classCount + letter] =
        onward ?? (before === undefined ? 0 : (steps[before * classCount + letter] ?? 0))
    }
  }
  return steps
}
