/** Says the mark of the next item of a list at this level. */
export type ListMarks = (list: string, level: number) => string

/** The marks of lists as Word counts them by itself: "•", "–", "1.", "a." Each list counts on its own. */
export function listMarks(): ListMarks {
  const counters = new Map<string, number[]>()
  return (list, level) => {
    if (list.includes('bullets')) return level % 2 === 0 ? '•' : '–'
    const counts = counters.get(list) ?? []
    counters.set(list, counts)
    counts.length = Math.min(counts.length, level + 1)
    counts[level] = (counts[level] ?? startOf(list, level) - 1) + 1
    return `${level % 2 === 0 ? counts[level] : letterOf(counts[level])}.`
  }
}

/** The name of a list that does not begin with 1 says at which level and with what. */
function startOf(list: string, level: number): number {
  const [, at, from] = /-(\d+)-from-(\d+)/.exec(list) ?? []
  return Number(at) === level ? Number(from) : 1
}

/** "a" to "z", then "aa", "bb" … */
function letterOf(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26))
  return letter.repeat(Math.floor((count - 1) / 26) + 1)
}
