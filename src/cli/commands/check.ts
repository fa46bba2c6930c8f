import type { Finding, Severity } from '../../core/checks/finding.ts'
import { checkReport } from '../../core/checks/index.ts'
import { assertNever } from '../../core/result.ts'
import { type Run, refused } from '../command.ts'
import { inputProject } from '../project-input.ts'

/** Reviews a report. Findings that must be put right end it with a code of their own. */
export const check: Run = async (args, terminal) => {
  const opened = await inputProject(args)
  if (!opened.ok) return refused(opened.error)
  const findings = checkReport(opened.value.report)
  if (args.flags.has('json')) terminal.printJson(findings.map(described))
  else terminal.print(...(findings.length === 0 ? ['Inget att anmärka på.'] : findings.map(asText)))
  return { kind: findings.some(({ severity }) => severity === 'error') ? 'findings' : 'done' }
}

function described({ ruleId, severity, message, sectionId, place }: Finding) {
  return { rule: ruleId, severity, message, section: sectionId, place }
}

function asText({ severity, message }: Finding): string {
  return `${severityWord(severity)}: ${message}`
}

function severityWord(severity: Severity): string {
  switch (severity) {
    case 'error':
      return 'Måste rättas'
    case 'warning':
      return 'Bör ses över'
    case 'hint':
      return 'Tips'
    default:
      return assertNever(severity)
  }
}
