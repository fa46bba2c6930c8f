import { calmHeading } from '../../../calm-heading.ts'
import type { Found } from '../../finding.ts'
import { type Fact, factsIn, isSameFact } from '../../reading/facts.ts'
import type { ReportRule } from '../../rule.ts'

/** The same thing is told twice with different values, or once as rising and once as falling. */
export const sameFactTwoValues: ReportRule = {
  id: 'same-fact-two-values',
  kind: 'textAgainstData',
  severity: 'error',
  title: 'Samma uppgift med två olika värden',
  why: 'Båda kan inte stämma, och läsaren vet inte vilken som gäller.',
  scope: 'report',
  find: ({ sections }) => {
    const byKey = Map.groupBy(sections.flatMap(factsIn), ({ key }) => key)
    return [...byKey.values()].flatMap((facts) => (facts.length < 2 ? [] : conflicts(facts.slice(0, MOST))))
  },
}

/** Of more sentences that are alike in what they count, only the first are compared. */
const MOST = 60

function conflicts(facts: readonly Fact[]): readonly Found[] {
  const told = new Set<Fact>()
  return facts.flatMap((first, index) =>
    facts.slice(index + 1).flatMap((second) => {
      if (told.has(second) || first.sentence === second.sentence || !isSameFact(first, second)) return []
      told.add(second)
      return [found(first, second)]
    }),
  )
}

function found(first: Fact, second: Fact): Found {
  const { section, sentence, from, to } = second
  const here = sentence.block.text.slice(from, to)
  const there = first.sentence.block.text.slice(first.from, first.to)
  const place =
    first.section === section
      ? 'tidigare i avsnittet'
      : `i avsnittet ”${calmHeading(first.section.item.heading)}”`
  const message = `Här står ”${here}”, men ${place} står ”${there}” om samma sak. Ta reda på vilket som stämmer och ändra det andra.`
  return section.found(sentence.block, from, to, message, { subject: `${here} ${there}` })
}
