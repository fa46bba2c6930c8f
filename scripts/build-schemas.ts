import { writeFile } from 'node:fs/promises'
import { TEMPLATE_SCHEMA_FILE, templateJsonSchema } from './schemas/template-schema.ts'

await writeFile(TEMPLATE_SCHEMA_FILE, templateJsonSchema())
console.log('resources/templates/template.schema.json')
