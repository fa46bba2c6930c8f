import './verdict-sign.css'
import {
  Circle,
  CircleAlert,
  CircleCheck,
  CircleDot,
  CircleMinus,
  EyeOff,
  type LucideIcon,
} from 'lucide-react'
import { isSetAside } from '../../../core/law-groups.ts'
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

function verdictOf(demand: LawDemand): Verdict {
  const { verdict, isRequired, sections } = demand
  switch (verdict.kind) {
    case 'answered':
      return isSetAside(demand)
        ? { look: 'ok', icon: CircleMinus, word: 'Ej aktuellt' }
        : { look: 'ok', icon: CircleCheck, word: 'Besvarat' }
    case 'partly':
      return { look: isRequired ? 'warn' : 'quiet', icon: CircleDot, word: 'Delvis' }
    case 'open':
      if (!isRequired) return { look: 'quiet', icon: Circle, word: 'Bör framgå' }
      // What nobody has come to yet is no alarm.
      return sections.every(({ status }) => status.kind === 'notStarted')
        ? { look: 'quiet', icon: Circle, word: 'Saknas' }
        : { look: 'error', icon: CircleAlert, word: 'Saknas' }
    case 'hidden':
      return { look: 'quiet', icon: EyeOff, word: verdict.reasons.length > 0 ? 'Dolt med skäl' : 'Dolt' }
  }
}
