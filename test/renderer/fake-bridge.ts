import { createReport } from '../../src/core/create-report.ts'
import { defaultExportSettings } from '../../src/core/export-settings.ts'
import type { Report } from '../../src/core/report.ts'
import { reportTitle } from '../../src/core/report-title.ts'
import { failed, ok } from '../../src/core/result.ts'
import { builtInTemplate, builtInTemplates } from '../../src/formats/templates.ts'
import type { Bridge, Calls, Events, Opened, Problem, Recent, StartState } from '../../src/ipc/contract.ts'

/** How the pretended main process behaves. */
export interface FakeWorld {
  /** Opened at once, or null for the start page. */
  readonly initial: Opened | null
  readonly example: Report
  /** What every save answers, or null when they succeed. */
  readonly saveProblem: Problem | null
  readonly recents: readonly Recent[]
  readonly recoverable: readonly Recent[]
}

/** A main process for looking at the window without one: everything happens in memory. */
export function createFakeBridge(
  world: FakeWorld,
): Bridge & { readonly emit: (name: keyof Events, value: never) => void } {
  const listeners = new Map<string, Set<(value: never) => void>>()
  const emit = (name: string, value: never) => {
    for (const listener of listeners.get(name) ?? []) listener(value)
  }
  const opened = (report: Report, place: Opened['place']): Opened => ({
    documentId: crypto.randomUUID(),
    report,
    place,
    isUnsaved: false,
    losses: [],
  })
  const save = (keepsPlace: boolean) => async () =>
    world.saveProblem
      ? failed(world.saveProblem)
      : ok({
          place: keepsPlace
            ? (world.initial?.place ?? null)
            : { fileName: 'psb-2025.berattelse', folder: 'Dokument' },
          savedAt: new Date().toISOString(),
        })

  const answers: Calls = {
    'app:start-state': async () => startState(world),
    'app:initial-document': async () => (world.initial ? ok(world.initial) : null),
    'app:set-settings': async () => undefined,
    'report:create': async (input) => {
      const template = builtInTemplate(input.templateId)
      if (template === undefined) return failed({ kind: 'failed', message: 'Mallen finns inte.' })
      const report = createReport({
        id: crypto.randomUUID(),
        template,
        year: input.year,
        organisation: {
          municipality: input.municipality,
          committee: input.committee,
          authors: [{ name: input.author, title: input.authorTitle }],
        },
      })
      return ok(opened(report, { fileName: 'ny.berattelse', folder: 'Dokument' }))
    },
    'report:open': async () =>
      failed({
        kind: 'notAProject',
        message: 'bild.png är ingen berättelse. Välj en fil som slutar på .berattelse.',
      }),
    'report:open-recent': async () =>
      ok(opened(world.example, { fileName: 'a.berattelse', folder: 'Dokument' })),
    'report:open-example': async () => ok(opened(world.example, null)),
    'report:forget-recent': async () => undefined,
    'report:save': save(true),
    'report:keep': async () => ok(null),
    'report:save-as': save(false),
    'report:close': async () => undefined,
    'media:add': async () => failed({ kind: 'notAnImage', message: 'Filen är ingen bild.' }),
    'export:document': async () => {
      emit('export:progress', { step: 'Sidnumren räknas …', share: 0.4 } as never)
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      return ok({
        exportId: 'e1',
        place: { fileName: `${reportTitle(world.example)}.docx`, folder: 'Dokument' },
        notes: [],
      })
    },
    'export:cancel': async () => undefined,
    'word-template:current': async () => null,
    'word-template:choose': async () => ok({ name: 'Kommunens mall.dotx', notes: [] }),
    'word-template:forget': async () => ok(null),
    'export:tables': async () =>
      ok({ exportId: 'e2', place: { fileName: 'tabeller.xlsx', folder: 'Dokument' }, notes: [] }),
    'table:read-file': async () =>
      failed({ kind: 'damaged', message: '”fall.xlsx” är skadad och gick inte att läsa.' }),
    'export:show': async () => ok(null),
    'template:list': async () => startState(world).templates,
    'template:newest': async (id) => builtInTemplate(id) ?? null,
    'template:save': async (_documentId, report) => ok(report.template),
    'template:import-file': async () =>
      failed({
        kind: 'notAProject',
        message: '”brev.docx” är ingen mall. Välj en fil som slutar på .berattelsemall.',
      }),
    'template:export-file': async () => ok({ fileName: 'mall.berattelsemall', folder: 'Dokument' }),
    'template:forget': async () => ok(null),
    'link:open': async () => ok(null),
    'window:close': async () => undefined,
    'window:describe': async () => undefined,
  }

  return {
    call: (name, ...args) =>
      // The compiler can't tie one name to its own arguments here; the contract does where it is called.
      (answers[name] as (...given: typeof args) => ReturnType<Calls[typeof name]>)(...args),
    on: (name, listener) => {
      const all = listeners.get(name) ?? new Set()
      all.add(listener as (value: never) => void)
      listeners.set(name, all)
      return () => {
        all.delete(listener as (value: never) => void)
      }
    },
    openDropped: async () => ok(opened(world.example, { fileName: 'släppt.berattelse', folder: 'Dokument' })),
    emit,
  }
}

function startState(world: FakeWorld): StartState {
  return {
    appVersion: '0.1.0',
    recents: world.recents,
    recoverable: world.recoverable,
    examples: [
      {
        id: 'exempel-2025',
        title: 'Exempelkommun 2025',
        description: 'En färdig patientsäkerhetsberättelse med alla avsnitt, tabeller och diagram.',
      },
      { id: 'exempel-2024', title: 'Exempelkommun 2024', description: 'Året före, efter den äldre mallen.' },
    ],
    templates: builtInTemplates().map((template) => ({
      id: template.id,
      name: template.name,
      description: template.description,
      documentName: template.documentName,
      years: template.years,
      sectionCount: template.sections.length,
      version: template.version,
      isOwn: false,
    })),
    settings: {
      municipality: 'Exempelkommun',
      committee: 'Vård- och omsorgsnämnden',
      author: '',
      authorTitle: '',
      theme: 'system',
      isGuidanceOpen: true,
      isPreviewOpen: false,
      showsAllSections: false,
      export: defaultExportSettings,
      declinedTemplateVersions: {},
    },
  }
}
