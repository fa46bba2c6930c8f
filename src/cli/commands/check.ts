import type { Finding, Where } from '../../core/checks/finding.ts'
import { severityWord } from '../../core/checks/finding-words.ts'
import { checkReport } from '../../core/checks/index.ts'
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

/** As other programs read it; `where` says which cell, or from which offset to which in the section's text. */
function described({
  ruleId,
  kind,
  severity,
  title,
  message,
  why,
  sectionId,
  place,
  where,
  ...more
}: Finding) {
  return {
    rule: ruleId,
    kind,
    severity,
    title,
    message,
    why,
    section: sectionId,
    place,
    where: within(where),
    excerpt: more.excerpt,
    hasFix: more.fixes.length > 0,
    fixes: more.fixes.map(({ label }) => label),
    key: more.key,
  }
}

/** A place without the section, which is told by itself. */
function within(where: Where): object {
  return Object.fromEntries(Object.entries(where).filter(([name]) => name !== 'sectionId'))
}

function asText({ severity, place, message }: Finding): string {
  return place === ''
    ? `${severityWord(severity)}: ${message}`
    : `${severityWord(severity)} (${place}): ${message}`
}
