import { Packer } from 'docx'
import { captionsOf } from '../../core/captions.ts'
import type { DocumentChoices } from '../../core/export-settings.ts'
import type { Report } from '../../core/report.ts'
import { reportDocument } from '../docx/document.ts'
import { type Draft, emptyDraft } from '../docx/draft.ts'
import { type LaidOutSection, laidOutSections } from '../docx/page-numbers.ts'
import type { Project } from '../project.ts'

/** The Word document as it is about to be written. */
export interface LaidOut {
  readonly draft: Draft
  readonly sections: readonly LaidOutSection[]
}

/**
 * Lays the report out as the export does, with the same code, and stops before anything is packed into a file. Of
 * images only the sizes matter, so those whose bytes are not at hand are laid out too.
 */
export async function laidOut({ report, media }: Project, choices: DocumentChoices): Promise<LaidOut> {
  const own = withBlocksOfTheirOwn(report)
  const look = { numberedHeadings: choices.numberedHeadings }
  const draft = emptyDraft({
    project: { report: own, media },
    look,
    say: () => undefined,
    captions: captionsOf(own),
  })
  let found: LaidOut | null = null
  const document = reportDocument(draft, {
    lawAppendix: choices.lawAppendix,
    listOfFigures: choices.listOfFigures,
    pageNumbers: (body) => {
      found = { draft, sections: laidOutSections(body, { look, footnotes: draft.footnotes }) }
      throw new LaidOutAlready()
    },
  })
  await Packer.pack(document, 'uint8array').catch((reason: unknown) => {
    if (!(reason instanceof LaidOutAlready)) throw reason
  })
  if (found === null) throw new Error('the document was never laid out')
  return found
}

/** Ends the library's work once its tree is known. */
class LaidOutAlready extends Error {}

/** Captions belong to a block as an object; one that stands in two places in memory would share its number. */
function withBlocksOfTheirOwn(report: Report): Report {
  // A report is JSON through and through, so what comes back is of the same type.
  return JSON.parse(JSON.stringify(report)) as Report
}
