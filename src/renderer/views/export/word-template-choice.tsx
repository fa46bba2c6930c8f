import './word-template-choice.css'
import { FileType } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Switch } from '../../ui/switch.tsx'
import type { WordTemplateStore } from './use-word-template.ts'

interface WordTemplateChoiceProps {
  readonly store: WordTemplateStore
  readonly isUsed: boolean
  readonly onUse: (isUsed: boolean) => void
}

/** The municipality's own Word template: which it is, what of it can't be used, and whether it is used. */
export function WordTemplateChoice({ store, isUsed, onUse }: WordTemplateChoiceProps) {
  const { template, problem, choose, forget } = store
  const pick = async () => {
    if (await choose()) onUse(true)
  }
  return (
    <section className="word-template-choice" aria-label="Kommunens Word-mall">
      {template === null ? (
        <p className="word-template-choice-about">
          Har kommunen en egen Word-mall? Då får dokumentet dess typsnitt, logotyp, sidhuvud och sidfot.
        </p>
      ) : (
        <Switch
          label={`Använd kommunens mall: ${template.name}`}
          hint="Förhandsvisningen visar texten utan mallens utseende."
          isOn={isUsed}
          onChange={onUse}
        />
      )}
      <div className="word-template-choice-actions">
        <Button icon={FileType} onClick={() => void pick()}>
          {template === null ? 'Välj Word-mall…' : 'Byt mall…'}
        </Button>
        {template !== null && (
          <Button kind="quiet" onClick={() => void forget()}>
            Ta bort mallen
          </Button>
        )}
      </div>
      {problem !== null && (
        <Notice kind="error">
          <p>{problem.message}</p>
        </Notice>
      )}
      {template !== null && template.notes.length > 0 && (
        <details className="word-template-choice-notes">
          <summary>
            {template.notes.length === 1 ? 'En sak' : `${template.notes.length} saker`} att veta om mallen
          </summary>
          <ul>
            {template.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
