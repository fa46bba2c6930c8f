import { useEffect, useState } from 'react'
import type { ChosenWordTemplate, Problem } from '../../../ipc/contract.ts'
import { bridge } from '../../bridge.ts'

export interface WordTemplateStore {
  readonly template: ChosenWordTemplate | null
  /** Why the last file was not taken, or null. */
  readonly problem: Problem | null
  /** Asks for a file. True when one was taken. */
  readonly choose: () => Promise<boolean>
  readonly forget: () => Promise<void>
}

/** The municipality's own Word template, which the computer remembers. */
export function useWordTemplate(): WordTemplateStore {
  const [template, setTemplate] = useState<ChosenWordTemplate | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    bridge.call('word-template:current').then(setTemplate, () => setTemplate(null))
  }, [])
  return {
    template,
    problem,
    choose: async () => {
      const chosen = await bridge.call('word-template:choose')
      if (chosen.ok) setTemplate(chosen.value)
      setProblem(chosen.ok || chosen.error.kind === 'cancelled' ? null : chosen.error)
      return chosen.ok
    },
    forget: async () => {
      const forgotten = await bridge.call('word-template:forget')
      if (forgotten.ok) setTemplate(null)
      setProblem(forgotten.ok ? null : forgotten.error)
    },
  }
}
