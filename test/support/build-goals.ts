import type { CoverMemo } from '../../src/core/cover-memo.ts'
import type { Action, Goal, Report } from '../../src/core/report.ts'
import { section } from './build-report.ts'

/** A goal for 2025, nothing said of how it went. */
export function goal(text: string, change: Partial<Goal> = {}): Goal {
  return {
    id: `mal-${text.length}-${text.charCodeAt(0)}`,
    level: 'operational',
    text,
    measure: '',
    baseline: null,
    targets: [],
    outcome: null,
    fulfilment: null,
    analysis: '',
    nextStep: '',
    ...change,
  }
}

/** A planned action with owner, day and dated follow-up. */
export function action(activity: string, change: Partial<Action> = {}): Action {
  return {
    id: `atgard-${activity.length}`,
    area: '',
    goal: '',
    activity,
    responsible: 'enhetschef',
    due: '2026-05-31',
    followUp: 'Ledningsgruppen i juni 2026',
    status: 'planned',
    ...change,
  }
}

/** A memo that lacks nothing. */
export function memo(change: Partial<CoverMemo> = {}): CoverMemo {
  return {
    title: 'Patientsäkerhetsberättelse för år 2025',
    caseOfficer: 'Anna Exempel, medicinskt ansvarig sjuksköterska',
    date: '2026-02-12',
    registrationNumber: 'VON 2026/25',
    decisionPoints: [{ id: 'b1', text: 'Nämnden godkänner patientsäkerhetsberättelsen för år 2025.' }],
    summary: 'Berättelsen visar hur patientsäkerhetsarbetet har bedrivits.',
    matter: '',
    goals: [],
    childAssessment: 'Nej. Beslutet berör inte barn.',
    economy: '',
    documents: [],
    signers: [{ name: 'Karin Exempel', title: 'förvaltningschef' }],
    recipients: [{ name: 'Förvaltningschefen', purpose: 'action' }],
    ...change,
  }
}

/** The sections where goals are followed up and set, as the templates name them. */
export const goalSections = [
  section('previous-goals', { heading: 'Resultat av mål' }),
  section('next-year', { heading: 'Mål för kommande år' }),
] as const

/** The report with these goals. */
export function withGoals(report: Report, ...goals: readonly Goal[]): Report {
  return { ...report, goals: [...goals] }
}

/** The report with this memo, and the diarienummer of its case. */
export function withMemo(report: Report, change: Partial<CoverMemo> = {}): Report {
  const organisation = {
    ...report.organisation,
    registrationNumber: 'VON 2026/25',
    preparedDate: '2026-02-12',
  }
  return { ...report, organisation, coverMemo: memo(change) }
}
