import { expect, test } from 'vitest'
import { withMemo } from '../../../../support/build-goals.ts'
import { report, section } from '../../../../support/build-report.ts'
import { findingsOf } from '../../../../support/findings.ts'

const id = 'recipient-missing'
const empty = report(section('s'))
const of = (text: string, ...names: readonly string[]) =>
  findingsOf(
    id,
    withMemo(empty, {
      decisionPoints: [{ id: 'b1', text }],
      recipients: names.map((name) => ({ name, purpose: 'action' })),
    }),
  )

test('recipient-missing: who is given a task must get the decision', () => {
  const task = 'Nämnden uppdrar åt verksamhetschefen att redovisa egenkontrollerna i maj 2026.'
  expect(of(task, 'Kommunens revisorer')).toMatchObject([
    {
      severity: 'warning',
      where: { kind: 'coverMemo' },
      message:
        'Enligt förslaget till beslut får verksamhetschefen ett uppdrag, men finns inte under ”Beslut till”. Lägg till mottagaren, för åtgärd.',
    },
  ])
  expect(of(task, 'Verksamhetschef hälso- och sjukvård')).toEqual([])
})

test.each([
  ['Nämnden ger MAS i uppdrag att ta fram en plan.', 'Medicinskt ansvarig sjuksköterska'],
  ['Nämnden uppdrar till förvaltningschefen att återkomma.', 'Förvaltningschef'],
  ['Nämnden godkänner berättelsen.', 'Kommunfullmäktige'],
])('recipient-missing: leaves "%s" with %s', (text, name) => {
  expect(of(text, name)).toEqual([])
})

test('recipient-missing: two may be given the task together', () => {
  const text = 'Nämnden ger MAS och förvaltningschefen i uppdrag att ta fram en plan.'
  expect(of(text, 'MAS').map(({ message }) => message)).toEqual([
    expect.stringContaining('får förvaltningschefen'),
  ])
})

test('recipient-missing: a decision that nobody gets', () => {
  expect(of('Nämnden godkänner berättelsen.')[0]?.message).toContain(
    'Ingen mottagare står under ”Beslut till”',
  )
  expect(findingsOf(id, withMemo(empty, { decisionPoints: [], recipients: [] }))).toEqual([])
})
