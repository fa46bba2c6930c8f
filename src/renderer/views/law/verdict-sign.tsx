import './verdict-sign.css'
import { Circle, CircleAlert, CircleCheck, CircleDot, EyeOff, type LucideIcon } from 'lucide-react'
import type { LawDemand } from '../../../core/law-view.ts'

interface Verdict {
  readonly look: 'ok' | 'warn' | 'error' | 'quiet'
  readonly icon: LucideIcon
  readonly word: string
}

/** Whether a demand is answered, as a sign and a word. */
export function VerdictSign({ demand }: { readonly demand: LawDemand }) {
  const { look, icon: Icon, word } = verdictOf(demand)
  return (
    <p className={`verdict-sign verdict-sign-${look}`}>
      <Icon aria-hidden="true" />
      {word}
    </p>
  )
}

function verdictOf({ verdict, isRequired }: LawDemand): Verdict {
  switch (verdict.kind) {
    case 'answered':
      return { look: 'ok', icon: CircleCheck, word: 'Besvarat' }
    case 'partly':
      return { look: isRequired ? 'warn' : 'quiet', icon: CircleDot, word: 'Delvis' }
    case 'open':
      return isRequired
        ? { look: 'error', icon: CircleAlert, word: 'Saknas' }
        : { look: 'quiet', icon: Circle, word: 'Bör framgå' }
    case 'hidden':
      return { look: 'quiet', icon: EyeOff, word: verdict.reasons.length > 0 ? 'Dolt med skäl' : 'Dolt' }
  }
}
