import { type Report, sectionOf } from '../report.ts'
import type { Inline } from '../rich-text/schema.ts'
import { setSectionContent } from '../section-operations.ts'
import type { Fix } from './finding.ts'
import type { SectionReading } from './reading/section-reading.ts'
import { placeInDocument, type TextBlock } from './reading/text-blocks.ts'
import { replacedInText } from './replaced-text.ts'

/** A fix that puts other words in place of a stretch of a block's text: "Byt till 2025". */
export function replaceFix(
  label: string,
  section: SectionReading,
  block: TextBlock,
  range: { readonly from: number; readonly to: number },
  replacement: string | readonly Inline[],
): Fix {
  const place = placeInDocument(block, range.from, range.to)
  const expected = block.text.slice(range.from, range.to)
  return {
    label,
    apply: (report) => replaceInSection(report, section.id, { ...place, expected }, replacement),
  }
}

/** Puts other words into a section's text, if the words that are expected still stand there. */
export function replaceInSection(
  report: Report,
  sectionId: string,
  place: { readonly from: number; readonly to: number; readonly expected: string },
  replacement: string | readonly Inline[],
): Report {
  if (!Object.hasOwn(report.sections, sectionId)) return report
  const { content } = sectionOf(report, sectionId)
  const replaced = replacedInText(content, place, replacement)
  return replaced === content ? report : setSectionContent(report, sectionId, replaced)
}
