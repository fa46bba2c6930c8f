import { formatNumber } from '../../../swedish-numbers.ts'
import type { Found } from '../../finding.ts'
import { cellIn, foundAtCell, type NumberTable } from '../../reading/number-table.ts'
import { numbersWith } from '../../reading/numbers-by-sentence.ts'
import type { SectionReading } from '../../reading/section-reading.ts'
import { signOf } from '../../reading/signs.ts'
import { dataAndTextRule } from './data-and-text-rule.ts'

/** Fewer assessments than persons who are said to be assessed. */
export const assessmentsLtPersons = dataAndTextRule({
  id: 'assessments-lt-persons',
  severity: 'warning',
  title: 'Färre bedömningar än personer',
  why: 'Varje person som är bedömd har minst en bedömning. Är bedömningarna färre räknas olika saker, eller så är ett tal fel.',
  inTable: (table) => faultsInTable(table),
  inText: (section) => faultsInText(section),
})

const ASSESSMENTS = /(?:bedömning(?:ar)?|registreringar|skattningar)$/iu
const PERSONS = /^(?:antal )?(?:unika )?(?:personer|individer|patienter|vårdtagare)(?!\p{L})/iu

function faultsInTable(table: NumberTable): readonly Found[] {
  const row = (name: RegExp) => table.rows.findIndex(({ label }) => name.test(label.trim()))
  const [assessments, persons] = [row(ASSESSMENTS), row(PERSONS)]
  if (assessments < 0 || persons < 0 || assessments === persons) return []
  return table.columns.flatMap((_, column) => {
    const [count, people] = [cellIn(table, assessments, column), cellIn(table, persons, column)]
    if (count.value === null || people.value === null || count.value >= people.value) return []
    if (count.unit === 'percent' || people.unit === 'percent' || count.isApproximate) return []
    return [foundAtCell(table, assessments, column, faultMessage(count.value, people.value))]
  })
}

const assessed = signOf('bedömningar', 'registreringar', 'skattningar')

function faultsInText(section: SectionReading): readonly Found[] {
  return numbersWith(section, assessed).flatMap(({ sentence: { block }, numbers }) =>
    numbers.flatMap((assessments, index) => {
      const persons = numbers[index + 1]
      if (assessments.kind !== 'count' || persons?.kind !== 'count') return []
      if (assessments.value === null || persons.value === null || assessments.value >= persons.value)
        return []
      if (assessments.hedge !== '' || persons.hedge !== '') return []
      const between = block.text.slice(assessments.to, persons.from)
      const after = block.text.slice(persons.to, persons.to + 40)
      const isBoth =
        /^(?:\s\p{L}+){0,2}\s\p{L}*(?:bedömningar|registreringar|skattningar)\s(?:\p{L}+\s){0,4}(?:av|för|hos|på|fördelat på)\s$/iu.test(
          between,
        ) && /^\s(?:unika\s)?(?:personer|individer|patienter|vårdtagare)(?!\p{L})/iu.test(after)
      if (!isBoth) return []
      return [
        section.found(block, assessments.from, persons.to, faultMessage(assessments.value, persons.value)),
      ]
    }),
  )
}

function faultMessage(assessments: number, persons: number): string {
  return `${formatNumber(assessments, 0)} bedömningar kan inte gälla ${formatNumber(persons, 0)} personer. Kontrollera talen, eller skriv vad som skiljer: om alla personer verkligen bedömdes det året.`
}
