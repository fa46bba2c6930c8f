/** How a command ended. A refusal is one line that says what was wrong and where. */
export type Outcome =
  | { readonly kind: 'done' }
  /** Done, and there are findings that must be put right. */
  | { readonly kind: 'findings' }
  | { readonly kind: 'refused'; readonly line: string }

/** The command's arguments, checked against what it takes. */
export interface Arguments {
  readonly positionals: readonly string[]
  /** The options with a value that were given. */
  readonly values: ReadonlyMap<string, string>
  /** The options without a value that were given. */
  readonly flags: ReadonlySet<string>
}

/** What a command may do to the world around it, apart from files. */
export interface Terminal {
  /** Lines for people. What came out of a file can't steer the terminal: control characters are left out. */
  readonly print: (...lines: readonly string[]) => void
  /** One JSON document, the only thing on standard output. */
  readonly printJson: (value: unknown) => void
  /** A remark beside the output, on standard error. */
  readonly remark: (line: string) => void
}

export interface Option {
  readonly name: string
  /** What stands for the value in the help, or null for an option without one. */
  readonly value: string | null
  readonly isRequired: boolean
  readonly help: string
}

export interface Command {
  readonly name: string
  /** One line in Swedish. */
  readonly summary: string
  /** What each argument without a name is, all of them required. */
  readonly positionals: readonly string[]
  readonly options: readonly Option[]
  /** Loaded only when the command is used. */
  readonly load: () => Promise<Run>
}

export type Run = (args: Arguments, terminal: Terminal) => Promise<Outcome>

/** Ends a command with one line about what was wrong. */
export function refused(line: string): Outcome {
  return { kind: 'refused', line }
}
