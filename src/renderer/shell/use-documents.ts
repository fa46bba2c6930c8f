import { useCallback, useEffect, useRef, useState } from 'react'
import type { Calls, CloseAnswer, NewReportInput, Opened, Problem, StartState } from '../../ipc/contract.ts'
import { bridge } from '../bridge.ts'

export type Screen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'start' }
  | { readonly kind: 'report'; readonly opened: Opened }

/** Which action failed, so that the reason can stand beside it. */
export interface FailedAction {
  readonly action: string
  readonly problem: Problem
}

/** Asked before the open report is left; `stay` keeps it. */
export type Leave = () => Promise<CloseAnswer>

export interface Documents {
  readonly screen: Screen
  readonly startState: StartState | null
  /** Asks again what the start page shows. */
  readonly refresh: () => Promise<void>
  readonly failedAction: FailedAction | null
  /** The action under way, or null. */
  readonly busy: string | null
  readonly forgetFailure: () => void
  /** The dialogue for a new report lies over whatever is shown. */
  readonly isMakingNew: boolean
  /** With the template that was asked for, or the one that is proposed. */
  readonly beginNew: (templateId?: string) => void
  readonly newTemplateId: string | null
  readonly cancelNew: () => void
  readonly create: (input: NewReportInput) => void
  readonly open: () => void
  readonly openRecent: (id: string) => void
  readonly openRecoverable: (id: string) => void
  readonly openExample: (id: string) => void
  readonly openDropped: (file: File) => void
  readonly forgetRecent: (id: string) => void
  readonly closeReport: () => void
  /** The open report says how it is left. */
  readonly setLeave: (leave: Leave | null) => void
}

type Opening = ReturnType<typeof bridge.openDropped>

/** What this window shows, and every way from one document to another. */
export function useDocuments(): Documents {
  const [screen, setScreen] = useState<Screen>({ kind: 'loading' })
  const [startState, setStartState] = useState<StartState | null>(null)
  const [failedAction, setFailedAction] = useState<FailedAction | null>(null)
  const [isMakingNew, setIsMakingNew] = useState(false)
  const [newTemplateId, setNewTemplateId] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const leave = useRef<Leave | null>(null)
  const shown = useRef<Opened | null>(null)
  // Main hands it over once; React may run the effect that asks for it twice.
  const initialDocument = useRef<ReturnType<Calls['app:initial-document']> | null>(null)

  const refresh = useCallback(async () => setStartState(await bridge.call('app:start-state')), [])

  const show = useCallback(async (opened: Opened) => {
    const before = shown.current
    if (before?.documentId === opened.documentId) return
    if (before !== null) {
      if ((await leave.current?.()) === 'stay') {
        await bridge.call('report:close', opened.documentId)
        return
      }
      await bridge.call('report:close', before.documentId)
    }
    shown.current = opened
    setFailedAction(null)
    setIsMakingNew(false)
    setScreen({ kind: 'report', opened })
  }, [])

  const run = useCallback(
    async (action: string, opening: () => Opening) => {
      setBusy(action)
      setFailedAction(null)
      try {
        const result = await opening()
        if (result.ok) await show(result.value)
        else if (result.error.kind !== 'cancelled') setFailedAction({ action, problem: result.error })
        // Beside an open report a new one gets a window of its own, and there is nothing left to do here.
        else if (action === 'create' && shown.current !== null) setIsMakingNew(false)
      } finally {
        setBusy(null)
      }
    },
    [show],
  )

  const closeReport = useCallback(async () => {
    const open = shown.current
    if (open === null || (await leave.current?.()) === 'stay') return
    await bridge.call('report:close', open.documentId)
    shown.current = null
    await refresh()
    setScreen({ kind: 'start' })
  }, [refresh])

  useEffect(() => {
    let isGone = false
    const begin = async () => {
      await refresh()
      initialDocument.current ??= bridge.call('app:initial-document')
      const initial = await initialDocument.current
      if (isGone) return
      if (initial?.ok) return show(initial.value)
      if (initial !== null && initial.error.kind !== 'cancelled') {
        setFailedAction({ action: 'outside', problem: initial.error })
      }
      setScreen((now) => (now.kind === 'loading' ? { kind: 'start' } : now))
    }
    void begin()
    return () => {
      isGone = true
    }
  }, [refresh, show])

  useEffect(() => bridge.on('report:opened', (result) => void run('outside', async () => result)), [run])

  useEffect(
    () =>
      bridge.on('window:close-requested', async () => {
        const answer = (await leave.current?.()) ?? 'saved'
        await bridge.call('window:close', answer)
      }),
    [],
  )

  return {
    screen,
    startState,
    refresh,
    failedAction,
    busy,
    forgetFailure: () => setFailedAction(null),
    isMakingNew,
    newTemplateId,
    beginNew: (templateId) => {
      setFailedAction(null)
      setNewTemplateId(templateId ?? null)
      setIsMakingNew(true)
    },
    cancelNew: () => {
      setFailedAction(null)
      setIsMakingNew(false)
    },
    create: (input) => void run('create', () => bridge.call('report:create', input)),
    open: () => void run('open', () => bridge.call('report:open')),
    openRecent: (id) => void run(`recent:${id}`, () => bridge.call('report:open-recent', id)),
    openRecoverable: (id) => void run(`recover:${id}`, () => bridge.call('report:open-recent', id)),
    openExample: (id) => void run(`example:${id}`, () => bridge.call('report:open-example', id)),
    openDropped: (file) => void run('drop', () => bridge.openDropped(file)),
    forgetRecent: (id) => void bridge.call('report:forget-recent', id).then(refresh),
    closeReport: () => void closeReport(),
    setLeave: useCallback((next) => {
      leave.current = next
    }, []),
  }
}
