// Measures the app on the large report: JSON on standard output.
import { ensureBrowser, ensureBuild, ensureDependencies, installed, run } from './setup.mjs'

ensureDependencies()
ensureBuild()
ensureBrowser()
process.exit(run(installed('node'), ['scripts/bench/run.ts', ...process.argv.slice(2)]))
