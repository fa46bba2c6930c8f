import { parseArgs } from 'node:util'
import { failed, ok, type Result } from '../core/result.ts'
import type { Arguments, Command } from './command.ts'

/**
 * The arguments of a command in any order, `--name value` or `--name=value`. Fails with a Swedish line for
 * anything unknown, doubled, missing or too much.
 */
export function readArguments(command: Command, args: readonly string[]): Result<Arguments, string> {
  const options = Object.fromEntries(
    command.options.map(({ name, value }) => [
      name,
      { type: value === null ? 'boolean' : 'string' } as const,
    ]),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const positionals: string[] = []
  const values = new Map<string, string>()
  const flags = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      positionals.push(token.value)
      continue
    }
    const option = command.options.find(({ name }) => `--${name}` === token.rawName)
    if (!option) return failed(`Okänt val: ${token.rawName}. ${seeHelp(command)}`)
    if (values.has(option.name) || flags.has(option.name)) {
      return failed(`${token.rawName} är angivet två gånger.`)
    }
    if (option.value === null) {
      if (token.value !== undefined) return failed(`${token.rawName} tar inget värde.`)
      flags.add(option.name)
    } else {
      if (token.value === undefined || token.value === '' || isOption(token)) {
        return failed(`${token.rawName} behöver ett värde: ${token.rawName} ${option.value}.`)
      }
      values.set(option.name, token.value)
    }
  }
  const lacking = whatIsLacking(command, positionals, values)
  return lacking === null ? ok({ positionals, values, flags }) : failed(`${lacking} ${seeHelp(command)}`)
}

/** Whether the value is really the next option: `--out --force`. */
function isOption(token: {
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}) {
  return token.inlineValue === false && token.value?.startsWith('--') === true
}

function whatIsLacking(
  command: Command,
  positionals: readonly string[],
  values: ReadonlyMap<string, string>,
): string | null {
  const expected = command.positionals
  const tooMany = positionals[expected.length]
  if (tooMany !== undefined) return `Oväntat argument: ${tooMany}.`
  const missing = expected[positionals.length]
  if (missing !== undefined) return `${missing} saknas.`
  const option = command.options.find(({ name, isRequired }) => isRequired && !values.has(name))
  return option ? `--${option.name} ${option.value} saknas.` : null
}

function seeHelp({ name }: Command): string {
  return `Se ${name} --help.`
}
