import { describe, expect, it } from 'vitest'
import { createReport } from '../../../src/core/create-report.ts'
import type { Report } from '../../../src/core/report.ts'
import type { Result } from '../../../src/core/result.ts'
import type { Place, Problem, Saved } from '../../../src/ipc/contract.ts'
import { type Autosave, createAutosave } from '../../../src/renderer/saving/autosave.ts'
import { hasUnsaved, savingStatus } from '../../../src/renderer/saving/saving-state.ts'
import { createReportStore, type ReportStore } from '../../../src/renderer/store/report-store.ts'
import { section, template } from '../../support/build-report.ts'

const place: Place = { fileName: 'psb.berattelse', folder: 'Dokument' }
const diskFull: Problem = { kind: 'diskFull', message: 'Disken är full.' }

/** A clock that stands still until it is told to go on. */
function createClock() {
  let now = 0
  let timers: { readonly id: number; readonly at: number; readonly run: () => void }[] = []
  let lastId = 0
  return {
    now: () => now,
    setTimer: (run: () => void, delayMs: number) => {
      lastId += 1
      timers.push({ id: lastId, at: now + delayMs, run })
      return lastId
    },
    clearTimer: (id: number) => {
      timers = timers.filter((timer) => timer.id !== id)
    },
    /** Lets time pass, running what falls due on its way. */
    pass: async (ms: number) => {
      const end = now + ms
      for (;;) {
        const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (due === undefined) break
        now = due.at
        timers = timers.filter(({ id }) => id !== due.id)
        due.run()
        await settle()
      }
      now = end
    },
    waiting: () => timers.length,
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

interface Desk {
  readonly store: ReportStore
  readonly autosave: Autosave
  readonly clock: ReturnType<typeof createClock>
  readonly written: Report[]
  readonly writtenAt: number[]
  /** Kept safe while a write was under way. */
  readonly kept: Report[]
  /** What the next writes answer; when it runs out they succeed. */
  readonly answers: (Result<Saved, Problem> | Promise<Result<Saved, Problem>>)[]
  readonly type: (municipality: string) => void
  /** Typed in the editor, not yet in the store. */
  pending: string | null
}

function openDesk({ isUnsaved = false, at = place as Place | null } = {}): Desk {
  const start = createReport({
    id: '0b0f8c1e-6f0a-4f6e-8a54-3c1d7f2f9a01',
    template: template(section('intro')),
    year: 2025,
    organisation: { municipality: '' },
  })
  const store = createReportStore(start)
  const clock = createClock()
  const type = (municipality: string) =>
    store.dispatch((report) => ({ ...report, organisation: { ...report.organisation, municipality } }))
  const write = (place: Place | null) => async (report: Report) => {
    desk.written.push(report)
    desk.writtenAt.push(clock.now())
    return desk.answers.shift() ?? ({ ok: true, value: { place, savedAt: '2026-01-23T10:42:00Z' } } as const)
  }
  const autosave = createAutosave(
    { place: at, isUnsaved },
    {
      ...clock,
      flush: () => {
        if (desk.pending !== null) type(desk.pending)
        desk.pending = null
      },
      snapshot: () => store.get(),
      save: write(at),
      keep: async (report) => desk.kept.push(report),
      saveAs: write({ fileName: 'kopia.berattelse', folder: 'Annan plats' }),
    },
  )
  autosave.start()
  store.subscribe(() => autosave.changed(store.get().revision))
  const desk: Desk = {
    store,
    autosave,
    clock,
    written: [],
    writtenAt: [],
    kept: [],
    answers: [],
    type,
    pending: null,
  }
  return desk
}

const names = (desk: Desk) => desk.written.map((report) => report.organisation.municipality)
const status = (desk: Desk) => savingStatus(desk.autosave.get()).kind

describe('saving by itself', () => {
  it('writes nothing while nothing has changed', async () => {
    const desk = openDesk()
    await desk.clock.pass(600_000)
    expect(desk.written).toEqual([])
    expect(status(desk)).toBe('saved')
  })

  it('writes one second after the last change', async () => {
    const desk = openDesk()
    desk.type('A')
    await desk.clock.pass(500)
    desk.type('AB')
    await desk.clock.pass(999)
    expect(desk.written).toEqual([])
    await desk.clock.pass(1)
    expect(names(desk)).toEqual(['AB'])
    expect(status(desk)).toBe('saved')
  })

  it('does not wait longer than two seconds while the typing goes on', async () => {
    const desk = openDesk()
    for (let ms = 0; ms < 10_000; ms += 100) {
      desk.type(`efter ${ms}`)
      await desk.clock.pass(100)
    }
    expect(desk.writtenAt[0]).toBeLessThanOrEqual(2_000)
    const gaps = desk.writtenAt.slice(1).map((at, index) => at - (desk.writtenAt[index] ?? 0))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2_000)
  })

  it('takes the editor’s last words with it', async () => {
    const desk = openDesk()
    desk.type('A')
    desk.pending = 'A och B'
    await desk.clock.pass(1_000)
    expect(names(desk)).toEqual(['A och B'])
    expect(hasUnsaved(desk.autosave.get())).toBe(false)
  })

  it('marks only the snapshot that was written, and goes on with what came meanwhile', async () => {
    const desk = openDesk()
    let finish: (result: Result<Saved, Problem>) => void = () => undefined
    desk.answers.push(new Promise((resolve) => (finish = resolve)))
    desk.type('A')
    await desk.clock.pass(1_000)
    desk.type('AB')
    expect(status(desk)).toBe('saving')
    await desk.clock.pass(60_000)
    expect(names(desk)).toEqual(['A'])
    finish({ ok: true, value: { place, savedAt: '2026-01-23T10:42:00Z' } })
    await settle()
    expect(hasUnsaved(desk.autosave.get())).toBe(true)
    await desk.clock.pass(1_000)
    expect(names(desk)).toEqual(['A', 'AB'])
    expect(hasUnsaved(desk.autosave.get())).toBe(false)
  })

  it('keeps what is typed during a slow write, every two seconds, and writes it afterwards', async () => {
    const desk = openDesk()
    let finish: (result: Result<Saved, Problem>) => void = () => undefined
    desk.answers.push(new Promise((resolve) => (finish = resolve)))
    desk.type('A')
    await desk.clock.pass(1_000)
    for (let ms = 0; ms < 10_000; ms += 100) {
      desk.pending = `efter ${ms}`
      desk.type(`under ${ms}`)
      await desk.clock.pass(100)
    }
    await desk.clock.pass(60_000)
    expect(names(desk)).toEqual(['A'])
    expect(desk.kept.length).toBeGreaterThanOrEqual(5)
    expect(desk.kept.length).toBeLessThanOrEqual(8)
    expect(desk.kept.at(-1)?.organisation.municipality).toBe('efter 9900')
    expect(status(desk)).toBe('saving')
    finish({ ok: true, value: { place, savedAt: '2026-01-23T10:42:00Z' } })
    await settle()
    await desk.clock.pass(1_000)
    expect(names(desk)).toEqual(['A', 'efter 9900'])
    expect(hasUnsaved(desk.autosave.get())).toBe(false)
  })

  it('writes soon what was unsaved when it was opened', async () => {
    const desk = openDesk({ isUnsaved: true })
    expect(hasUnsaved(desk.autosave.get())).toBe(true)
    await desk.clock.pass(1_000)
    expect(desk.written.length).toBe(1)
    expect(hasUnsaved(desk.autosave.get())).toBe(false)
  })

  it('says that a document without a file is in no file, also after it is kept safe', async () => {
    const desk = openDesk({ at: null })
    desk.type('A')
    await desk.clock.pass(1_000)
    expect(names(desk)).toEqual(['A'])
    expect(status(desk)).toBe('untitled')
  })

  it('stops when the document is left', async () => {
    const desk = openDesk()
    desk.type('A')
    desk.autosave.stop()
    desk.type('AB')
    await desk.clock.pass(60_000)
    expect(desk.written).toEqual([])
    expect(desk.clock.waiting()).toBe(0)
  })
})

describe('a save that fails', () => {
  it('keeps the change as unsaved, says why, and tries again by itself', async () => {
    const desk = openDesk()
    desk.answers.push({ ok: false, error: diskFull }, { ok: false, error: diskFull })
    desk.type('A')
    await desk.clock.pass(1_000)
    expect(savingStatus(desk.autosave.get())).toEqual({ kind: 'failed', problem: diskFull })
    expect(hasUnsaved(desk.autosave.get())).toBe(true)
    await desk.clock.pass(4_999)
    expect(desk.written.length).toBe(1)
    await desk.clock.pass(1)
    expect(desk.written.length).toBe(2)
    expect(status(desk)).toBe('failed')
    await desk.clock.pass(15_000)
    expect(desk.written.length).toBe(3)
    expect(status(desk)).toBe('saved')
    expect(hasUnsaved(desk.autosave.get())).toBe(false)
  })

  it('keeps saying so while the user types on, and still hands over every change', async () => {
    const desk = openDesk()
    desk.answers.push({ ok: false, error: diskFull }, { ok: false, error: diskFull })
    desk.type('A')
    await desk.clock.pass(1_000)
    desk.type('AB')
    expect(status(desk)).toBe('failed')
    await desk.clock.pass(2_000)
    expect(names(desk)).toEqual(['A', 'AB'])
    expect(status(desk)).toBe('failed')
  })

  it('is tried again at once when asked for', async () => {
    const desk = openDesk()
    desk.answers.push({ ok: false, error: diskFull }, { ok: false, error: diskFull })
    desk.type('A')
    await desk.clock.pass(1_000)
    expect(await desk.autosave.saveNow()).toBe(false)
    expect(await desk.autosave.saveNow()).toBe(true)
    expect(status(desk)).toBe('saved')
  })

  it('becomes a sentence also when the call itself breaks', async () => {
    const desk = openDesk()
    desk.answers.push(Promise.reject(new Error('borta')))
    desk.type('A')
    await desk.clock.pass(1_000)
    const now = savingStatus(desk.autosave.get())
    expect(now.kind === 'failed' && now.problem.message).toMatch(/Din text finns kvar/)
    expect(hasUnsaved(desk.autosave.get())).toBe(true)
  })
})

describe('saving when asked', () => {
  it('writes at once, with the last words, and is true only when all is written', async () => {
    const desk = openDesk()
    desk.type('A')
    desk.pending = 'AB'
    expect(await desk.autosave.saveNow()).toBe(true)
    expect(names(desk)).toEqual(['AB'])
    await desk.clock.pass(60_000)
    expect(desk.written.length).toBe(1)
  })

  it('waits for the write under way and then writes what is newer', async () => {
    const desk = openDesk()
    let finish: (result: Result<Saved, Problem>) => void = () => undefined
    desk.answers.push(new Promise((resolve) => (finish = resolve)))
    desk.type('A')
    await desk.clock.pass(1_000)
    desk.type('AB')
    const asked = desk.autosave.saveNow()
    await settle()
    expect(names(desk)).toEqual(['A'])
    finish({ ok: true, value: { place, savedAt: '2026-01-23T10:42:00Z' } })
    expect(await asked).toBe(true)
    expect(names(desk)).toEqual(['A', 'AB'])
  })

  it('moves to another place and forgets the failure', async () => {
    const desk = openDesk()
    desk.answers.push({ ok: false, error: diskFull })
    desk.type('A')
    await desk.clock.pass(1_000)
    await desk.autosave.saveAs()
    expect(desk.autosave.get().place?.folder).toBe('Annan plats')
    expect(status(desk)).toBe('saved')
  })

  it('changes nothing when the dialogue is cancelled', async () => {
    const desk = openDesk()
    desk.answers.push(
      { ok: false, error: diskFull },
      { ok: false, error: { kind: 'cancelled', message: '' } },
    )
    desk.type('A')
    await desk.clock.pass(1_000)
    const result = await desk.autosave.saveAs()
    expect(result.ok).toBe(false)
    expect(status(desk)).toBe('failed')
    expect(hasUnsaved(desk.autosave.get())).toBe(true)
    await desk.clock.pass(60_000)
    expect(status(desk)).toBe('saved')
  })
})
