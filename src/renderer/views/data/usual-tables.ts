import type { Dataset } from '../../../core/dataset.ts'
import { newCategoryByYear } from '../../../core/dataset-operations.ts'
import type { NewId } from '../../../core/ids.ts'

/** A table that most reports have, with its rows filled in. */
export interface UsualTable {
  readonly blueprintId: string
  readonly title: string
  readonly rowHeading: string
  /** What it is for, in a few words. */
  readonly about: string
  readonly direction: Dataset['direction']
  readonly rows: readonly string[] | 'units'
}

export const USUAL_TABLES: readonly UsualTable[] = [
  {
    blueprintId: 'bp-deviations-category-year',
    title: 'Avvikelser per kategori',
    rowHeading: 'Kategori',
    about: 'Alla rapporterade avvikelser, fördelade på vad som hände',
    direction: 'neutral',
    rows: [
      'Fall',
      'Läkemedel',
      'Dokumentation',
      'Informationsöverföring',
      'Omvårdnad',
      'Hjälpmedel',
      'Medicinteknik',
      'SoL och LSS',
      'Övrigt',
    ],
  },
  {
    blueprintId: 'bp-falls-unit-year',
    title: 'Fall per enhet',
    rowHeading: 'Enhet',
    about: 'Rapporterade fall på varje boende och i hemtjänsten',
    direction: 'lower',
    rows: 'units',
  },
  {
    blueprintId: 'bp-medication-deviations',
    title: 'Läkemedelsavvikelser per typ',
    rowHeading: 'Typ',
    about: 'Utebliven dos, fel dos, fel person och annat',
    direction: 'neutral',
    rows: ['Utebliven dos', 'Fel dos', 'Fel tid', 'Fel person', 'Läkemedel saknas', 'Narkotika', 'Övrigt'],
  },
  {
    blueprintId: 'bp-complaints-category',
    title: 'Klagomål och synpunkter per kategori',
    rowHeading: 'Kategori',
    about: 'Vad inkomna klagomål och synpunkter handlar om',
    direction: 'neutral',
    rows: [
      'Omvårdnad, kvalitet och service',
      'Bemötande och tillgänglighet',
      'Handläggning',
      'Kompetens',
      'Stöld',
      'Övrigt',
    ],
  },
]

/** The table with its rows, for the report year and the one before. Units come from the organisation. */
export function usualDataset(
  usual: UsualTable,
  year: number,
  units: readonly string[],
  newId: NewId,
): Dataset {
  const empty = newCategoryByYear(usual.title, year, newId)
  const labels = usual.rows === 'units' ? units : usual.rows
  return {
    ...empty,
    blueprintId: usual.blueprintId,
    rowHeading: usual.rowHeading,
    direction: usual.direction,
    rows: labels.length === 0 ? empty.rows : labels.map((label) => ({ id: newId(), label })),
  }
}
