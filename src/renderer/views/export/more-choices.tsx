import './more-choices.css'
import type { ExportChoice, ExportScope, ExportSettings } from '../../../core/export-settings.ts'
import type { OutlineItem } from '../../../core/outline.ts'
import { Switch } from '../../ui/switch.tsx'
import { SectionChoice } from './section-choice.tsx'
import type { WordTemplateStore } from './use-word-template.ts'
import { WordTemplateChoice } from './word-template-choice.tsx'

interface MoreChoicesProps {
  /** The sections that can be chosen. */
  readonly items: readonly OutlineItem[]
  readonly choice: ExportChoice
  /** Whether there is a law to answer. */
  readonly hasDemands: boolean
  readonly wordTemplate: WordTemplateStore
  readonly onChange: (change: Partial<ExportSettings>) => void
  readonly onScope: (scope: ExportScope) => void
}

/** What is chosen more seldom: which part, and what goes along with it. */
export function MoreChoices(props: MoreChoicesProps) {
  const { items, choice, hasDemands, wordTemplate, onChange, onScope } = props
  const isWhole = choice.scope.kind === 'whole'
  return (
    <details className="more-choices">
      <summary>Fler val</summary>
      <div className="more-choices-body">
        <SectionChoice items={items} scope={choice.scope} onChange={onScope} />
        <Switch
          label="Numrera rubrikerna"
          hint="1, 1.1, 1.1.1. Bilagor numreras inte."
          isOn={choice.numberedHeadings}
          onChange={(numberedHeadings) => onChange({ numberedHeadings })}
        />
        <Switch
          label="Lägg till förteckning över tabeller och diagram"
          hint="Efter innehållsförteckningen."
          isOn={choice.listOfFigures}
          onChange={(listOfFigures) => onChange({ listOfFigures })}
        />
        {hasDemands && isWhole && (
          <Switch
            label="Lägg till bilaga: så svarar berättelsen mot lagens krav"
            hint="En tabell sist i dokumentet med varje krav, lagrum, avsnitt och sida. Skäl till dolda avsnitt skrivs ut."
            isOn={choice.lawAppendix}
            onChange={(lawAppendix) => onChange({ lawAppendix })}
          />
        )}
        {choice.format === 'docx' && (
          <WordTemplateChoice
            store={wordTemplate}
            isUsed={choice.usesWordTemplate}
            onUse={(usesWordTemplate) => onChange({ usesWordTemplate })}
          />
        )}
      </div>
    </details>
  )
}
