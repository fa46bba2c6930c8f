import { z } from 'zod'
import { printableText } from '../core/printable-text.ts'
import { answer } from './handle.ts'

/** The window's title, and the mark for something unsaved. */
export function setupDescribing(): void {
  const description = z.strictObject({ title: z.string().max(1_000), isEdited: z.boolean() })
  answer('window:describe', z.tuple([description]), async ({ browser }, { title, isEdited }) => {
    browser.setTitle(printableText(title))
    browser.setDocumentEdited(isEdited)
  })
}
