import { writeFile } from 'node:fs/promises'
import { municipalTemplate } from './word-templates/municipal.ts'

const file = new URL('../resources/examples/kommunmall.dotx', import.meta.url)
await writeFile(file, municipalTemplate())
console.log('kommunmall.dotx')
