import { describe, expect, it } from 'vitest'
import { doc, p } from '../../src/core/rich-text/builders.ts'
import type { Template } from '../../src/core/template.ts'
import { templateProblemSentence } from '../../src/core/template-file-problems.ts'
import { MAX_TEMPLATE_BYTES, readTemplateFile, writeTemplateFile } from '../../src/formats/template-file.ts'
import { builtInTemplates } from '../../src/formats/templates.ts'
import { section, template } from '../support/build-report.ts'

const small: Template = {
  ...template(
    section('cover', { kind: 'front', level: 0, heading: 'Titelsida' }),
    section('avvikelser', {
      heading: 'Avvikelser',
      standardText: doc(p('Alla avvikelser utreds.')),
      questions: ['Vad hände?'],
      checklist: [{ id: 'avvikelser.c1', level: 'required', text: 'Antal finns', basis: 'PSL' }],
    }),
  ),
  id: 'egen-mall',
}

const bytes = (text: string) => new TextEncoder().encode(text)
const textOf = (one: Template) => new TextDecoder().decode(writeTemplateFile(one))

/** The file of the small template with one text in it replaced by another. */
function changed(from: string, to: string): Uint8Array {
  const text = textOf(small)
  if (!text.includes(from)) throw new Error(`no ${from}`)
  return bytes(text.replace(from, to))
}

/** What the user is told of these bytes; the file's name left out. */
function said(file: Uint8Array): string {
  const read = readTemplateFile(file)
  if (read.ok) return 'ok'
  return templateProblemSentence(read.error, 'vår.berattelsemall').replace('”vår.berattelsemall” ', '')
}

describe('a template file', () => {
  it('gives back every template as it was, the same bytes each time', () => {
    for (const each of [small, ...builtInTemplates().map((one) => ({ ...one, id: `egen-${one.id}` }))]) {
      const file = writeTemplateFile(each)
      expect(readTemplateFile(file)).toEqual({ ok: true, value: each })
      expect(writeTemplateFile(structuredClone(each))).toEqual(file)
    }
  })

  it('is text that can be read and mailed', () => {
    expect(textOf(small).split('\n').slice(0, 6)).toEqual([
      '{',
      '  "format": "berattelsen-mall",',
      '  "version": 1,',
      '  "template": {',
      '    "id": "egen-mall",',
      '    "version": 1,',
    ])
    expect(readTemplateFile(bytes(`\ufeff${textOf(small)}`)).ok).toBe(true)
    expect(readTemplateFile(bytes(textOf(small).replaceAll('\n', '\r\n'))).ok).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['a letter', 'Hej!'],
    ['another kind of JSON', '{"format":"annat","version":1,"template":{}}'],
    ['a list', '[]'],
    ['a project', 'PK\u0003\u0004mimetype'],
    ['no format', JSON.stringify(small)],
  ])('that is %s is told to be no template', (_what, text) => {
    expect(said(bytes(text))).toMatch(/^är ingen mall\. Filen är orörd\./)
  })

  it('that is no text, too large or newer is refused', () => {
    expect(said(new Uint8Array([0x7b, 0xff, 0xfe]))).toMatch(/^är ingen mall/)
    expect(said(new Uint8Array(MAX_TEMPLATE_BYTES + 1))).toMatch(/^är större än en mall/)
    expect(said(changed('"version": 1,', '"version": 2,'))).toMatch(/^är sparad i en nyare version/)
  })

  it('with the id of a template of the app is refused', () => {
    const [first] = builtInTemplates()
    if (!first) throw new Error('no template')
    expect(said(writeTemplateFile(first))).toBe(
      `har samma id som en mall som följer med appen (${first.id}). Filen är orörd. Ge mallen ett eget id.`,
    )
  })

  it.each([
    ['"heading": "Avvikelser",\n', '\n', 'Rad 35: avsnittet ”avvikelser” saknar rubrik.'],
    ['"heading": "Avvikelser"', '"heading": ""', 'Rad 39: avsnittet ”avvikelser” saknar rubrik.'],
    ['"heading": "Avvikelser"', '"heading": 7', 'har fel sorts rubrik, det ska vara text inom citattecken.'],
    ['"Avvikelser"', `"${'x'.repeat(301)}"`, 'har för lång rubrik, högst 300 tecken går.'],
    ['"name": "Liten mall",\n', '\n', 'Rad 4: mallen saknar namn.'],
    [
      '"version": 1,\n    "name"',
      '"version": "1",\n    "name"',
      'Rad 6: mallen har fel sorts versionsnummer, det ska vara ett heltal.',
    ],
    ['"level": 1,', '"level": 3,', 'Rad 38: avsnittet ”Avvikelser” hoppar över en rubriknivå.'],
    [
      '"level": 1,',
      '"level": 9,',
      'Rad 38: avsnittet ”Avvikelser” har för hög rubriknivå, det högsta som går är 4.',
    ],
    [
      '"id": "avvikelser"',
      '"id": "cover"',
      'Rad 36: avsnittet ”Avvikelser” har ett id som redan finns i mallen, ”cover”.',
    ],
    [
      '"id": "avvikelser"',
      '"id": "Å/.."',
      'Rad 36: avsnittet ”Avvikelser” har ett id som inte går att använda',
    ],
    ['"id": "avvikelser"', '"id": "constructor"', 'har ett id som inte går att använda'],
    [
      '"basis": "PSL"',
      '"basis": ""',
      'kontrollpunkt 1 i avsnittet ”Avvikelser” saknar grund i lag eller praxis.',
    ],
    [
      '"required"',
      '"viktigt"',
      'kontrollpunkt 1 i avsnittet ”Avvikelser” har okänd nivå, det ska vara required eller recommended.',
    ],
    [
      '"Vad hände?"',
      'null',
      'fråga 1 i avsnittet ”Avvikelser” har fel sorts innehåll, det ska vara text inom citattecken.',
    ],
    [
      '"Alla avvikelser utreds."',
      '{}',
      'avsnittet ”Avvikelser” har en standardtext med något som inte kan stå i en mall.',
    ],
    [
      '"type": "paragraph"',
      '"type": "image", "attrs": {"mediaId": "a", "caption": null}',
      'standardtext med något som inte',
    ],
    [
      '"level": 1,',
      '"level": 1,\n"farg": "röd",',
      'Rad 39: avsnittet ”Avvikelser” har en uppgift som mallar inte har, ”farg”.',
    ],
    ['"level": 1,', '"level": 1, "level": 2,', 'Rad 38: uppgiften ”level” står två gånger.'],
    ['"level": 1,', '"__proto__": {"x": 1},', 'Rad 38: uppgiften ”__proto__” får inte finnas.'],
    ['"level": 1,', '"level": 1', 'Rad 39: texten följer inte formatet JSON'],
    ['"Avvikelser"', '"Avvikelser', 'Rad 39: texten följer inte formatet JSON'],
    ['"Vad hände?"', '['.repeat(300), 'innehållet är inkapslat i fler lager än en mall kan ha.'],
    ['"sections": [', '"sections": [],\n"x": [', 'mallen saknar avsnitt.'],
  ])('with %j made %j tells the place and the reason in one line', (from, to, line) => {
    const sentence = said(changed(from, to))
    expect(sentence).toContain(line)
    expect(sentence).toMatch(/^går inte att använda som mall\. Rad \d+: .*\.$/)
  })

  it('keeps what a file says from steering a terminal or growing without end', () => {
    const name = `\\u001b[31m\\u202e${'x'.repeat(500)}`
    const sentence = said(changed('"Avvikelser"', `"${name}"`))
    expect(sentence).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(sentence.length).toBeLessThan(300)
  })

  it('is refused in any case where it is broken off', () => {
    const whole = writeTemplateFile(small)
    for (let length = 0; length < whole.length - 2; length += 7) {
      expect(readTemplateFile(whole.slice(0, length)).ok, String(length)).toBe(false)
    }
  })
})
