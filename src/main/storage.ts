import { join } from 'node:path'
import { app } from 'electron'
import type { Low } from 'lowdb'
import { z } from 'zod'
import { defaultExportSettings, exportSettingsSchema } from '../core/export-settings.ts'
import { idSchema } from '../core/ids.ts'
import { openJsonFile, saveJson } from '../formats/files/json-file.ts'
import type { ChosenWordTemplate, Settings } from '../ipc/contract.ts'
import { logFault } from './log.ts'

/** A small thing that the app remembers from one start to the next, in a file of its own. */
export interface Remembered<Data> {
  readonly get: () => Promise<Data>
  /** Written in the background: what can't be remembered is no reason to stop anybody's work. */
  readonly update: (change: (before: Data) => Data) => Promise<void>
}

function remembered<Data>(name: string, schema: z.ZodType<Data>, defaults: Data): Remembered<Data> {
  let opening: Promise<Low<Data>> | undefined
  const open = () => {
    opening ??= openJsonFile(join(app.getPath('userData'), name), schema, defaults)
    return opening
  }
  return {
    get: async () => (await open()).data,
    update: async (change) => {
      const db = await open()
      const saved = await saveJson(db, change(db.data))
      if (!saved.ok) logFault(`remember ${name}`, saved.error.kind)
    },
  }
}

const line = z.string().max(300)

/** What came with later versions has a default, so that settings of an earlier one are kept. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  municipality: line,
  committee: line,
  author: line,
  authorTitle: line,
  theme: z.enum(['system', 'light', 'dark']),
  isGuidanceOpen: z.boolean(),
  isPreviewOpen: z.boolean().default(false),
  showsAllSections: z.boolean().default(false),
  export: exportSettingsSchema.default(defaultExportSettings),
  declinedTemplateVersions: z.record(idSchema, z.int().min(1)).default({}),
})

export const settings = remembered<Settings>('settings.json', settingsSchema, {
  municipality: '',
  committee: '',
  author: '',
  authorTitle: '',
  theme: 'system',
  isGuidanceOpen: true,
  isPreviewOpen: false,
  showsAllSections: false,
  export: defaultExportSettings,
  declinedTemplateVersions: {},
})

const sizeSchema = z.strictObject({
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  isMaximized: z.boolean(),
})
export type WindowSize = Readonly<z.infer<typeof sizeSchema>>

export const windowSize = remembered<WindowSize>('window.json', sizeSchema, {
  width: 1440,
  height: 900,
  isMaximized: false,
})

const recentSchema = z.strictObject({ path: z.string(), title: z.string(), openedAt: z.iso.datetime() })
export type RecentFile = Readonly<z.infer<typeof recentSchema>>

export const recentFiles = remembered<readonly RecentFile[]>('recent.json', z.array(recentSchema), [])

const wordTemplateSchema: z.ZodType<ChosenWordTemplate | null> = z
  .strictObject({ name: z.string().max(300), notes: z.array(z.string().max(1_000)).max(50) })
  .nullable()

/** The Word template that documents are made with; its bytes lie beside. */
export const chosenWordTemplate = remembered<ChosenWordTemplate | null>(
  'word-template.json',
  wordTemplateSchema,
  null,
)

const foldersSchema = z.strictObject({ report: z.string().nullable(), export: z.string().nullable() })

/** Where the user saved last, which is where they are asked to save next. */
export const folders = remembered('folders.json', foldersSchema, { report: null, export: null })
