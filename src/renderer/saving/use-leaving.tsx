import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { CloseAnswer, Problem } from '../../ipc/contract.ts'
import type { Autosave } from './autosave.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { hasUnsaved } from './saving-state.ts'

interface Question {
  /** Why it could not be saved; null when it only has no file yet. */
  readonly problem: Problem | null
  readonly answer: (answer: CloseAnswer) => void
}

interface Leaving {
  /** Saves, asks if it has to, and says whether the document may be left. */
  readonly leave: () => Promise<CloseAnswer>
  readonly dialog: ReactNode
}

/**
 * How a document is left: what has a file is saved to it; what has none, or can't be saved, is asked about.
 * An untouched copy of an example is left without a word.
 */
export function useLeaving(autosave: Autosave, isTouched: () => boolean): Leaving {
  const [question, setQuestion] = useState<Question | null>(null)

  const ask = useCallback(async (): Promise<CloseAnswer> => {
    const isSaved = await autosave.saveNow()
    const { place, problem } = autosave.get()
    if (place === null && !isTouched()) return 'discard'
    if (isSaved && place !== null) return 'saved'
    const answer = await new Promise<CloseAnswer>((resolve) => setQuestion({ problem, answer: resolve }))
    setQuestion(null)
    return answer
  }, [autosave, isTouched])

  // Asked twice (the cross clicked again), there is still one question and one answer.
  const asking = useRef<Promise<CloseAnswer> | null>(null)
  const leave = useCallback(() => {
    asking.current ??= ask().finally(() => {
      asking.current = null
    })
    return asking.current
  }, [ask])

  const saveElsewhere = async () => {
    const result = await autosave.saveAs()
    if (result.ok) question?.answer(hasUnsaved(autosave.get()) ? 'stay' : 'saved')
    else if (result.error.kind !== 'cancelled') {
      const { error } = result
      setQuestion((open) => open && { ...open, problem: error })
    }
  }

  const dialog = question && (
    <LeaveDialog
      problem={question.problem}
      onSave={() => void saveElsewhere()}
      onDiscard={() => question.answer('discard')}
      onStay={() => question.answer('stay')}
    />
  )
  return { leave, dialog }
}
