import './next-card.css'
import { ArrowRight } from 'lucide-react'
import { calmHeading } from '../../../core/calm-heading.ts'
import { isWrittenLast, type NextSection } from '../../../core/progress.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { Button } from '../../ui/button.tsx'

interface NextCardProps {
  readonly next: NextSection
}

/** The one thing to do next. */
export function NextCard({ next }: NextCardProps) {
  const { go } = useNavigation()
  const { why, what, action } = wordsFor(next)
  const onClick = () =>
    go(next.kind === 'done' ? { kind: 'export' } : { kind: 'write', sectionId: next.section.item.entry.id })
  return (
    <section className="next-card">
      <div>
        <p className="next-card-why">{why}</p>
        <h2 className="next-card-what">{what}</h2>
      </div>
      <Button className="next-card-button" iconAfter={ArrowRight} onClick={onClick}>
        {action}
      </Button>
    </section>
  )
}

function wordsFor(next: NextSection) {
  if (next.kind === 'done') {
    return { why: 'Alla avsnitt är klara', what: 'Gör ett Worddokument', action: 'Till exporten' }
  }
  const what = calmHeading(next.section.item.heading)
  if (next.kind === 'continue') return { why: 'Fortsätt där du var', what, action: 'Skriv vidare' }
  if (isWrittenLast(next.section.item)) return { why: 'Sista avsnittet', what, action: 'Skriv' }
  return { why: 'Nästa avsnitt', what, action: 'Börja skriva' }
}
