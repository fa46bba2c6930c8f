import type { Found } from '../../finding.ts'
import { dataTables, type NumberTable, textTables } from '../../reading/number-table.ts'
import { onceForEachContext } from '../../reading/review-context.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

/** What a rule looks for in tables, those of the data and those in the text alike, and in a section's running text. */
export interface DataAndTextRule extends Omit<ReportRule, 'scope' | 'find' | 'kind'> {
  readonly inTable?: (table: NumberTable) => readonly Found[]
  readonly inText?: (section: SectionReading) => readonly Found[]
}

/** A rule of both data and text. After a keystroke only the section that was written in is gone through anew. */
export function dataAndTextRule({ inTable, inText, ...head }: DataAndTextRule): ReportRule {
  const inData = onceForEachContext((context) => (inTable ? dataTables(context).flatMap(inTable) : []))
  const inSection = onceForEachSection((section) => [
    ...(inTable ? textTables(section).flatMap(inTable) : []),
    ...(inText ? inText(section) : []),
  ])
  return {
    ...head,
    kind: 'data',
    scope: 'report',
    find: ({ context, sections }) => [...inData(context), ...sections.flatMap(inSection)],
  }
}
