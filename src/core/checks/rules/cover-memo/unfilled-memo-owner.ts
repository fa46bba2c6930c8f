import { listed } from '../../../swedish-words.ts'
import { begunMemo, foundInMemo } from '../../reading/memo-reading.ts'
import type { DataRule } from '../../rule.ts'

/** Nobody, or somebody without a name or function, answers for the memo. */
export const unfilledMemoOwner: DataRule = {
  id: 'unfilled-memo-owner',
  kind: 'coverMemo',
  severity: 'warning',
  title: 'Den som undertecknar saknas',
  why: 'Nämnden ska veta vem som står bakom förslaget, med både namn och funktion.',
  scope: 'data',
  find: (context) => {
    const memo = begunMemo(context)
    if (memo === null) return []
    const missing = [
      ...(memo.signers.length === 0 ? ['någon som undertecknar'] : []),
      ...memo.signers.flatMap(({ name, title }) => lackingOf(name.trim(), title.trim())),
      ...(memo.caseOfficer.trim() === '' ? ['handläggare'] : []),
    ]
    if (missing.length === 0) return []
    return [foundInMemo('', `I tjänsteskrivelsen saknas ${listed(missing)}. Fyll i namn och funktion.`)]
  },
}

function lackingOf(name: string, title: string): readonly string[] {
  if (name === '' && title === '') return ['namn och funktion för en av dem som undertecknar']
  if (name === '') return [`namnet på ${title}`]
  return title === '' ? [`funktion för ${name}`] : []
}
