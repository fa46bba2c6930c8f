import type { ExportChoice, ExportSettings } from '../core/export-settings.ts'
import type { Report } from '../core/report.ts'
import type { Result } from '../core/result.ts'
import type { Sheet } from '../core/sheet.ts'
import type { Template } from '../core/template.ts'

/**
 * The whole contract between window and main process, types only. Preload, handlers and the window's client are
 * all derived from it. Paths stay in main: the window holds opaque ids, and names for showing.
 */
export interface Calls {
  /** What the start page shows. */
  'app:start-state': () => Promise<StartState>
  /** The document that this window was opened for (argument, drop, second start), or null for the start page. */
  'app:initial-document': () => Promise<Result<Opened, Problem> | null>
  'app:set-settings': (settings: Settings) => Promise<void>

  /** Asks where to save, makes the file, opens it. `cancelled` when the user changed their mind. */
  'report:create': (input: NewReportInput) => Promise<Result<Opened, Problem>>
  'report:open': () => Promise<Result<Opened, Problem>>
  'report:open-recent': (recentId: string) => Promise<Result<Opened, Problem>>
  /** Opens an example as an untitled copy; the example itself never changes. */
  'report:open-example': (exampleId: string) => Promise<Result<Opened, Problem>>
  'report:forget-recent': (recentId: string) => Promise<void>

  /** Writes this snapshot to the document's file (or, while untitled, to the journal only). */
  'report:save': (documentId: string, report: Report) => Promise<Result<Saved, Problem>>
  /** Keeps this snapshot in the journal, for when a save takes long. It is not saved by that. */
  'report:keep': (documentId: string, report: Report) => Promise<Result<null, Problem>>
  /** Asks for another place and goes on there. */
  'report:save-as': (documentId: string, report: Report) => Promise<Result<Saved, Problem>>
  /** Back to the start page; the document is closed in main. */
  'report:close': (documentId: string) => Promise<void>

  /** Keeps an image's bytes with the document. The type is told from the bytes, never from a name. */
  'media:add': (documentId: string, bytes: Uint8Array) => Promise<Result<AddedMedia, Problem>>

  /** Asks where, writes a document of this snapshot. `cancelled` when the user changed their mind or stopped it. */
  'export:document': (
    documentId: string,
    report: Report,
    choice: ExportChoice,
  ) => Promise<Result<Exported, Problem>>
  /** Stops the document that is being made. Nothing is written, unless all of it was already. */
  'export:cancel': (documentId: string) => Promise<void>
  /** Asks where, writes an Excel workbook with every table of this snapshot. */
  'export:tables': (documentId: string, report: Report) => Promise<Result<Exported, Problem>>
  /** Opens the exported file in its program, or shows it in its folder. */
  'export:show': (exportId: string, how: 'open' | 'folder') => Promise<Result<null, Problem>>

  /** The municipality's Word template that documents are made with, or null. */
  'word-template:current': () => Promise<ChosenWordTemplate | null>
  /** Asks for a Word template, and keeps a copy of it for this and later exports. */
  'word-template:choose': () => Promise<Result<ChosenWordTemplate, Problem>>
  /** Takes the copy away. */
  'word-template:forget': () => Promise<Result<null, Problem>>

  /** Asks for a file with tables and reads it. The file is not changed. */
  'table:read-file': () => Promise<Result<TableFile, Problem>>

  /** Every template that a report can be begun from, the municipality's own first. */
  'template:list': () => Promise<readonly TemplateChoice[]>
  /** The newest version of the template that is here, or null when it is neither own nor built in. */
  'template:newest': (templateId: string) => Promise<Template | null>
  /** Keeps the structure of this snapshot as an own template, as a new version of the one with the same name. */
  'template:save': (
    documentId: string,
    report: Report,
    input: OwnTemplateInput,
  ) => Promise<Result<Template, Problem>>
  /** Asks for a template file and keeps the template. */
  'template:import-file': () => Promise<Result<ImportedTemplate, Problem>>
  /** Asks where, writes an own template as a file that can be mailed. */
  'template:export-file': (templateId: string) => Promise<Result<Place, Problem>>
  /** Takes an own template away. Reports that follow it are not touched. */
  'template:forget': (templateId: string) => Promise<Result<null, Problem>>

  /** Opens an `https:` or `mailto:` address outside the app. Anything else is refused. */
  'link:open': (address: string) => Promise<Result<null, Problem>>

  /** The window's answer to `window:close-requested`: everything is saved, or the user wants to go anyway. */
  'window:close': (answer: CloseAnswer) => Promise<void>
  /** Title ("Patientsäkerhetsberättelse 2025 – Exempelkommun") and whether there is something unsaved. */
  'window:describe': (description: WindowDescription) => Promise<void>
}

/** What main tells the window unasked. */
export interface Events {
  /** A menu item or its shortcut was used. */
  'menu:command': Command
  /** The user wants to close; the window saves and answers with `window:close`. */
  'window:close-requested': null
  /** A file was opened from outside (argument of a second start, drop). */
  'report:opened': Result<Opened, Problem>
  /** A template file was opened from outside (argument, drop). */
  'template:imported': Result<ImportedTemplate, Problem>
  /** How far a long export has come. */
  'export:progress': ExportProgress
}

export type Command =
  | 'new'
  | 'open'
  | 'save'
  | 'save-as'
  | 'save-template'
  | 'export-word'
  | 'close'
  | 'undo'
  | 'redo'
  | 'find'
  | 'go-overview'
  | 'go-law'
  | 'go-write'
  | 'go-data'
  | 'go-review'
  | 'go-export'
  | 'next-section'
  | 'previous-section'
  | 'next-finding'
  | 'previous-finding'
  | 'toggle-guidance'
  | 'toggle-preview'
  | 'shortcuts'

export interface StartState {
  readonly appVersion: string
  readonly recents: readonly Recent[]
  readonly examples: readonly Example[]
  readonly templates: readonly TemplateChoice[]
  readonly settings: Settings
  /** Reports whose last changes never reached their file. */
  readonly recoverable: readonly Recent[]
}

export interface Recent {
  readonly id: string
  /** "Patientsäkerhetsberättelse 2025 – Exempelkommun" */
  readonly title: string
  readonly fileName: string
  /** The folder for showing only. */
  readonly folder: string
  /** ISO time. */
  readonly openedAt: string
  readonly exists: boolean
}

export interface Example {
  readonly id: string
  readonly title: string
  readonly description: string
}

export interface TemplateChoice {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly documentName: string
  readonly years: { readonly from: number | null; readonly to: number | null }
  readonly sectionCount: number
  readonly version: number
  /** The municipality's own, not one that comes with the app. */
  readonly isOwn: boolean
}

export interface OwnTemplateInput {
  readonly name: string
  /** The sections of the report whose texts come along. */
  readonly standardTextIds: readonly string[]
}

export interface ImportedTemplate {
  readonly template: TemplateChoice
  /** Whether it was not known, is a newer version, or was here already just as it is. */
  readonly arrival: 'new' | 'newer' | 'same'
}

export interface Settings {
  /** Remembered for the next new report. */
  readonly municipality: string
  readonly committee: string
  readonly author: string
  readonly authorTitle: string
  readonly theme: 'system' | 'light' | 'dark'
  readonly isGuidanceOpen: boolean
  /** In Skriv: the pages beside the text, in place of the help. */
  readonly isPreviewOpen: boolean
  /** In the overview: every section, or only headings of the first two levels. */
  readonly showsAllSections: boolean
  /** How documents are made, as it was chosen last. */
  readonly export: ExportSettings
  /** Versions of templates that the user did not want just now, by the template's id. */
  readonly declinedTemplateVersions: Readonly<Record<string, number>>
}

export interface NewReportInput {
  readonly templateId: string
  readonly year: number
  readonly municipality: string
  readonly committee: string
  readonly author: string
  readonly authorTitle: string
}

/** An open document. `place` is null while it has no file of its own. */
export interface Opened {
  readonly documentId: string
  readonly report: Report
  readonly place: Place | null
  /** It holds what no file of the user's has: recovered, read with losses, or open here since before the page was loaded anew. */
  readonly isUnsaved: boolean
  /** Swedish sentences about what could not be read, when the file was damaged; then it is untitled. */
  readonly losses: readonly string[]
}

export interface Place {
  readonly fileName: string
  readonly folder: string
}

export interface Saved {
  readonly place: Place | null
  /** ISO time. */
  readonly savedAt: string
}

export interface AddedMedia {
  readonly mediaId: string
  readonly extension: 'png' | 'jpg' | 'gif' | 'webp'
  readonly widthPx: number
  readonly heightPx: number
}

export interface Exported {
  readonly exportId: string
  readonly place: Place
  /** Swedish sentences on what had to be done in another way than was asked for. */
  readonly notes: readonly string[]
}

/** A Word template that is used for documents. */
export interface ChosenWordTemplate {
  /** The name of its file. */
  readonly name: string
  /** Swedish sentences on what of it could not be used. */
  readonly notes: readonly string[]
}

/** A file with tables that was read. */
export interface TableFile {
  readonly fileName: string
  readonly sheets: readonly Sheet[]
}

export interface ExportProgress {
  readonly step: string
  /** 0–1, or null when it can't be told. */
  readonly share: number | null
}

export type CloseAnswer = 'saved' | 'discard' | 'stay'

export interface WindowDescription {
  readonly title: string
  readonly isEdited: boolean
}

/**
 * Why something could not be done, ready to show: what happened, that the text is safe, what to do. `kind` lets
 * the window offer the right next step; `cancelled` is shown as nothing at all.
 */
export interface Problem {
  readonly kind:
    | 'cancelled'
    | 'notFound'
    | 'notAProject'
    | 'damaged'
    | 'newerFormat'
    | 'tooLarge'
    | 'hostile'
    | 'readOnly'
    | 'diskFull'
    | 'locked'
    | 'changedOutside'
    | 'notAnImage'
    | 'refused'
    | 'failed'
  readonly message: string
}

/** What the preload puts on `window.berattelsen`. */
export interface Bridge {
  readonly call: <Name extends keyof Calls>(
    name: Name,
    ...args: Parameters<Calls[Name]>
  ) => ReturnType<Calls[Name]>
  /** Returns its own unsubscribe. */
  readonly on: <Name extends keyof Events>(name: Name, listener: (value: Events[Name]) => void) => () => void
  /** Opens a project file dropped on the window; the path is looked up outside the page. */
  readonly openDropped: (file: File) => Promise<Result<Opened, Problem>>
}

/** An image of the open document, as an address that the window may load. */
export function mediaAddress(documentId: string, mediaId: string): string {
  return `/media/${documentId}/${mediaId}`
}
