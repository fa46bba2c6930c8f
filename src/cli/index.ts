import { enableCompileCache } from 'node:module'
import { printableText } from '../core/printable-text.ts'
import { readArguments } from './arguments.ts'
import { type Command, type Outcome, refused, type Terminal } from './command.ts'
import { commands } from './command-table.ts'
import { commandHelp, generalHelp } from './help.ts'

const FAULT_OF_OURS = 3

// What a command needs is loaded below; without its types and compiled from the last time, that takes a fifth less.
enableCompileCache()

const terminal: Terminal = {
  print: (...lines) => {
    for (const line of lines) process.stdout.write(`${printableText(line)}\n`)
  },
  printJson: (value) => {
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  },
  remark: (line) => {
    process.stderr.write(`${printableText(line)}\n`)
  },
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  const outcome = await run(process.argv.slice(2))
  if (outcome.kind === 'refused') terminal.remark(outcome.line)
  process.exitCode = exitCode(outcome)
} catch (fault) {
  terminal.remark('Något gick fel hos oss. Ingenting i dina filer har ändrats.')
  console.error(fault)
  process.exitCode = FAULT_OF_OURS
}

async function run(argv: readonly string[]): Promise<Outcome> {
  const [name] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.print(...generalHelp(commands))
    return { kind: 'done' }
  }
  const command = commands.find((candidate) => wordsOf(candidate).every((word, at) => word === argv[at]))
  if (!command) return refused(unknownCommand(name))
  const args = argv.slice(wordsOf(command).length)
  if (args.includes('--help') || args.includes('-h')) {
    terminal.print(...commandHelp(command))
    return { kind: 'done' }
  }
  const read = readArguments(command, args)
  if (!read.ok) return refused(read.error)
  const runCommand = await command.load()
  return runCommand(read.value, terminal)
}

function wordsOf(command: Command): readonly string[] {
  return command.name.split(' ')
}

function unknownCommand(name: string): string {
  const longer = commands.filter((command) => wordsOf(command)[0] === name).map((command) => command.name)
  const hint = longer.length > 0 ? ` Menar du ${longer.join(' eller ')}?` : ''
  return `Okänt kommando: ${name}.${hint} Se --help.`
}

function exitCode(outcome: Outcome): number {
  switch (outcome.kind) {
    case 'done':
      return 0
    case 'findings':
      return 1
    case 'refused':
      return 2
  }
}
