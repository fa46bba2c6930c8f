import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { TEMPLATE_SCHEMA_FILE, templateJsonSchema } from '../../scripts/schemas/template-schema.ts'

test('the JSON Schema for template files is the one that scripts/build-schemas.ts makes', async () => {
  expect(await readFile(TEMPLATE_SCHEMA_FILE, 'utf8')).toBe(templateJsonSchema())
})

test('the JSON Schema refuses unknown properties and explains the known ones', () => {
  const schema = JSON.parse(templateJsonSchema())
  const { format, template } = schema.properties
  const { sections, version } = template.properties
  expect([schema.additionalProperties, template.additionalProperties]).toEqual([false, false])
  expect(format.const).toBe('berattelsen-mall')
  expect(sections.items.additionalProperties).toBe(false)
  expect(version.description).toContain('Höj med ett')
  expect(sections.items.properties.checklist.items.properties.basis.description).toContain('Lagrummet')
  expect(sections.items.properties.repeat.anyOf).toEqual([{ type: 'string', minLength: 1 }, { type: 'null' }])
})
