import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idSchema } from '../../src/core/ids.ts'
import {
  isSameTemplateName,
  ownTemplateId,
  proposedTemplateName,
  templateArrival,
} from '../../src/core/own-templates.ts'
import { section, template } from '../support/build-report.ts'

describe('a template that comes in', () => {
  const known = { ...template(section('a')), version: 3 }

  it('is kept when it is new or newer, and never takes the place of what is as new', () => {
    expect(templateArrival(undefined, known)).toBe('new')
    expect(templateArrival(known, { ...known, version: 4 })).toBe('newer')
    expect(templateArrival(known, structuredClone(known))).toBe('same')
    expect(templateArrival(known, { ...known, version: 2 })).toBe('older')
    expect(templateArrival(known, { ...known, name: 'Annat' })).toBe('differs')
  })
})

describe('the id of an own template', () => {
  it('can be read, and is one in whatever way the template is named', () => {
    expect(ownTemplateId('Patientsäkerhetsberättelse, Åmål', '3f9a')).toBe(
      'egen-patientsakerhetsberattelse-amal-3f9a',
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(idSchema.safeParse(ownTemplateId(name, '0a1b2c3d')).success).toBe(true)
      }),
    )
  })
})

it('names that look the same are the same', () => {
  expect(isSameTemplateName(' Åmåls mall', 'a\u030amåls MALL')).toBe(true)
  expect(isSameTemplateName('Åmåls mall', 'Amals mall')).toBe(false)
})

it('a name is proposed, also before the municipality is known', () => {
  expect(proposedTemplateName('Kvalitetsberättelse', 'Åmål')).toBe('Kvalitetsberättelse, Åmål')
  expect(proposedTemplateName('Kvalitetsberättelse', ' ')).toBe('Kvalitetsberättelse, egen mall')
})
