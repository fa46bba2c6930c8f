import type { Dataset } from '../../../../core/dataset.ts'
import { datasetFromBlueprint } from '../../../../core/dataset-from-blueprint.ts'
import type { Register, RegisterKind } from '../../../../core/register.ts'
import { newRegister } from '../../../../core/register-operations.ts'
import {
  blueprintIdFor,
  categoryBlueprintId,
  datasetFromRegister,
  type RegisterTable,
} from '../../../../core/register-table.ts'
import type { Report } from '../../../../core/report.ts'
import { blueprint } from '../../../../formats/blueprints.ts'
import { newId } from '../../../new-id.ts'

/** What a register of a kind is called until its user names it. */
export const REGISTER_TITLES: Readonly<Record<RegisterKind, string>> = {
  complaint: 'Klagomål och synpunkter',
  deviation: 'Avvikelser',
  other: '',
}

/** A register with the categories of the ready-made table of its kind, and the organisation's units. */
export function registerOfKind(report: Report, kind: RegisterKind, title: string): Register {
  const categories = readyMade(report, categoryBlueprintId(kind))?.rows ?? []
  const units = report.organisation.units.map(({ name }) => name)
  return newRegister({ kind, title, categories, units }, newId)
}

/** The table that counts a register in this way, to be added with `addCountedTable`. */
export function tableOf(report: Report, register: Register, table: RegisterTable): Dataset {
  const known = readyMade(report, blueprintIdFor(register.kind, table))
  return datasetFromRegister(register, table, report.year, known, newId)
}

function readyMade(report: Report, blueprintId: string | null): Dataset | null {
  const found = blueprintId === null ? undefined : blueprint(blueprintId)
  return found?.kind === 'numbers' ? datasetFromBlueprint(found, report, newId) : null
}
