import a from '../../resources/blueprints/a-deviations.json' with { type: 'json' }
import b from '../../resources/blueprints/b-medication-and-devices.json' with { type: 'json' }
import c from '../../resources/blueprints/c-quality-registers.json' with { type: 'json' }
import d from '../../resources/blueprints/d-discharge-and-collaboration.json' with { type: 'json' }
import e from '../../resources/blueprints/e-hygiene-and-prevention.json' with { type: 'json' }
import f from '../../resources/blueprints/f-self-checks.json' with { type: 'json' }
import g from '../../resources/blueprints/g-staff-and-competence.json' with { type: 'json' }
import h from '../../resources/blueprints/h-goals-and-plans.json' with { type: 'json' }
import i from '../../resources/blueprints/i-complaints.json' with { type: 'json' }
import j from '../../resources/blueprints/j-users-and-comparisons.json' with { type: 'json' }
import k from '../../resources/blueprints/k-safety-culture.json' with { type: 'json' }
import l from '../../resources/blueprints/l-volumes-and-economy.json' with { type: 'json' }
import sources from '../../resources/blueprints/sources.json' with { type: 'json' }
import { type Blueprint, blueprintGroupSchema, type DataSource, dataSourceSchema } from '../core/blueprint.ts'

/** In the order in which a user is offered them. */
const groupFiles: readonly unknown[] = [a, b, c, d, e, f, g, h, i, j, k, l]

let loaded: readonly Blueprint[] | undefined
let loadedSources: readonly DataSource[] | undefined

/** The blueprints that come with the app, group by group. Throws if their files are faulty. */
export function builtInBlueprints(): readonly Blueprint[] {
  loaded ??= groupFiles.flatMap((file) => {
    const { id, name, blueprints } = blueprintGroupSchema.parse(file)
    return blueprints.map((entry): Blueprint => ({ ...entry, group: { id, name } }))
  })
  return loaded
}

/** The blueprint with this id, or undefined. */
export function blueprint(id: string): Blueprint | undefined {
  return builtInBlueprints().find((known) => known.id === id)
}

/** Where numbers come from and how they are taken out; a blueprint's `sources` are ids of these. */
export function dataSources(): readonly DataSource[] {
  loadedSources ??= dataSourceSchema.array().parse(sources)
  return loadedSources
}
