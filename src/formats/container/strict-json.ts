import { failed, ok, type Result } from '../../core/result.ts'
import { LIMITS } from './limits.ts'

/** JSON without forbidden and doubled names. `isIrregular` tells that there were some, now left out. */
export interface StrictJson {
  readonly value: unknown
  readonly isIrregular: boolean
}

/** Why a JSON text is refused. */
export type JsonProblem = 'tooDeep' | 'unreadable'

/** Names by which an object's prototype is reached. */
export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads JSON from untrusted bytes. Names by which an object's prototype is reached are left out; of a doubled
 * name the last counts. Depth is measured before anything recurses. Never throws.
 */
export function parseStrictJson(bytes: Uint8Array): Result<StrictJson, JsonProblem> {
  const { text, isWellFormed } = decode(bytes)
  const names = lookAtNames(text)
  if (names === 'tooDeep') return failed('tooDeep')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return failed('unreadable')
  }
  if (names.areForbidden) dropForbidden(value)
  return ok({ value, isIrregular: !isWellFormed || names.areForbidden || names.areDoubled })
}

function decode(bytes: Uint8Array): { readonly text: string; readonly isWellFormed: boolean } {
  const options = { ignoreBOM: true }
  try {
    return { text: new TextDecoder('utf-8', { ...options, fatal: true }).decode(bytes), isWellFormed: true }
  } catch {
    return { text: new TextDecoder('utf-8', options).decode(bytes), isWellFormed: false }
  }
}

interface Names {
  readonly areForbidden: boolean
  readonly areDoubled: boolean
}

/**
 * One pass over the text that follows only brackets and strings, without recursion. What it finds holds for
 * well-formed JSON; anything else is for `JSON.parse` to refuse.
 */
function lookAtNames(text: string): Names | 'tooDeep' {
  let areForbidden = false
  let areDoubled = false
  /** The names seen in each open object; null for an array. */
  const open: (Set<string> | null)[] = []
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '{':
      case '[':
        if (open.length >= LIMITS.jsonDepth) return 'tooDeep'
        open.push(text[at] === '{' ? new Set() : null)
        break
      case '}':
      case ']':
        open.pop()
        break
      case '"': {
        const end = stringEnd(text, at + 1)
        const names = open.at(-1)
        if (names && isName(text, end + 1)) {
          const name = nameOf(text.slice(at + 1, end))
          if (FORBIDDEN_NAMES.has(name)) areForbidden = true
          if (names.has(name)) areDoubled = true
          names.add(name)
        }
        at = end
        break
      }
    }
  }
  return { areForbidden, areDoubled }
}

/** Where the string that begins at `start` ends: its closing quote, or the end of the text. */
function stringEnd(text: string, start: number): number {
  let quote = text.indexOf('"', start)
  while (quote !== -1) {
    let slashes = 0
    while (quote - 1 - slashes >= start && text[quote - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return quote
    quote = text.indexOf('"', quote + 1)
  }
  return text.length
}

function isName(text: string, from: number): boolean {
  let at = from
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1
  return text[at] === ':'
}

function nameOf(raw: string): string {
  if (!raw.includes('\\')) return raw
  try {
    return String(JSON.parse(`"${raw}"`))
  } catch {
    return raw
  }
}

/** Takes the forbidden names out of a value that was just parsed and that nobody else has seen. */
function dropForbidden(root: unknown): void {
  const left: unknown[] = [root]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) for (const name of FORBIDDEN_NAMES) Reflect.deleteProperty(value, name)
    for (const inner of Object.values(value)) left.push(inner)
  }
}
