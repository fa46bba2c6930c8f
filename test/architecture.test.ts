import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as standin from './electron-standin/electron.ts'
import { WebContents } from './electron-standin/web-contents.ts'

/** A statement that imports or exports from a module, one that only runs it, and a lazy import. */
const IMPORT =
  /^(?:import|export)\b[\s\w$,*{}]*\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

const root = resolve(import.meta.dirname, '..')

interface Source {
  /** "src/core/report.ts" */
  readonly path: string
  readonly text: string
  /** Every module that it names: packages by name, own files as paths from the root. */
  readonly imports: readonly string[]
}

const sources = filesIn(join(root, 'src')).map(read)

/** What each part may use of the others, and of the world. Whatever is not listed is refused. */
const rules: Readonly<Record<string, readonly RegExp[]>> = {
  core: [/^src\/core\//, /^resources\/laws\/laws\.json$/, /^zod$/],
  ipc: [/^src\/core\//, /^src\/ipc\//],
  formats: [
    /^src\/core\//,
    /^src\/formats\//,
    /^resources\//,
    /^node:/,
    /^(?:docx|fflate|lowdb|read-excel-file|write-excel-file|zod)(?:\/|$)/,
  ],
  cli: [/^src\/(?:core|formats|cli)\//, /^scripts\/find-browser\.mjs$/, /^package\.json$/, /^node:/, /^zod$/],
  preload: [/^src\/ipc\//, /^electron$/],
  main: [/^src\/(?:core|formats|ipc|main)\//, /^electron$/, /^node:/, /^(?:lowdb|zod)$/],
  renderer: [
    /^src\/(?:core|formats|ipc|renderer)\//,
    /^(?:react|react-dom|lucide-react|chart\.js|@tiptap|@fontsource-variable)(?:\/|$)/,
  ],
}

describe('dependencies point one way', () => {
  it.each(Object.keys(rules))('%s uses only what lies below it', (part) => {
    const strays = sources
      .filter(({ path }) => path.startsWith(`src/${part}/`))
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => !rules[part]?.some((allowed) => allowed.test(name)))
          .map((name) => `${path} uses ${name}`),
      )
    expect(strays).toEqual([])
  })

  it('lets nothing that needs Node or Electron into the window, however far away it is used', () => {
    const byPath = new Map(sources.map((source) => [source.path, source]))
    const reached = new Set(
      sources.filter(({ path }) => path.startsWith('src/renderer/')).map(({ path }) => path),
    )
    // A set's iterator goes on to what is added meanwhile.
    for (const path of reached) {
      for (const name of byPath.get(path)?.imports ?? []) {
        if (byPath.has(name)) reached.add(name)
      }
    }
    const strays = [...reached].flatMap((path) =>
      (byPath.get(path)?.imports ?? [])
        .filter((name) => /^(?:node:|electron$|lowdb|src\/(?:main|preload|cli)\/)/.test(name))
        .map((name) => `${path} uses ${name}`),
    )
    expect(reached.size).toBeGreaterThan(50)
    expect(strays).toEqual([])
  })

  it('leaves no part without a rule', () => {
    const parts = new Set(sources.map(({ path }) => path.split('/')[1]))
    expect([...parts].filter((part) => !Object.hasOwn(rules, part ?? ''))).toEqual([])
  })

  it('lets the compiler know neither page nor Node in core', () => {
    const { compilerOptions, include } = JSON.parse(readFileSync(join(root, 'tsconfig.core.json'), 'utf8'))
    expect(compilerOptions.types).toEqual([])
    expect(compilerOptions.lib.filter((name: string) => !/^ES/i.test(name))).toEqual([])
    expect(include).toEqual(['src/core/**/*.ts'])
  })

  it('reads no clock and no chance in core', () => {
    const impure = /Math\.random|Date\.now|new Date\(\)/
    const strays = sources.filter(
      ({ path, text }) => path.startsWith('src/core/') && impure.test(withoutComments(text)),
    )
    expect(strays.map(({ path }) => path)).toEqual([])
  })

  it('never waits for the disk in the main process', () => {
    const strays = sources.filter(
      ({ path, text }) =>
        (path.startsWith('src/main/') || path.startsWith('src/formats/files/')) &&
        /\b(?:read|write|append|stat|mkdir|rename|unlink|open|exists|access|copyFile|rm)\w*Sync\b/.test(text),
    )
    expect(strays.map(({ path }) => path)).toEqual([])
  })
})

describe('the stand-in for Electron', () => {
  const main = sources.filter(({ path }) => path.startsWith('src/main/'))

  it('has every name that main imports', () => {
    const names = main.flatMap(({ text }) => importedValues(text))
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => !Object.hasOwn(standin, name))).toEqual([])
  })

  it('has every member that main uses', () => {
    const objects: Readonly<Record<string, object>> = {
      ...standin,
      defaultSession: standin.session.defaultSession,
      commandLine: standin.app.commandLine,
      webRequest: standin.session.defaultSession.webRequest,
      browser: standin.BrowserWindow.prototype,
      contents: WebContents.prototype,
      // Its address-like fields are made in the constructor, so an instance is asked.
      webContents: new WebContents(),
    }
    const fields = new Set(['browser.webContents'])
    const used = main.flatMap(({ path, text }) =>
      [...withoutImports(withoutComments(text)).matchAll(/\b(\w+)\.(\w+)/g)].map(
        ([, object = '', member = '']) => ({
          path,
          object,
          member,
        }),
      ),
    )
    const missing = used
      .filter(({ object, member }) => Object.hasOwn(objects, object) && !fields.has(`${object}.${member}`))
      .filter(({ object, member }) => !(member in (objects[object] ?? {})))
    expect(missing).toEqual([])
  })
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function read(file: string): Source {
  const text = readFileSync(file, 'utf8')
  const imports = [...text.matchAll(IMPORT)].map(([, from, effect, lazy]) => {
    const name = from ?? effect ?? lazy ?? ''
    return name.startsWith('.') ? fromRoot(file, name) : name
  })
  return { path: fromRoot(file, file), text, imports }
}

function fromRoot(file: string, name: string): string {
  const path = name.startsWith('.') ? resolve(dirname(file), name.replace(/\?.*$/, '')) : name
  return relative(root, path).split(sep).join('/')
}

/** The values, not the types, that a file imports from Electron. */
function importedValues(text: string): readonly string[] {
  return [...text.matchAll(/import \{([^}]*)\} from 'electron'/g)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  )
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

function withoutImports(text: string): string {
  return text.replace(/^import [\s\S]*? from '[^']*'$/gm, '')
}
