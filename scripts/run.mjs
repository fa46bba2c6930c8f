// Runs a program among the installed packages: node scripts/run.mjs biome check .
import { ensureDependencies, installed, run, stop } from './setup.mjs'

const [name, ...args] = process.argv.slice(2)
if (name === undefined) stop('Vilket program? Skriv det efter scripts/run.mjs.')
ensureDependencies()
process.exit(run(installed(name), args))
