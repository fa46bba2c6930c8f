import { fileURLToPath } from 'node:url'
import type { RuleKind } from '../../src/core/checks/finding.ts'
import { kindName, ruleKinds, severities, severityWord } from '../../src/core/checks/finding-words.ts'
import type { Rule } from '../../src/core/checks/rule.ts'
import { allRules } from '../../src/core/checks/rules/index.ts'
import { whatRulesFind } from './what-rules-find.ts'

export const RULE_LIST_FILE = fileURLToPath(new URL('../../docs/granskningsregler.md', import.meta.url))

/** All rules of the review in Swedish, for those who write the report and for those who look after the program. */
export function ruleList(): string {
  const counts = severities
    .map(
      (severity) =>
        `${allRules.filter((rule) => rule.severity === severity).length} ”${severityWord(severity)}”`,
    )
    .join(', ')
  return [
    '# Granskningens regler',
    `Granskningen läser berättelsen medan den skrivs. Den har ${allRules.length} regler: ${counts}.`,
    '- **Måste rättas**: fel som ska vara rättade innan berättelsen skickas.\n- **Bör ses över**: oftast fel, men du avgör.\n- **Tips**: texten blir bättre så.',
    'Ett fynd som inte stämmer hos er läggs åt sidan med ett skäl, som sparas i berättelsen. Fynd som kan peka ut en person måste besvaras innan ett dokument kan skapas.',
    'Namnet i sista kolumnen är det som `berattelsen check --json` skriver ut. Filen görs av `scripts/build-rule-list.ts`.',
    ...ruleKinds.map(part),
  ]
    .join('\n\n')
    .concat('\n')
}

function part(kind: RuleKind): string {
  const rules = severities.flatMap((severity) =>
    allRules.filter((rule) => rule.kind === kind && rule.severity === severity),
  )
  const head = '| Fynd | Nivå | Vad den hittar | Varför | Namn |\n|---|---|---|---|---|'
  return `## ${kindName(kind)}\n\n${[head, ...rules.map(row)].join('\n')}`
}

function row({ id, severity, title, why }: Rule): string {
  const cells = [title, severityWord(severity), whatRulesFind[id] ?? '', why, `\`${id}\``]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
