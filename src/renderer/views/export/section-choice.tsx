import './section-choice.css'
import { calmHeading } from '../../../core/calm-heading.ts'
import type { ExportScope } from '../../../core/export-settings.ts'
import type { OutlineItem } from '../../../core/outline.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { checkOf, chosenIds, toggled } from './section-checks.ts'

interface SectionChoiceProps {
  /** The sections that can be chosen. */
  readonly items: readonly OutlineItem[]
  readonly scope: ExportScope
  readonly onChange: (scope: ExportScope) => void
}

/** The whole report, or the sections that are ticked. */
export function SectionChoice({ items, scope, onChange }: SectionChoiceProps) {
  const chosen = chosenIds(items, scope)
  const choose = (ids: ReadonlySet<string>) => onChange({ kind: 'sections', sectionIds: [...ids] })
  return (
    <div className="section-choice">
      <Segments
        label="Vilka avsnitt"
        value={scope.kind}
        choices={[
          { value: 'whole', label: 'Hela berättelsen' },
          { value: 'sections', label: 'Några avsnitt' },
        ]}
        onChange={(kind) => (kind === 'whole' ? onChange({ kind }) : choose(chosen))}
      />
      {scope.kind === 'sections' && (
        <fieldset className="section-choice-list">
          <legend className="visually-hidden">Avsnitt som exporteras</legend>
          <div className="section-choice-all">
            <Button kind="quiet" onClick={() => choose(new Set(items.map(({ entry }) => entry.id)))}>
              Kryssa i alla
            </Button>
            <Button kind="quiet" onClick={() => choose(new Set())}>
              Kryssa ur alla
            </Button>
          </div>
          {items.map((item, at) => (
            <SectionCheck
              key={item.entry.id}
              item={item}
              check={checkOf(items, at, chosen)}
              onToggle={() => choose(toggled(items, at, chosen))}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}

interface SectionCheckProps {
  readonly item: OutlineItem
  readonly check: ReturnType<typeof checkOf>
  readonly onToggle: () => void
}

function SectionCheck({ item, check, onToggle }: SectionCheckProps) {
  return (
    <label className="section-choice-row" data-level={item.level}>
      <input
        type="checkbox"
        checked={check === 'all'}
        ref={(input) => {
          if (input !== null) input.indeterminate = check === 'some'
        }}
        onChange={onToggle}
      />
      <span>
        <span className="section-choice-number">{item.number}</span>{' '}
        {calmHeading(item.heading) || 'Utan rubrik'}
      </span>
    </label>
  )
}
