import * as nodeModule from 'node:module'
import { pathToFileURL } from 'node:url'
import { readOptions } from './options.ts'

/**
 * Runs a built app as Electron's executable would, with this stand-in as its `electron`:
 * `node run.ts [--headless] [--user-data-dir=FOLDER] APP_FOLDER [FILES…]`.
 */
// What drives the browser is a large bundle, and read at every start.
nodeModule.enableCompileCache?.()
const options = readOptions(process.argv.slice(2))
const standin = new URL('./electron.ts', import.meta.url).href

nodeModule.registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standin, shortCircuit: true } : next(specifier, context),
})

const { app } = await import('./electron.ts')
const { listenToHarness } = await import('./control.ts')
listenToHarness()
process.on('SIGTERM', () => app.quit())
process.on('SIGINT', () => app.quit())

await import(pathToFileURL(options.mainFile).href)
app.becomeReady()
