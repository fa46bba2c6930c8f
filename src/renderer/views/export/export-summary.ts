import { documentChoices, type ExportChoice } from '../../../core/export-settings.ts'
import { formatNumber } from '../../../core/swedish-numbers.ts'
import { listed } from '../../../core/swedish-words.ts'

interface Counts {
  readonly sections: number
  readonly words: number
  /** The name of the municipality's Word template, or null. */
  readonly wordTemplate: string | null
}

/** What the document will hold, in a sentence or two: so that nobody has to unfold the choices to know. */
export function exportSummary(choice: ExportChoice, { sections, words, wordTemplate }: Counts): string {
  const { numberedHeadings, listOfFigures, lawAppendix } = documentChoices(choice)
  const what = choice.scope.kind === 'whole' ? 'Hela berättelsen' : `${sections} avsnitt`
  const parts = [
    ...(choice.format === 'html' ? ['innehållsförteckning'] : ['titelsida', 'innehållsförteckning']),
    ...(listOfFigures ? ['förteckning över tabeller och diagram'] : []),
    ...(numberedHeadings ? ['numrerade rubriker'] : []),
    ...(lawAppendix ? ['bilaga om lagens krav'] : []),
  ]
  const look =
    choice.format === 'docx' && choice.usesWordTemplate && wordTemplate !== null
      ? ` I kommunens mall ${wordTemplate}.`
      : ''
  return `${what}, ${formatNumber(words, 0)} ord, med ${listed(parts)}.${look} Anteckningar och checklistor följer inte med.`
}
