import {
  Document,
  type FileChild,
  Footer,
  Header,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  TextRun,
} from 'docx'
import { type OutlineItem, outlineOf } from '../../core/outline.ts'
import { type Report, sectionOf } from '../../core/report.ts'
import { doc, p } from '../../core/rich-text/builders.ts'
import { isEmptyText } from '../../core/rich-text/text.ts'
import { documentCreator, documentTitle } from '../document-names.ts'
import { lawViewRows } from '../laws.ts'
import { listsOfFigures, tableOfContents } from './contents.ts'
import { documentSections } from './document-sections.ts'
import type { Draft } from './draft.ts'
import { heading } from './headings.ts'
import { lawAppendix } from './law-appendix.ts'
import { plainText } from './plain-text.ts'
import { richText } from './rich-text.ts'
import { style, stylesXml } from './styles.ts'
import { titlePage } from './title-page.ts'

interface DocumentOptions {
  readonly pageNumbers: PageNumberEstimator
  readonly lawAppendix: boolean
  readonly listOfFigures: boolean
}

/** The whole report as a document of the library: title page, contents, every shown section in order, appendix. */
export function reportDocument(draft: Draft, options: DocumentOptions): Document {
  const { report } = draft.project
  const cover = titlePage(draft)
  const items = outlineOf(report).filter((item) => item.level > 0)
  const body = items.flatMap((item, index) => section(draft, item, items[index + 1]))
  const appendix = options.lawAppendix ? lawAppendix(draft, lawViewRows()) : []
  const figures = options.listOfFigures ? listsOfFigures(draft.figuresWritten) : []
  return new Document({
    title: documentTitle(report),
    creator: documentCreator(report),
    lastModifiedBy: documentCreator(report),
    externalStyles: stylesXml(draft.look),
    pageNumbers: options.pageNumbers,
    sections: documentSections(
      draft,
      [...cover, ...tableOfContents(draft.headings), ...figures, ...body, ...appendix],
      {
        headers: { default: new Header({ children: [headerLine(report)] }) },
        footers: { default: new Footer({ children: [footerLine()] }) },
      },
    ),
  })
}

function section(draft: Draft, item: OutlineItem, next: OutlineItem | undefined): FileChild[] {
  const { entry, definition, heading: text, level, printedLaw } = item
  const { status, content } = sectionOf(draft.project.report, entry.id)
  const isKept = !isBare(draft.project.report, item, next)
  const top = heading(draft, level, text, {
    ...(isChapter(item, next) ? { isOnNewPage: true } : {}),
    isKept: isKept || printedLaw !== null,
  })
  const printed = draft.headings.at(-1)
  if (printed && top.length > 0) draft.sectionBookmarks.set(entry.id, printed.bookmark)
  const printedLevel = printed?.level ?? level
  const reason =
    status.kind === 'notApplicable' ? status.reason || definition?.notApplicableReason || '' : null
  const law = printedLaw === null ? [] : [lawLine(draft, printedLaw, isKept)]
  return [
    ...top,
    ...law,
    ...richText(
      draft,
      reason === null ? content : doc(...reason.split('\n').map((part) => p(part))),
      printedLevel,
    ),
  ]
}

/** A part that comes again for each operation, with headings of its own, begins on a new page. */
function isChapter({ level, definition }: OutlineItem, next: OutlineItem | undefined): boolean {
  return level === 1 && definition?.repeat != null && next !== undefined && next.level > level
}

/**
 * Whether nothing stands under a heading, neither text nor a deeper heading, so that there is nothing to keep it with.
 * A whole report of headings that are kept with the next cannot be put onto pages, and programs differ in what they do.
 */
function isBare(report: Report, { entry, level }: OutlineItem, next: OutlineItem | undefined): boolean {
  const { status, content } = sectionOf(report, entry.id)
  return (
    isEmptyText(content) && status.kind !== 'notApplicable' && (next === undefined || next.level <= level)
  )
}

function lawLine(draft: Draft, law: string, isKept: boolean): Paragraph {
  const line = new Paragraph({
    style: style.law,
    ...(isKept ? {} : { keepNext: false }),
    children: [new TextRun(plainText(law))],
  })
  if (isKept) draft.leading.add(line)
  return line
}

function headerLine(report: Report): Paragraph {
  return new Paragraph({ style: style.header, children: [new TextRun(documentTitle(report))] })
}

function footerLine(): Paragraph {
  const { CURRENT, TOTAL_PAGES } = PageNumber
  return new Paragraph({
    style: style.footer,
    children: [new TextRun({ children: ['Sida ', CURRENT, ' av ', TOTAL_PAGES] })],
  })
}
