import { useCallback, useEffect, useState } from 'react'
import type { Report } from '../../core/report.ts'
import type { Result } from '../../core/result.ts'
import type { Template } from '../../core/template.ts'
import type {
  ImportedTemplate,
  OwnTemplateInput,
  Place,
  Problem,
  TemplateChoice,
} from '../../ipc/contract.ts'
import { bridge } from '../bridge.ts'

/** What has happened to the municipality's own templates, to be told where the user is. */
export type TemplateTidings =
  | { readonly kind: 'imported'; readonly imported: ImportedTemplate }
  | { readonly kind: 'exported'; readonly place: Place }
  | { readonly kind: 'forgotten'; readonly name: string }
  | { readonly kind: 'failed'; readonly problem: Problem }

export interface Templates {
  readonly tidings: TemplateTidings | null
  readonly forgetTidings: () => void
  /** Asks for a template file. Null when the user changed their mind. */
  readonly importFromFile: () => Promise<Result<ImportedTemplate, Problem> | null>
  /** Keeps the structure of the report; who asked tells how it went. */
  readonly save: (
    documentId: string,
    report: Report,
    input: OwnTemplateInput,
  ) => Promise<Result<Template, Problem>>
  /** Asks where to put a template as a file, to be mailed. */
  readonly exportToFile: (template: Pick<TemplateChoice, 'id'>) => void
  readonly forget: (template: TemplateChoice) => void
}

/** The own templates of this computer. `changed` is called when there are others than before. */
export function useTemplates(changed: () => Promise<void>): Templates {
  const [tidings, setTidings] = useState<TemplateTidings | null>(null)

  const tell = useCallback(
    async (result: Result<ImportedTemplate, Problem>) => {
      if (result.ok) await changed()
      setTidings(
        result.ok ? { kind: 'imported', imported: result.value } : { kind: 'failed', problem: result.error },
      )
    },
    [changed],
  )

  useEffect(() => bridge.on('template:imported', (result) => void tell(result)), [tell])

  return {
    tidings,
    forgetTidings: () => setTidings(null),
    importFromFile: async () => {
      setTidings(null)
      const result = await bridge.call('template:import-file')
      if (!result.ok && result.error.kind === 'cancelled') return null
      await tell(result)
      return result
    },
    save: async (documentId, report, input) => {
      const result = await bridge.call('template:save', documentId, report, input)
      if (result.ok) await changed()
      return result
    },
    exportToFile: async ({ id }) => {
      setTidings(null)
      const result = await bridge.call('template:export-file', id)
      if (result.ok) setTidings({ kind: 'exported', place: result.value })
      else if (result.error.kind !== 'cancelled') setTidings({ kind: 'failed', problem: result.error })
    },
    forget: async ({ id, name }) => {
      const result = await bridge.call('template:forget', id)
      await changed()
      setTidings(result.ok ? { kind: 'forgotten', name } : { kind: 'failed', problem: result.error })
    },
  }
}
