// Checks every part under its own settings: core knows only the language, the window the page, the rest Node.
import { ensureDependencies, installed, run } from './setup.mjs'

ensureDependencies()
const projects = ['tsconfig.core.json', 'tsconfig.node.json', 'tsconfig.renderer.json']
const codes = projects.map((project) =>
  run(installed('tsc'), ['--project', project, ...process.argv.slice(2)]),
)
process.exit(codes.find((code) => code !== 0) ?? 0)
