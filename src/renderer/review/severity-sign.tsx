import './severity-sign.css'
import { Lightbulb, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Severity } from '../../core/checks/finding.ts'
import { severityWord } from '../../core/checks/finding-words.ts'
import { Pill } from '../ui/pill.tsx'

const signs: Readonly<Record<Severity, LucideIcon>> = {
  error: OctagonAlert,
  warning: TriangleAlert,
  hint: Lightbulb,
}

const looks = { error: 'error', warning: 'warn', hint: 'accent' } as const

/** How grave a finding is, as a shape of its own and in words. */
export function SeverityPill({ severity }: { readonly severity: Severity }) {
  return (
    <Pill kind={looks[severity]} icon={signs[severity]}>
      {severityWord(severity)}
    </Pill>
  )
}

/** The shape alone; the words are said beside it. */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  const Sign = signs[severity]
  return <Sign className={`severity-sign severity-sign-${severity}`} aria-hidden="true" />
}
