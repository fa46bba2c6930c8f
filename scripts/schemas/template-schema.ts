import { z } from 'zod'
import { templateFileSchema } from '../../src/formats/template-file.ts'

/** Where the JSON Schema of template files lies. */
export const TEMPLATE_SCHEMA_FILE = new URL('../../resources/templates/template.schema.json', import.meta.url)

/** What an editor shows beside the properties of the file. */
const fileDescriptions: Readonly<Record<string, string>> = {
  format: 'Säger att filen är en mall.',
  version: 'Filformatets version. Inte mallens.',
  template: 'Mallen.',
}

/** What an editor shows beside each property of a template, by where it stands in it. */
const descriptions: Readonly<Record<string, string>> = {
  id: 'Mallens id, som aldrig ändras: små bokstäver a–z, siffror och bindestreck.',
  version: 'Höj med ett när mallen ändras. Rapporter erbjuds då den nya versionen.',
  name: 'Mallens namn, som användaren väljer på.',
  documentName: 'Dokumentets namn, som det står på titelsidan.',
  description: 'En mening om vad mallen är till för.',
  audience: 'Vem mallen är till för.',
  legalBasis: 'Lagar och föreskrifter som rapporten bygger på.',
  decidedBy: 'Vem som beslutar om rapporten.',
  usualSize: 'Hur lång rapporten brukar bli.',
  years: 'Första och sista redovisningsår som mallen är tänkt för; null om det inte finns någon gräns.',
  'years.from': 'Första redovisningsåret, eller null.',
  'years.to': 'Sista redovisningsåret, eller null.',
  sections: 'Rapportens avsnitt, i ordning.',
  'sections.id': 'Avsnittets id, som aldrig ändras och finns en gång i mallen.',
  'sections.kind':
    'front: titelsida. standard: hör till mallen och är alltid med. optional: kan slås av och på.',
  'sections.level': '0: titelsida, utan rubrik. 1–4: rubriknivå i Word. Ingen nivå får hoppas över.',
  'sections.heading': 'Rubriken. Ord inom vinkelparentes, som <nämnden> och <ÅÅÅÅ>, fylls i.',
  'sections.printedLaw': 'Raden med lagrum som trycks under rubriken, eller null.',
  'sections.includedByDefault': 'Om avsnittet är med från början.',
  'sections.repeat': 'Vad avsnittet, med allt under det, kan upprepas för ("verksamhetsområde"), eller null.',
  'sections.notApplicableReason':
    'Meningen som exporteras när avsnittet inte är aktuellt, eller null om det inte får vara det.',
  'sections.law': 'Vad lagen kräver av avsnittet, med enkla ord.',
  'sections.questions': 'Frågor att skriva utifrån.',
  'sections.checklist': 'Det som ska finnas i avsnittet.',
  'sections.checklist.id': 'Punktens id, som aldrig ändras och finns en gång i mallen.',
  'sections.checklist.level': 'required: lag eller föreskrift kräver det. recommended: praxis eller god sed.',
  'sections.checklist.text': 'Det som ska finnas, som ett påstående att bocka av.',
  'sections.checklist.basis': 'Lagrummet eller den praxis som punkten bygger på.',
  'sections.checklist.rules': 'Id på kontroller i appen som svarar på punkten.',
  'sections.blueprints': 'Id på tabeller och diagram som är vanliga i avsnittet.',
  'sections.terms': 'Ord i fast ordning som avsnittet förklarar eller mäter.',
  'sections.terms.id': 'Ordets id.',
  'sections.terms.name': 'Ordet.',
  'sections.terms.explanation': 'Förklaringen.',
  'sections.terms.note': 'Något för den som skriver att tänka på. Exporteras aldrig.',
  'sections.operation': 'Vad ett avsnitt som kan upprepas, eller ett under det, handlar om från början.',
  'sections.hiddenReason': 'Skälet till att avsnittet inte är med från början, om det behöver ett.',
  'sections.standardText':
    'Texten som en ny rapport börjar med här, som ProseMirror-JSON utan diagram, siffertabeller och bilder.',
}

/** The JSON Schema of a template file, as text: for whoever edits a template file by hand. Throws on an unexplained property. */
export function templateJsonSchema(): string {
  // Rich text is checked by code of its own, which a JSON Schema can't say.
  const schema = z.toJSONSchema(templateFileSchema, { unrepresentable: 'any' })
  return `${JSON.stringify({ title: 'Rapportmall (.berattelsemall)', ...explained(schema, null) }, null, 2)}\n`
}

type JsonSchema = z.core.JSONSchema.JSONSchema

/** The schema with a description on each of its properties, at whatever depth; null stands for the file. */
function explained(schema: JsonSchema, place: readonly string[] | null): JsonSchema {
  const { items } = schema
  if (typeof items === 'object' && !Array.isArray(items)) {
    return { ...schema, items: explained(items, place) }
  }
  if (!schema.properties) return schema
  const properties = Object.entries(schema.properties).map(([name, property]) => {
    const at = [...(place ?? []), name].join('.')
    const description = (place === null ? fileDescriptions : descriptions)[at]
    if (description === undefined) throw new Error(`${at} has no description`)
    if (typeof property === 'boolean') throw new Error(`${at} has no schema`)
    const inside = place === null ? [] : [...place, name]
    return [name, { description, ...explained(property, inside) }]
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}
