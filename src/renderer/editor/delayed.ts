export interface Delayed {
  /** Runs soon; asked again before, it waits anew, but never longer than `longestMs` in all. */
  readonly ask: () => void
  readonly cancel: () => void
}

/** Puts off what is asked for often, so that it runs once things are quiet for `quietMs`. */
export function delayed(run: () => void, quietMs: number, longestMs: number): Delayed {
  let timer: ReturnType<typeof setTimeout> | null = null
  let firstAsked = 0
  const cancel = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  return {
    cancel,
    ask: () => {
      const now = performance.now()
      if (timer === null) firstAsked = now
      cancel()
      timer = setTimeout(
        () => {
          timer = null
          run()
        },
        Math.max(0, Math.min(quietMs, firstAsked + longestMs - now)),
      )
    },
  }
}
