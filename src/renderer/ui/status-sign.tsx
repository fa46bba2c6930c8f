import './status-sign.css'
import { Circle, CircleCheck, CircleDot, CircleMinus, type LucideIcon } from 'lucide-react'
import type { SectionStatus } from '../../core/report.ts'

const signs: Readonly<Record<SectionStatus['kind'], LucideIcon>> = {
  notStarted: Circle,
  inProgress: CircleDot,
  ready: CircleCheck,
  notApplicable: CircleMinus,
}

export const statusNames: Readonly<Record<SectionStatus['kind'], string>> = {
  notStarted: 'Ej påbörjat',
  inProgress: 'Pågår',
  ready: 'Klart',
  notApplicable: 'Ej aktuellt',
}

interface StatusSignProps {
  readonly status: SectionStatus['kind']
}

/** A status as a shape of its own; the name beside it, or hidden text, says it in words. */
export function StatusSign({ status }: StatusSignProps) {
  const Sign = signs[status]
  return <Sign className={`status-sign status-sign-${status}`} aria-hidden="true" />
}
