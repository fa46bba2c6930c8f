import { z } from 'zod'
import { failed, ok, type Result } from '../core/result.ts'
import { type Template, templateSchema } from '../core/template.ts'
import type {
  TemplateFault,
  TemplateFaultReason,
  TemplateFileProblem,
  TemplatePlace,
} from '../core/template-file-problems.ts'
import { FORBIDDEN_NAMES, parseStrictJson } from './container/strict-json.ts'
import { irregularName, type JsonPath, lineOfPath, syntaxFaultLine } from './json-places.ts'
import { builtInTemplate } from './templates.ts'

/** What a template file's name ends with. */
export const TEMPLATE_EXTENSION = '.berattelsemall'

/** More than any template needs; all that comes along are texts. */
export const MAX_TEMPLATE_BYTES = 5_000_000

const FORMAT = 'berattelsen-mall'
const VERSION = 1

/** What a `.berattelsemall` file holds. */
export const templateFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  template: templateSchema,
})

/** The template as the text of a file: readable, and the same bytes for the same template. */
export function writeTemplateFile(template: Template): Uint8Array {
  const file = templateFileSchema.parse({ format: FORMAT, version: VERSION, template })
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
}

/**
 * Reads a template from the untrusted bytes of a file. What does not fit is refused with the first line where it
 * does not; nothing is left out in silence. Never throws.
 */
export function readTemplateFile(bytes: Uint8Array): Result<Template, TemplateFileProblem> {
  if (bytes.length > MAX_TEMPLATE_BYTES) return failed({ kind: 'tooLarge' })
  const text = textOf(bytes)
  if (text === null) return failed({ kind: 'notATemplate' })
  const json = parseStrictJson(new TextEncoder().encode(text))
  if (!json.ok) {
    if (!text.includes(FORMAT)) return failed({ kind: 'notATemplate' })
    return json.error === 'tooDeep' ? faulty(1, 'tooDeep') : faulty(syntaxFaultLine(text) ?? 1, 'syntax')
  }
  const { value, isIrregular } = json.value
  if (!isObject(value) || value['format'] !== FORMAT) return failed({ kind: 'notATemplate' })
  const version = value['version']
  if (typeof version === 'number' && version > VERSION) return failed({ kind: 'newerFormat', version })
  const irregular = isIrregular ? irregularName(text, FORBIDDEN_NAMES) : null
  if (irregular) {
    const { line, name, isForbidden } = irregular
    const reason = { kind: isForbidden ? 'forbiddenName' : 'doubledName', name } as const
    return failed({ kind: 'fault', fault: { line, path: '', place: WHOLE, reason } })
  }
  const parsed = templateFileSchema.safeParse(value)
  if (!parsed.success) return failed({ kind: 'fault', fault: firstFault(text, value, parsed.error) })
  const { template } = parsed.data
  return builtInTemplate(template.id) ? failed({ kind: 'builtInId', id: template.id }) : ok(template)
}

const WHOLE: TemplatePlace = { section: null, part: null, field: null }

/** The text without the mark that some editors begin a file with, or null when it is no text. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function faulty(line: number, kind: 'syntax' | 'tooDeep'): Result<never, TemplateFileProblem> {
  return failed({ kind: 'fault', fault: { line, path: '', place: WHOLE, reason: { kind } } })
}

type Issue = z.core.$ZodIssue

/** So many issues are looked at; a file of nothing but faults is not worth more. */
const MOST_ISSUES = 20

function firstFault(text: string, value: unknown, error: z.ZodError): TemplateFault {
  const faults = error.issues.slice(0, MOST_ISSUES).map((issue): TemplateFault => {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    const unknownName = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
    const exact = unknownName === undefined ? path : [...path, unknownName]
    return {
      line: lineOfPath(text, exact),
      path: writtenPath(exact),
      place: placeOf(path, value),
      reason: reasonOf(issue, valueAt(value, path)),
    }
  })
  const first = faults.toSorted((a, b) => a.line - b.line)[0]
  if (first === undefined) throw new Error('a failed parse without an issue')
  return first
}

/** Where a path of the file (`template`, `sections`, 3, `heading`) leads to in a template. */
function placeOf(path: JsonPath, value: unknown): TemplatePlace {
  const inTemplate = path[0] === 'template' ? path.slice(1) : path
  const [list, index, partKind, partIndex] = inTemplate
  if (list !== 'sections' || typeof index !== 'number') return { ...WHOLE, field: nameOf(list) }
  const raw = valueAt(value, ['template', 'sections', index])
  const section = { number: index + 1, name: textIn(raw, 'heading') ?? textIn(raw, 'id') }
  const isPart = partKind === 'checklist' || partKind === 'questions' || partKind === 'terms'
  return isPart && typeof partIndex === 'number'
    ? { section, part: { kind: partKind, number: partIndex + 1 }, field: nameOf(inTemplate[4]) }
    : { section, part: null, field: nameOf(partKind) }
}

function nameOf(step: string | number | undefined): string | null {
  return typeof step === 'string' ? step : null
}

function textIn(raw: unknown, name: string): string | null {
  const text = isObject(raw) ? raw[name] : undefined
  return typeof text === 'string' && text.trim() !== '' ? text : null
}

function reasonOf(issue: Issue, found: unknown): TemplateFaultReason {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined ? { kind: 'missing' } : { kind: 'type', expected: typeName(issue.expected) }
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int') {
        return { kind: 'tooSmall', least: Number(issue.minimum) }
      }
      return { kind: 'missing' }
    case 'too_big': {
      const most = Number(issue.maximum)
      if (issue.origin === 'string') return { kind: 'tooLong', most }
      return { kind: issue.origin === 'array' ? 'tooMany' : 'tooBig', most }
    }
    case 'invalid_value':
      return found === undefined
        ? { kind: 'missing' }
        : { kind: 'notAChoice', choices: issue.values.map((choice) => String(choice)) }
    case 'unrecognized_keys':
      return { kind: 'unknownField', name: issue.keys[0] ?? '' }
    case 'invalid_format':
      return { kind: 'badId' }
    case 'custom':
      return customReason(issue, found)
    default:
      return { kind: 'other' }
  }
}

/** The schema's own rules, by where they are told. */
function customReason({ path, message }: Issue, found: unknown): TemplateFaultReason {
  if (path.includes('standardText')) return { kind: 'badText' }
  switch (path.at(-1)) {
    case 'level':
      return { kind: 'skippedLevel' }
    case 'id':
      return message.startsWith('doubled') ? { kind: 'doubledId', id: String(found) } : { kind: 'badId' }
    default:
      return { kind: 'badId' }
  }
}

function typeName(expected: string): Extract<TemplateFaultReason, { kind: 'type' }>['expected'] {
  switch (expected) {
    case 'string':
      return 'text'
    case 'boolean':
      return 'boolean'
    case 'array':
      return 'list'
    case 'object':
      return 'object'
    default:
      return 'number'
  }
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return typeof step === 'number' ? inner[step] : undefined
    return isObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined
  }, value)
}

function writtenPath(path: JsonPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
