import { access } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { app, dialog, type SaveDialogOptions } from 'electron'
import type { ExportChoice, ExportFormat } from '../core/export-settings.ts'
import { fileNameFor } from '../core/file-name.ts'
import type { Report } from '../core/report.ts'
import { reportTitle } from '../core/report-title.ts'
import { folders } from './storage.ts'
import type { AppWindow } from './windows.ts'

const projects = { name: 'Berättelser', extensions: ['berattelse'] }
const templateFiles = { name: 'Mallar', extensions: ['berattelsemall'] }
const tableFiles = { name: 'Tabeller', extensions: ['xlsx', 'xlsm', 'csv', 'txt', 'tsv'] }
const wordTemplates = { name: 'Word-mallar', extensions: ['docx', 'dotx', 'docm', 'dotm'] }
const workbooks = { name: 'Excel-böcker', extensions: ['xlsx'] }
const documentFiles: Readonly<Record<ExportFormat, { readonly title: string; readonly name: string }>> = {
  docx: { title: 'Exportera till Word', name: 'Word-dokument' },
  pdf: { title: 'Exportera till PDF', name: 'PDF-filer' },
  html: { title: 'Exportera till webbsida', name: 'Webbsidor' },
}

/** Asks which project to open. Null when the user changed their mind. */
export async function askWhatToOpen({ browser }: AppWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(browser, {
    title: 'Öppna berättelse',
    buttonLabel: 'Öppna',
    defaultPath: await startFolder('report'),
    filters: [projects, { name: 'Alla filer', extensions: ['*'] }],
    properties: ['openFile'],
  })
  const [path] = filePaths
  if (canceled || path === undefined) return null
  await folders.update((before) => ({ ...before, report: dirname(path) }))
  return path
}

/** Asks which template file to take in. Null when the user changed their mind. */
export async function askWhichTemplate({ browser }: AppWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(browser, {
    title: 'Hämta mall',
    buttonLabel: 'Hämta',
    defaultPath: await startFolder('report'),
    filters: [templateFiles, { name: 'Alla filer', extensions: ['*'] }],
    properties: ['openFile'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where to put a template as a file. */
export function askWhereToPutTemplate(window: AppWindow, name: string): Promise<string | null> {
  return askForPath(window, 'export', fileNameFor(name, 'berattelsemall'), {
    title: 'Spara mallen som fil',
    buttonLabel: 'Spara',
    filters: [templateFiles],
  })
}

/** Asks where to keep the project; proposes a name from its title, beside `current` if it has a file. */
export function askWhereToSave(
  window: AppWindow,
  report: Report,
  current: string | null = null,
): Promise<string | null> {
  return askForPath(window, 'report', current ?? fileNameFor(reportTitle(report), 'berattelse'), {
    title: 'Spara berättelsen',
    buttonLabel: 'Spara',
    filters: [projects],
  })
}

/** Asks where to put the document; proposes the folder of the last one. */
export function askWhereToExport(
  window: AppWindow,
  report: Report,
  { format, scope }: ExportChoice,
): Promise<string | null> {
  const { title, name } = documentFiles[format]
  const proposed = scope.kind === 'whole' ? reportTitle(report) : `${reportTitle(report)} utdrag`
  return askForPath(window, 'export', fileNameFor(proposed, format), {
    title,
    buttonLabel: 'Exportera',
    filters: [{ name, extensions: [format] }],
  })
}

/** Asks which file to take tables from. Null when the user changed their mind. */
export async function askWhichTableFile({ browser }: AppWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(browser, {
    title: 'Hämta siffror från fil',
    buttonLabel: 'Hämta',
    defaultPath: await startFolder('report'),
    filters: [tableFiles, { name: 'Alla filer', extensions: ['*'] }],
    properties: ['openFile'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks which Word template documents are to be made with. Null when the user changed their mind. */
export async function askWhichWordTemplate({ browser }: AppWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(browser, {
    title: 'Välj kommunens Word-mall',
    buttonLabel: 'Välj',
    defaultPath: await startFolder('report'),
    filters: [wordTemplates, { name: 'Alla filer', extensions: ['*'] }],
    properties: ['openFile'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where to put the workbook with every table. */
export function askWhereToPutTables(window: AppWindow, report: Report): Promise<string | null> {
  return askForPath(window, 'export', fileNameFor(`${reportTitle(report)} tabeller`, 'xlsx'), {
    title: 'Exportera tabellerna till Excel',
    buttonLabel: 'Exportera',
    filters: [workbooks],
  })
}

interface FileKind {
  readonly name: string
  readonly extensions: string[]
}

async function askForPath(
  window: AppWindow,
  kind: 'report' | 'export',
  proposed: string,
  options: SaveDialogOptions & { readonly filters: readonly FileKind[] },
): Promise<string | null> {
  const folder = await startFolder(kind)
  const { canceled, filePath } = await dialog.showSaveDialog(window.browser, {
    ...options,
    defaultPath: basename(proposed) === proposed ? join(folder, proposed) : proposed,
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return null
  const path = await withExtension(window, filePath, options.filters[0]?.extensions[0] ?? '')
  if (path !== null) await folders.update((before) => ({ ...before, [kind]: dirname(path) }))
  return path
}

/** The path with its extension. The system has asked about replacing the path that was typed, not about this. */
async function withExtension(window: AppWindow, path: string, extension: string): Promise<string | null> {
  if (extname(path).toLowerCase() === `.${extension}`) return path
  const whole = `${path}.${extension}`
  const isFree = await access(whole).then(
    () => false,
    () => true,
  )
  if (isFree) return whole
  const { response } = await dialog.showMessageBox(window.browser, {
    type: 'question',
    message: `${basename(whole)} finns redan`,
    detail: 'Om du ersätter filen försvinner det som står i den nu.',
    buttons: ['Ersätt', 'Avbryt'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0 ? whole : null
}

async function startFolder(kind: 'report' | 'export'): Promise<string> {
  const remembered = await folders.get()
  return remembered[kind] ?? remembered.report ?? app.getPath('documents')
}
