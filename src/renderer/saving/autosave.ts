import type { Report } from '../../core/report.ts'
import type { Result } from '../../core/result.ts'
import type { Place, Problem, Saved } from '../../ipc/contract.ts'
import { hasUnsaved, nextSaving, openedSaving, type SavingEvent, type SavingState } from './saving-state.ts'

/** The world that saving needs; tests give it a clock and a disk of their own. */
export interface SavingWorld {
  readonly now: () => number
  readonly setTimer: (run: () => void, delayMs: number) => number
  readonly clearTimer: (timer: number) => void
  /** Brings typed text into the report, so that the snapshot has it. */
  readonly flush: () => void
  readonly snapshot: () => { readonly report: Report; readonly revision: number }
  readonly save: (report: Report) => Promise<Result<Saved, Problem>>
  readonly saveAs: (report: Report) => Promise<Result<Saved, Problem>>
  /** Keeps the snapshot safe from a crash while a save takes long. */
  readonly keep: (report: Report) => Promise<unknown>
}

export interface Autosave {
  readonly get: () => SavingState
  readonly subscribe: (listener: () => void) => () => void
  /** The report has another revision. */
  readonly changed: (revision: number) => void
  /** Writes what is there now. True when all of it, with the last typed words, is written. */
  readonly saveNow: () => Promise<boolean>
  /** Asks for another place and writes there. */
  readonly saveAs: () => Promise<Result<Saved, Problem>>
  readonly start: () => void
  readonly stop: () => void
}

interface Opening {
  readonly place: Place | null
  readonly isUnsaved: boolean
}

/** Saving that runs by itself once started: after each pause, again after a failure, one write at a time. */
export function createAutosave({ place, isUnsaved }: Opening, world: SavingWorld): Autosave {
  let state = openedSaving(place, isUnsaved, world.now())
  let timer: number | null = null
  let current: Promise<unknown> = Promise.resolve()
  let isRunning = false
  const listeners = new Set<() => void>()

  const apply = (event: SavingEvent) => {
    state = nextSaving(state, event)
    schedule()
    for (const listener of listeners) listener()
  }

  const schedule = () => {
    if (timer !== null) world.clearTimer(timer)
    timer = null
    if (!isRunning || state.dueAt === null) return
    const run = state.writing === null ? () => void write(world.save) : keep
    timer = world.setTimer(run, Math.max(0, state.dueAt - world.now()))
  }

  /** A disk far away can take its time over a write; what is typed meanwhile is kept on this computer. */
  const keep = () => {
    world.flush()
    const { report } = world.snapshot()
    apply({ kind: 'kept' })
    // Nothing to tell when it fails: the write that is waiting for its turn will.
    world.keep(report).catch(() => undefined)
  }

  /** One write after the one under way, of the report as it is when its turn comes. */
  const write = (how: SavingWorld['save']): Promise<Result<Saved, Problem>> => {
    const turn = current.then(() => writeSnapshot(how))
    current = turn.catch(() => undefined)
    return turn
  }

  const writeSnapshot = async (how: SavingWorld['save']): Promise<Result<Saved, Problem>> => {
    world.flush()
    const { report, revision } = world.snapshot()
    apply({ kind: 'writing', revision })
    const result = await how(report).catch(lost)
    const now = world.now()
    if (result.ok) apply({ kind: 'saved', revision, ...result.value, now })
    else if (result.error.kind === 'cancelled') apply({ kind: 'abandoned', now })
    else apply({ kind: 'failed', problem: result.error, now })
    return result
  }

  const run = (runs: boolean) => {
    isRunning = runs
    schedule()
  }

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed: (revision) => {
      if (revision !== state.revision) apply({ kind: 'changed', revision, now: world.now() })
    },
    saveNow: async () => {
      world.flush()
      await current
      if (hasUnsaved(state) || state.problem !== null) await write(world.save)
      return !hasUnsaved(state)
    },
    saveAs: () => write(world.saveAs),
    start: () => run(true),
    stop: () => run(false),
  }
}

/** The call itself broke: not an answer of ours, so nothing is known to be written. */
function lost(): Result<Saved, Problem> {
  return {
    ok: false,
    error: {
      kind: 'failed',
      message:
        'Det gick inte att spara just nu. Din text finns kvar här i fönstret. Försök igen om en stund.',
    },
  }
}
