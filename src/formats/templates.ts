import actionPlan from '../../resources/templates/blocks/action-plan.json' with { type: 'json' }
import cultureReport from '../../resources/templates/blocks/culture-report.json' with { type: 'json' }
import deviationReport from '../../resources/templates/blocks/deviation-report.json' with { type: 'json' }
import focusAreas from '../../resources/templates/blocks/focus-areas.json' with { type: 'json' }
import framing from '../../resources/templates/blocks/framing.json' with { type: 'json' }
import fundamentals from '../../resources/templates/blocks/fundamentals.json' with { type: 'json' }
import goalsAndPlans from '../../resources/templates/blocks/goals-and-plans.json' with { type: 'json' }
import qualityReport from '../../resources/templates/blocks/quality-report.json' with { type: 'json' }
import qualityReportAreas from '../../resources/templates/blocks/quality-report-areas.json' with {
  type: 'json',
}
import selfChecks from '../../resources/templates/blocks/self-checks.json' with { type: 'json' }
import socialServicesQuality from '../../resources/templates/blocks/social-services-quality.json' with {
  type: 'json',
}
import handlingsplan from '../../resources/templates/handlingsplan.json' with { type: 'json' }
import hslAvvikelser from '../../resources/templates/hsl-avvikelser.json' with { type: 'json' }
import kb from '../../resources/templates/kb.json' with { type: 'json' }
import kpsb2025 from '../../resources/templates/kpsb-2025.json' with { type: 'json' }
import psb2020 from '../../resources/templates/psb-2020.json' with { type: 'json' }
import psb2025 from '../../resources/templates/psb-2025.json' with { type: 'json' }
import sakerhetskultur from '../../resources/templates/sakerhetskultur.json' with { type: 'json' }
import { type Template, templateSchema } from '../core/template.ts'
import {
  assembleTemplate,
  type TemplateBlock,
  templateBlocksSchema,
  templateSourceSchema,
} from '../core/template-library.ts'

const blockFiles: readonly unknown[] = [
  framing,
  fundamentals,
  selfChecks,
  focusAreas,
  goalsAndPlans,
  socialServicesQuality,
  qualityReport,
  qualityReportAreas,
  deviationReport,
  cultureReport,
  actionPlan,
]
/** In the order in which a user is offered them: the yearly report of the newest plan first. */
const templateFiles: readonly unknown[] = [
  psb2025,
  psb2020,
  kpsb2025,
  kb,
  hslAvvikelser,
  sakerhetskultur,
  handlingsplan,
]

let assembled: readonly Template[] | undefined

/** The templates that come with the app, the one for the newest years first. Throws if their files are faulty. */
export function builtInTemplates(): readonly Template[] {
  assembled ??= assembleAll()
  return assembled
}

/** The built-in template with this id, or undefined. */
export function builtInTemplate(id: string): Template | undefined {
  return builtInTemplates().find((template) => template.id === id)
}

/** The blocks that the built-in templates are made of. */
export function builtInBlocks(): readonly TemplateBlock[] {
  return blockFiles.flatMap((file) => templateBlocksSchema.parse(file))
}

function assembleAll(): readonly Template[] {
  const blocks = builtInBlocks()
  return templateFiles.map((file) =>
    templateSchema.parse(assembleTemplate(templateSourceSchema.parse(file), blocks)),
  )
}
