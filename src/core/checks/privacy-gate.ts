import type { Finding } from './finding.ts'
import type { Review } from './review.ts'

/** What must be mended, or put aside with a reason, before a document leaves: it may point somebody out. */
export function openPrivacyErrors({ open }: Review): readonly Finding[] {
  return open.filter(({ kind, severity }) => kind === 'privacy' && severity === 'error')
}
