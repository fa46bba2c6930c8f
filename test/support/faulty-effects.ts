import { diskEffects, type Effects, type WritableFile } from '../../src/formats/files/effects.ts'

/** The names of the calls that saving makes, as a test may break them. */
export type EffectCall = keyof Effects | `file.${keyof WritableFile}`

/** What happens before or after a call: throwing makes the call fail. */
export type Intervention = (call: EffectCall, when: 'before' | 'after') => void | Promise<void>

/** The effects with this intervention around every call that reaches the disk. Waiting takes no time. */
export function intervened(intervene: Intervention, effects: Effects = diskEffects): Effects {
  const around = <Args extends readonly unknown[], Value>(
    call: EffectCall,
    run: (...args: Args) => Promise<Value>,
  ) => {
    return async (...args: Args): Promise<Value> => {
      await intervene(call, 'before')
      const value = await run(...args)
      await intervene(call, 'after')
      return value
    }
  }
  return {
    create: around('create', async (path: string, mode: number) => {
      const file = await effects.create(path, mode)
      return {
        write: around('file.write', file.write),
        setMode: around('file.setMode', file.setMode),
        sync: around('file.sync', file.sync),
        state: around('file.state', file.state),
        close: around('file.close', file.close),
      }
    }),
    read: around('read', effects.read),
    state: around('state', effects.state),
    resolve: around('resolve', effects.resolve),
    checkWritable: around('checkWritable', effects.checkWritable),
    rename: around('rename', effects.rename),
    remove: around('remove', effects.remove),
    list: around('list', effects.list),
    makeFolder: around('makeFolder', effects.makeFolder),
    syncFolder: around('syncFolder', effects.syncFolder),
    wait: async () => {},
    uniqueName: effects.uniqueName,
    nowMs: effects.nowMs,
  }
}

/** The effects in which this call fails with the system's code, so many times and then never. A file is closed all the same. */
export function failing(call: EffectCall, code: string, times = Number.POSITIVE_INFINITY): Effects {
  let left = times
  const moment = call === 'file.close' ? 'after' : 'before'
  return intervened((current, when) => {
    if (current !== call || when !== moment || left === 0) return
    left -= 1
    throw systemError(code, call)
  })
}

/** An error as the file system gives it. */
export function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: as if, ${syscall}`), { code, syscall })
}
