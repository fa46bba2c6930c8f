import { join } from 'node:path'
import type { SaveProblem } from '../../core/file-problems.ts'
import { failed, ok, type Result } from '../../core/result.ts'
import type { Template } from '../../core/template.ts'
import type { TemplateFileProblem } from '../../core/template-file-problems.ts'
import { TEMPLATE_EXTENSION, writeTemplateFile } from '../template-file.ts'
import { diskEffects, type Effects, systemCode } from './effects.ts'
import { Queue } from './queue.ts'
import { readTemplate } from './read-template.ts'
import { removeOldTemporaryFiles, saveProblem, writeAtomically } from './write-atomically.ts'

/** A file in the folder that can't be used. It is left as it is. */
export interface UnusableTemplate {
  readonly fileName: string
  readonly problem: TemplateFileProblem
}

/** The templates in the folder, and those that can't be used with why. */
export interface KeptTemplates {
  /** By name, in Swedish order. */
  readonly templates: readonly Template[]
  readonly unusable: readonly UnusableTemplate[]
}

/** So that no id makes a name that Windows keeps for a device. */
const PREFIX = 'mall-'

/** The municipality's own templates on this computer: a folder with a file for each, which can also be copied by hand. */
export class TemplateFolder {
  private readonly folder: string
  private readonly effects: Effects
  private readonly queue = new Queue()

  constructor(folder: string, effects: Effects = diskEffects) {
    this.folder = folder
    this.effects = effects
  }

  /** All templates of the folder, of each the newest version. A folder that is missing is empty. Never fails. */
  list(): Promise<KeptTemplates> {
    return this.queue.run(async () => {
      await removeOldTemporaryFiles(this.folder, this.effects)
      const templates = new Map<string, Template>()
      const unusable: UnusableTemplate[] = []
      for (const fileName of await this.fileNames()) {
        const read = await readTemplate(join(this.folder, fileName), this.effects)
        if (!read.ok) {
          unusable.push({ fileName, problem: read.error })
          continue
        }
        const known = templates.get(read.value.id)
        if (!known || known.version < read.value.version) templates.set(read.value.id, read.value)
      }
      const sorted = [...templates.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
      return { templates: sorted, unusable }
    })
  }

  /** Keeps a template, in place of the one with the same id. */
  put(template: Template): Promise<Result<null, SaveProblem>> {
    return this.queue.run(async () => {
      try {
        await this.effects.makeFolder(this.folder)
      } catch (error) {
        return failed(saveProblem(error, 'write'))
      }
      const path = join(this.folder, `${PREFIX}${template.id}${TEMPLATE_EXTENSION}`)
      const written = await writeAtomically(path, writeTemplateFile(template), { effects: this.effects })
      return written.ok ? ok(null) : written
    })
  }

  /** Takes away every file with this template. */
  remove(id: string): Promise<Result<null, SaveProblem>> {
    return this.queue.run(async () => {
      try {
        for (const fileName of await this.fileNames()) {
          const path = join(this.folder, fileName)
          const read = await readTemplate(path, this.effects)
          if (read.ok && read.value.id === id) await this.effects.remove(path)
        }
        return ok(null)
      } catch (error) {
        return failed(saveProblem(error, 'write'))
      }
    })
  }

  private async fileNames(): Promise<readonly string[]> {
    try {
      const names = await this.effects.list(this.folder)
      return names.filter((name) => name.toLowerCase().endsWith(TEMPLATE_EXTENSION)).toSorted()
    } catch (error) {
      if (systemCode(error) === null) throw error
      return []
    }
  }
}
