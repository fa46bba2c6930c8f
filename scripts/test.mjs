// Sets up what the tests need and runs all of them, or those that are named: npm test -- test/core
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  ensureBrowser,
  ensureBuild,
  ensureDependencies,
  installed,
  noBrowser,
  root,
  run,
  say,
} from './setup.mjs'

ensureDependencies()
ensureBuild()
if (ensureBrowser() === null) say(`${noBrowser} Testerna av fönstret hoppas över.`)

const results = join(root, 'test-results', 'vitest.json')
rmSync(results, { force: true })
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
const code = run(installed('vitest'), ['run', ...reporters, ...process.argv.slice(2)])

if (existsSync(results)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'))
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
  process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed${skipped}\n`)
}
process.exit(code)
