import { writeFile } from 'node:fs/promises'
import { buildExample, EXAMPLES, exampleFile } from './examples/build-example.ts'

for (const example of EXAMPLES) {
  const bytes = await buildExample(example)
  await writeFile(exampleFile(example.name), bytes)
  console.log(`${example.name}.berattelse: ${bytes.length} byte`)
}
