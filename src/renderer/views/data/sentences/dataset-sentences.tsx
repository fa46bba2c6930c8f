import './dataset-sentences.css'
import { ClipboardCopy, ListPlus } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { Dataset } from '../../../../core/dataset.ts'
import type { Inline } from '../../../../core/rich-text/schema.ts'
import { suggestedSentences } from '../../../../core/values/suggested-sentences.ts'
import { copySentence, Sentence } from '../../../editor/live/sentence.tsx'
import { useReport } from '../../../store/report-context.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { InsertDialog } from '../insert-dialog.tsx'
import type { Say } from '../said.tsx'

interface DatasetSentencesProps {
  readonly dataset: Dataset
  readonly say: Say
}

/** What the table says, in sentences to put into the text. Their numbers follow the table there too. */
export function DatasetSentences({ dataset, say }: DatasetSentencesProps) {
  const report = useReport((whole) => whole)
  const [inserting, setInserting] = useState<readonly Inline[] | null>(null)
  const id = useId()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the tables change what is said
  const sentences = useMemo(() => suggestedSentences(report, dataset), [report.datasets, dataset])
  if (sentences.length === 0) return null

  const copy = (content: readonly Inline[]) => {
    say(copySentence(report, content) ? 'Meningen är kopierad.' : 'Meningen gick inte att kopiera.')
  }

  return (
    <section className="dataset-sentences" aria-labelledby={id}>
      <h2 id={id}>Meningar ur siffrorna</h2>
      <ul>
        {sentences.map(({ key, content }) => (
          <li key={key}>
            <p>
              <Sentence report={report} content={content} />
            </p>
            <span className="dataset-sentences-actions">
              <IconButton
                icon={ListPlus}
                label="Infoga meningen i ett avsnitt"
                onClick={() => setInserting(content)}
              />
              <IconButton icon={ClipboardCopy} label="Kopiera meningen" onClick={() => copy(content)} />
            </span>
          </li>
        ))}
      </ul>
      {inserting && (
        <InsertDialog
          dataset={dataset}
          insertable={{ kind: 'sentence', content: inserting }}
          say={say}
          onClose={() => setInserting(null)}
        />
      )}
    </section>
  )
}
