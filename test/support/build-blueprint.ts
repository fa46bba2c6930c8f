import {
  type Blueprint,
  blueprintEntrySchema,
  type NumbersBlueprint,
  type TextTableBlueprint,
} from '../../src/core/blueprint.ts'

const group = { id: 'A', name: 'Avvikelser' }

const common = {
  id: 'bp-prov',
  name: 'En tabell',
  measures: 'Något att mäta',
  source: 'avvikelsesystemet',
  sources: [],
  usedIn: [],
  quoted: [],
  notes: [],
  rowHeading: 'Kategori',
}

/** What a file says of a blueprint of numbers: one row, last year and this. */
export function numbersEntry(change: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    ...common,
    kind: 'numbers',
    rows: [{ kind: 'fixed', labels: [{ id: 'falls', label: 'Fall' }] }],
    columns: [{ kind: 'years', from: -1, to: 0 }],
    unit: 'count',
    decimals: 0,
    direction: 'neutral',
    target: null,
    hasRowTargets: false,
    hasSums: true,
    denominator: null,
    isAboutPersons: false,
    chartType: 'groupedColumn',
    ...change,
  }
}

/** The same, read. */
export function numbersBlueprint(change: Readonly<Record<string, unknown>> = {}): NumbersBlueprint {
  return read(numbersEntry(change), 'numbers')
}

/** A blueprint of a table in the text with these rows. */
export function textTableBlueprint(change: Readonly<Record<string, unknown>> = {}): TextTableBlueprint {
  const columns = [
    { id: 'responsibility', label: 'Ansvar' },
    { id: 'law', label: 'Lagstöd' },
  ]
  const rows = [{ kind: 'fixed', labels: [{ id: 'mas', label: 'MAS' }] }]
  return read({ ...common, kind: 'textTable', columns, rows, ...change }, 'textTable')
}

function read<Kind extends Blueprint['kind']>(
  entry: unknown,
  kind: Kind,
): Extract<Blueprint, { readonly kind: Kind }> {
  const blueprint: Blueprint = { ...blueprintEntrySchema.parse(entry), group }
  if (!isKind(blueprint, kind)) throw new Error(`a blueprint of another kind than ${kind}`)
  return blueprint
}

function isKind<Kind extends Blueprint['kind']>(
  blueprint: Blueprint,
  kind: Kind,
): blueprint is Extract<Blueprint, { readonly kind: Kind }> {
  return blueprint.kind === kind
}
