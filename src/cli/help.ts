import type { Command, Option } from './command.ts'

/** All commands with a line each, as printed by `--help`. */
export function generalHelp(commands: readonly Command[]): readonly string[] {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'Berättelsen på kommandoraden',
    '',
    'Användning: berattelsen KOMMANDO [val]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Valen får stå i vilken ordning som helst. KOMMANDO --help visar vad ett kommando tar.',
    'Svarskoder: 0 klart, 1 något måste rättas (check) eller kan peka ut en person (export), 2 fel i filen',
    'eller valen, 3 fel hos oss.',
  ]
}

/** One command with its options. */
export function commandHelp({ name, summary, positionals, options }: Command): readonly string[] {
  const required = options.filter(({ isRequired }) => isRequired).map(written)
  const optional = options.filter(({ isRequired }) => !isRequired).map((option) => `[${written(option)}]`)
  const width = Math.max(...options.map((option) => written(option).length))
  return [
    summary,
    '',
    `Användning: berattelsen ${[name, ...positionals, ...required, ...optional].join(' ')}`,
    '',
    ...options.map((option) => `  ${written(option).padEnd(width)}  ${option.help}`),
  ]
}

function written({ name, value }: Option): string {
  return value === null ? `--${name}` : `--${name} ${value}`
}
