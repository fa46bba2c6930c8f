import { describe, expect, it } from 'vitest'
import { marksIn, placeNamed } from '../../../../src/formats/docx/template/fields.ts'

describe('the places of a template', () => {
  it.each([
    ['Titel', 'title'],
    ['DOKUMENTTITEL', 'title'],
    ['Kommunens namn', 'municipality'],
    ['dnr', 'registrationNumber'],
    ['Diarie_nummer', 'registrationNumber'],
    ['Ange nämnd', 'committee'],
    ['år', 'year'],
    ['Beslutsdatum', 'decisionDate'],
    ['Author', 'authors'],
    ['Innehåll', 'content'],
    ['Telefon', null],
    ['', null],
  ])('%s is %s', (name, place) => {
    expect(placeNamed(name)).toBe(place)
  })

  it('are known by their brackets, and brackets around anything else are text', () => {
    expect(marksIn('[Titel] för {{ kommun }} «år» <<dnr>> [1] Innehåll').map(({ place }) => place)).toEqual([
      'title',
      'municipality',
      'year',
      'registrationNumber',
    ])
  })
})
