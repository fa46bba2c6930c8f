import { type Adapter, Low } from 'lowdb'
import type { z } from 'zod'
import type { SaveProblem } from '../../core/file-problems.ts'
import { failed, ok, type Result } from '../../core/result.ts'
import { diskEffects, type Effects, systemCode } from './effects.ts'
import { Queue } from './queue.ts'
import { saveProblem, writeAtomically } from './write-atomically.ts'

/** What a broken file is renamed to, so that it can be looked at and is in nobody's way. */
const SET_ASIDE = '.trasig'
const READ_RETRY_DELAYS_MS: readonly number[] = [20, 50, 100, 200]

/**
 * A small file of the app's own (settings, recent files), read through its schema. A file that is missing or
 * broken gives the defaults; the broken one is set aside. Never fails: the app starts whatever lies there.
 */
export async function openJsonFile<Data>(
  path: string,
  schema: z.ZodType<Data>,
  defaults: Data,
  effects: Effects = diskEffects,
): Promise<Low<Data>> {
  const db = new Low<Data>(new JsonFile(path, schema, effects), defaults)
  await db.read()
  return db
}

/** Writes the file anew with this data. */
export async function saveJson<Data>(db: Low<Data>, data: NoInfer<Data>): Promise<Result<null, SaveProblem>> {
  db.data = data
  try {
    await db.write()
    return ok(null)
  } catch (error) {
    if (error instanceof JsonRefusal) return failed(error.problem)
    throw error
  }
}

/** What lowdb's interface has no place for: why a file was not written. */
export class JsonRefusal extends Error {
  readonly problem: SaveProblem

  constructor(problem: SaveProblem) {
    super(`not saved: ${problem.kind}`)
    this.problem = problem
  }
}

/** lowdb's adapter for such a file: replaced as a whole, one write at a time, in order. */
export class JsonFile<Data> implements Adapter<Data> {
  private readonly path: string
  private readonly schema: z.ZodType<Data>
  private readonly effects: Effects
  private readonly queue = new Queue()
  /** Why the file may not be written: it is there, but could not be read or set aside. */
  private hindrance: SaveProblem | null = null

  constructor(path: string, schema: z.ZodType<Data>, effects: Effects = diskEffects) {
    this.path = path
    this.schema = schema
    this.effects = effects
  }

  /** What the file holds, or null when it is missing, can't be reached or is broken (and is then set aside). */
  read(): Promise<Data | null> {
    return this.queue.run(async () => {
      const bytes = await this.bytes()
      if (bytes === null) return null
      const data = this.schema.safeParse(parse(bytes))
      if (data.success) return data.data
      await this.setAside()
      return null
    })
  }

  /** Throws `JsonRefusal` when the file could not be written; it is then as it was. */
  async write(data: Data): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8')
    await this.queue.run(async () => {
      if (this.hindrance !== null) throw new JsonRefusal(this.hindrance)
      const written = await writeAtomically(this.path, bytes, { effects: this.effects })
      if (!written.ok) throw new JsonRefusal(written.error)
    })
  }

  private async bytes(): Promise<Uint8Array | null> {
    for (const delayMs of [...READ_RETRY_DELAYS_MS, null]) {
      try {
        return await this.effects.read(this.path)
      } catch (error) {
        const problem = saveProblem(error, 'write')
        if (systemCode(error) === 'ENOENT') return null
        this.hindrance = problem
        if (delayMs === null) return null
        await this.effects.wait(delayMs)
        this.hindrance = null
      }
    }
    return null
  }

  private async setAside(): Promise<void> {
    try {
      await this.effects.rename(this.path, `${this.path}${SET_ASIDE}`)
    } catch (error) {
      this.hindrance = saveProblem(error, 'rename')
    }
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}
