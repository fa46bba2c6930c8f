import { expect, test } from 'vitest'
import type { Register, RegisterEntry } from '../../../../../src/core/register.ts'
import type { Report } from '../../../../../src/core/report.ts'
import { doc, p, table } from '../../../../../src/core/rich-text/builders.ts'
import { setOrganisation } from '../../../../../src/core/section-operations.ts'
import { report, section, written } from '../../../../support/build-report.ts'
import { findingsOf, marksOf } from '../../../../support/findings.ts'

const id = 'deadline'
const empty = report(section('complaints', { heading: 'Klagomål' }))

test('deadline: a report drawn up after 1 March', () => {
  expect(findingsOf(id, setOrganisation(empty, { preparedDate: '2026-03-20' }))).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'organisation' },
      message:
        'Berättelsen är upprättad 20 mars 2026, efter den 1 mars 2026 som lagen anger (PSL 3 kap. 10 §). Rätta datumet om det är fel. Annars: skriv i inledningen varför den blev klar senare.',
    },
  ])
  expect(findingsOf(id, setOrganisation(empty, { preparedDate: '2026-03-01' }))).toEqual([])
})

function entry(number: number, date: string, answered: string | null): RegisterEntry {
  const rest = { categoryId: null, unitId: null, reporter: null, harm: null, description: '', action: '' }
  return { ...rest, id: `e${number}`, date, answered, isInvestigated: false, isLexMaria: false }
}

function withRegister(answerWithinDays: number | null, ...entries: readonly RegisterEntry[]): Report {
  const register: Register = {
    id: 'synpunkter',
    title: 'Synpunkter 2025',
    kind: 'complaint',
    categories: [],
    units: [],
    answerWithinDays,
    entries: [...entries],
  }
  return setOrganisation({ ...empty, registers: [register] }, { preparedDate: '2026-02-12' })
}

const late = [
  entry(1, '2025-03-03', '2025-04-01'),
  entry(2, '2025-05-05', '2025-08-13'),
  entry(3, '2025-06-02', '2025-06-10'),
  entry(4, '2025-10-01', null),
  entry(5, '2026-02-10', null),
]

test('deadline: answers after the municipality’s own limit, and complaints that still wait', () => {
  expect(findingsOf(id, withRegister(21, ...late))).toMatchObject([
    {
      where: { kind: 'register', registerId: 'synpunkter' },
      message:
        'Svar ska ges inom 21 dagar. Av 4 i registret ”Synpunkter 2025”: 2 besvarades för sent (efter 29 och 100 dagar) och 1 är inte besvarade. Skriv det i avsnittet om klagomål, med orsak och åtgärd, eller rätta datumen.',
    },
  ])
})

test('deadline: without a limit, or with every answer in time, nothing is late', () => {
  expect(findingsOf(id, withRegister(null, ...late))).toEqual([])
  expect(findingsOf(id, withRegister(21, entry(1, '2025-03-03', '2025-03-24')))).toEqual([])
})

test('deadline: answers in a table of the text, where the limit is told', () => {
  const rows = table(['Ankomst', 'Svar'], ['2025-03-03', '2025-04-01'], ['2025-06-02', '2025-06-10'])
  const rule = p('Den som klagar ska få svar inom tre veckor.')
  expect(marksOf(id, written(empty, 'complaints', doc(rule, rows)))).toEqual(['2025-04-01'])
  expect(findingsOf(id, written(empty, 'complaints', doc(rows)))).toEqual([])
})

test('deadline: a decision that has not waited for three months on the day of the count', () => {
  const text = 'Ett avbrott sedan 2024-10-01 har varat mer än tre månader per 2024-12-31.'
  expect(findingsOf(id, written(empty, 'complaints', text))).toMatchObject([
    {
      excerpt: '2024-10-01',
      message:
        '2024-10-01 räknas här som över tre månader per 2024-12-31, men tre månader nås först 2025-01-01. Ta bort posten ur räkningen, eller ändra vilken dag den gäller.',
    },
  ])
  const right = 'Ett avbrott sedan 2024-09-30 har varat mer än tre månader per den 31 december 2024.'
  expect(findingsOf(id, written(empty, 'complaints', right))).toEqual([])
})

test('deadline: the same in the rows of a table under the sentence', () => {
  const text = p('Avbrott i verkställighet som varat över tre månader per 2024-12-31:')
  const rows = table(['Insats', 'Avbrott sedan'], ['Kontaktperson', '2024-10-01'], ['Boende', '2024-08-15'])
  expect(marksOf(id, written(empty, 'complaints', doc(text, rows)))).toEqual(['2024-10-01'])
})
