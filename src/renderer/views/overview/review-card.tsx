import './review-card.css'
import { SearchCheck } from 'lucide-react'
import { countsInWords } from '../../../core/checks/finding-words.ts'
import { openFindings, useReview } from '../../review/use-review.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { Button } from '../../ui/button.tsx'

/** What the review has left, in a line, and the way there. Not there while there is nothing. */
export function ReviewCard() {
  const words = useReview((reviewed) =>
    reviewed === null ? '' : countsInWords(openFindings(reviewed).counts),
  )
  const { go } = useNavigation()
  if (words === '') return null
  return (
    <section className="review-card">
      <h2>Granskningen</h2>
      <p>{words}.</p>
      <div>
        <Button icon={SearchCheck} onClick={() => go({ kind: 'review' })}>
          Granska
        </Button>
      </div>
    </section>
  )
}
