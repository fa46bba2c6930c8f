import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { type FigureReference, handReferences } from '../../reading/hand-references.ts'
import { captionsByNumber, isFirstPlace, type NumberedCaption } from '../../reading/numbered-captions.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

/** A number of a table or chart was written by hand, where the app could keep it right. */
export const manualFigureRef: ReportRule = {
  id: 'manual-figure-ref',
  kind: 'references',
  severity: 'hint',
  title: 'Hänvisning skriven för hand',
  why: 'Tabeller och diagram numreras om när något flyttas. En riktig hänvisning följer med.',
  scope: 'report',
  find: (reading) => {
    const captions = captionsByNumber(reading)
    return reading.sections.flatMap((section) =>
      handReferences(section).figures.flatMap((reference) => {
        const targets = captions.get(`${reference.word} ${reference.number}`) ?? []
        const [only] = targets
        const isSure = only !== undefined && targets.length === 1 && isFirstPlace(captions, only)
        return isSure && reference.isSingle ? foundAt(section, reference, only) : []
      }),
    )
  },
}

function foundAt(
  section: SectionReading,
  { block, from, to }: FigureReference,
  caption: NumberedCaption,
): readonly Found[] {
  if (caption.target === null) return []
  const words = block.text.slice(from, to)
  const node = { type: 'crossReference', attrs: caption.target } as const
  return [
    section.found(
      block,
      from,
      to,
      `”${words}” är skrivet för hand. Gör det till en hänvisning, så följer numret med om något flyttas.`,
      { fixes: [replaceFix('Gör till hänvisning', section, block, { from, to }, [node])] },
    ),
  ]
}
