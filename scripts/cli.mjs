#!/usr/bin/env node
// The command line: the same core and formats without a window. Paths are the caller's own.
import { join } from 'node:path'
import { ensureDependencies, installed, root, run } from './setup.mjs'

ensureDependencies()
// npm runs scripts in the package's folder; where the user stands is in INIT_CWD.
const cwd =
  process.env['npm_command'] === undefined ? process.cwd() : (process.env['INIT_CWD'] ?? process.cwd())
process.exit(run(installed('node'), [join(root, 'src/cli/index.ts'), ...process.argv.slice(2)], { cwd }))
