/** What a project file may hold at most; held to while it is read, whatever the file says of itself. */
export const LIMITS = {
  fileBytes: 250_000_000,
  totalBytes: 200_000_000,
  entryBytes: 50_000_000,
  entries: 2_000,
  /** How many times its own size something may unfold to, where it unfolds to more than `smallBytes`. */
  ratio: 200,
  smallBytes: 1_000_000,
  jsonDepth: 256,
} as const
