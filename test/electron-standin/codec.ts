/** How bytes are written as text; the window's and Node's differ. */
export interface Base64 {
  readonly encode: (bytes: Uint8Array) => string
  readonly decode: (text: string) => Uint8Array
}

export interface Codec {
  /** Plain JSON that holds the value. Throws on what structured cloning refuses, in Electron's words. */
  readonly encode: (value: unknown) => unknown
  readonly decode: (encoded: unknown) => unknown
}

/**
 * What crosses between page and main is a structured clone, though the wire takes only JSON. This function is
 * also sent to the page as source text, so it uses nothing from outside itself.
 */
export function createCodec(base64: Base64): Codec {
  const encodeAll = (values: Iterable<unknown>, above: readonly unknown[]) =>
    [...values].map((value) => encode(value, above))

  function encode(value: unknown, above: readonly unknown[] = []): unknown {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ['number', String(value), value === 0]
      case 'undefined':
        return ['undefined']
      case 'bigint':
        return ['bigint', String(value)]
      case 'function':
      case 'symbol':
        throw new Error('An object could not be cloned.')
    }
    return value === null ? null : encodeObject(value as object, above) // all else that typeof tells is an object
  }

  function encodeObject(value: object, above: readonly unknown[]): unknown {
    if (above.includes(value)) throw new Error('the stand-in does not clone values that hold themselves')
    const within = [...above, value]
    if (Array.isArray(value)) return ['array', ...encodeAll(value, within)]
    if (value instanceof Date) return ['date', value.getTime()]
    if (value instanceof Map) return ['map', ...encodeAll([...value].flat(), within)]
    if (value instanceof Set) return ['set', ...encodeAll(value, within)]
    if (value instanceof ArrayBuffer) return ['buffer', base64.encode(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) {
      return ['bytes', base64.encode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
    }
    if (value instanceof Error) return ['error', value.name, value.message]
    if (value instanceof Promise || value instanceof WeakMap)
      throw new Error('An object could not be cloned.')
    return ['object', ...Object.entries(value).map(([key, item]) => [key, encode(item, within)])]
  }

  function decode(encoded: unknown): unknown {
    if (!Array.isArray(encoded)) return encoded
    const [kind, ...parts] = encoded
    switch (kind) {
      case 'number':
        return parts[1] === true ? -0 : Number(parts[0])
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(parts[0])
      case 'array':
        return parts.map(decode)
      case 'date':
        return new Date(parts[0])
      case 'map': {
        const items = parts.map(decode)
        return new Map(items.flatMap((key, index) => (index % 2 === 0 ? [[key, items[index + 1]]] : [])))
      }
      case 'set':
        return new Set(parts.map(decode))
      case 'buffer':
        return base64.decode(parts[0]).slice().buffer
      case 'bytes':
        return base64.decode(parts[0])
      case 'error':
        return Object.assign(new Error(parts[1]), { name: parts[0] })
      case 'object':
        return decodeObject(parts as [string, unknown][]) // as `encodeObject` wrote it
    }
    throw new Error(`unknown kind on the wire: ${String(kind)}`)
  }

  function decodeObject(entries: readonly [string, unknown][]): unknown {
    const object = {}
    for (const [key, item] of entries) {
      Object.defineProperty(object, key, {
        value: decode(item),
        enumerable: true,
        writable: true,
        configurable: true,
      })
    }
    return object
  }

  return { encode: (value) => encode(value), decode }
}

/** The codec as Node has it. */
export const nodeCodec: Codec = createCodec({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
})
