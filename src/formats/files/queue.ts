/** Runs tasks one at a time in the order in which they were given, also after one has failed. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve()

  /** The outcome of this task, when all before it are done. */
  run<Value>(task: () => Promise<Value>): Promise<Value> {
    const mine = this.last.then(task)
    this.last = mine.catch(() => undefined)
    return mine
  }
}
