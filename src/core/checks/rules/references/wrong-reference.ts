import { calmHeading } from '../../../calm-heading.ts'
import type { Found } from '../../finding.ts'
import { replaceFix } from '../../fixes.ts'
import { contentWords, contentWordsOf } from '../../reading/content-words.ts'
import {
  type FigureReference,
  type HeadingReference,
  handReferences,
  sentenceAround,
} from '../../reading/hand-references.ts'
import { type HeadingName, headingNamed, headingsOfReport } from '../../reading/heading-names.ts'
import { captionsByNumber, type NumberedCaption } from '../../reading/numbered-captions.ts'
import type { ReportReading } from '../../reading/report-reading.ts'
import { onceForEachSection, type SectionReading } from '../../reading/section-reading.ts'
import type { ReportRule } from '../../rule.ts'

/**
 * A reference leads to the wrong table, chart or page: the one it names lies under another heading than it says, or
 * shows something else than the sentence is about while the right one stands beside it.
 */
export const wrongReference: ReportRule = {
  id: 'wrong-reference',
  kind: 'references',
  severity: 'error',
  title: 'Hänvisningen leder fel',
  why: 'Den som följer hänvisningen hamnar i en tabell om något annat.',
  scope: 'report',
  find: (reading) => {
    const captions = captionsByNumber(reading)
    const found = reading.sections.flatMap((section) => {
      const { figures, headings } = handReferences(section)
      return [
        ...figures.flatMap(
          (each) =>
            wrongPlace(reading, section, each, captions) ?? wrongSubject(section, each, captions) ?? [],
        ),
        ...headings.flatMap((each) => wrongNumber(reading, section, each)),
      ]
    })
    return [...found, ...contradictoryPages(reading)]
  },
}

/** "Tabell 7 under rubriken Kvalitetsregister", which lies elsewhere. */
function wrongPlace(
  reading: ReportReading,
  section: SectionReading,
  reference: FigureReference,
  captions: ReadonlyMap<string, readonly NumberedCaption[]>,
): readonly Found[] | null {
  const { block, to, word, number } = reference
  const targets = captions.get(`${word} ${number}`) ?? []
  if (targets.length === 0) return null
  const named = headingsByBlock(section)
    .get(block)
    ?.find((each) => each.number === '' && each.from >= to && isNear(block.text.slice(to, each.from)))
  if (named === undefined) return null
  const headings = headingsOfReport(reading)
  const heading = headingNamed(headings, named.rest, named.isQuoted)
  if (heading === null || !named.rest.toLowerCase().startsWith(heading.name.slice(0, 12))) return null
  // A heading that stands twice may be either of them.
  const places = headings.filter(({ name }) => name === heading.name)
  if (targets.some((target) => places.some((place) => isUnder(headings, place, target)))) return null
  const there = [...captions.values()]
    .flat()
    .filter((each) => each.word === word && places.some((place) => isUnder(headings, place, each)))
  const [first] = targets
  const where = first === undefined ? '' : ` i avsnittet ”${calmHeading(first.section.item.heading)}”`
  return [
    foundAt(section, reference, `${word} ${number} står${where}, inte under den rubrik som nämns.`, there),
  ]
}

const headingsByBlock = onceForEachSection((section) =>
  Map.groupBy(handReferences(section).headings, ({ block }) => block),
)

/** Only other references, or a page, between the number and the heading that it is to be under. */
function isNear(between: string): boolean {
  return (
    between.length < 60 &&
    /^(?:[ ,]|och|samt|tabell\p{L}*|diagram\p{L}*|figur\p{L}*|\d{1,3}|[–-]|sid\p{L}*|under|i|se)*$/iu.test(
      between,
    )
  )
}

/** Whether a caption stands under a heading, or under one below it. */
function isUnder(
  headings: readonly HeadingName[],
  heading: HeadingName,
  { section, at }: NumberedCaption,
): boolean {
  const start = headings.indexOf(heading)
  const next = headings.findIndex((each, index) => index > start && each.level <= heading.level)
  const part = headings.slice(start, next < 0 ? headings.length : next)
  const end = next < 0 ? undefined : headings[next]
  return part.some(
    (each) =>
      each.sectionId === section.id &&
      each.at <= at &&
      (end === undefined || end.sectionId !== section.id || at < end.at),
  )
}

/** The sentence is about what a table of its own section shows, and names the number of one elsewhere about something else. */
function wrongSubject(
  section: SectionReading,
  reference: FigureReference,
  captions: ReadonlyMap<string, readonly NumberedCaption[]>,
): readonly Found[] | null {
  const { word, number } = reference
  const targets = captions.get(`${word} ${number}`) ?? []
  const [target] = targets
  if (target === undefined || targets.length > 1 || target.section === section) return null
  const shown = contentWords(target.text)
  if (shown.size === 0) return null
  const sentence = contentWords(sentenceAround(section, reference))
  const isAboutIt = (words: ReadonlySet<string>) =>
    shares(words, contentWordsOf(reference.block)) || shares(words, contentWords(section.item.heading))
  if (isAboutIt(shown) || isAboutIt(contentWords(target.section.item.heading))) return null
  const here = [...captions.values()]
    .flat()
    .filter(
      (each) => each.section === section && each.word === word && shares(contentWords(each.text), sentence),
    )
  const [right] = here
  if (right === undefined || here.length > 1 || isReferredTo(section, right)) return null
  return [
    foundAt(section, reference, `${word} ${number} handlar om något annat: ”${target.text.trim()}”.`, here),
  ]
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const word of one) if (other.has(word)) return true
  return false
}

/** Whether the text refers to a caption by its number already. */
function isReferredTo(section: SectionReading, { word, number, target }: NumberedCaption): boolean {
  const byHand = handReferences(section).figures.some((each) => each.word === word && each.number === number)
  return byHand || (target !== null && liveTargets(section).has(`${target.kind} ${target.id}`))
}

const liveTargets = onceForEachSection(
  ({ blocks }): ReadonlySet<string> =>
    new Set(
      blocks.flatMap(({ pieces }) =>
        pieces.flatMap(({ node }) =>
          node.type === 'crossReference' ? [`${node.attrs.kind} ${node.attrs.id}`] : [],
        ),
      ),
    ),
)

function foundAt(
  section: SectionReading,
  { block, from, to, word, number, isSingle }: FigureReference,
  what: string,
  meant: readonly NumberedCaption[],
): Found {
  const [right] = meant
  const isClear = right !== undefined && meant.length === 1
  const fixes =
    isClear && isSingle
      ? [
          right.target === null
            ? replaceFix(
                `Byt till ${word.toLowerCase()} ${right.number}`,
                section,
                block,
                { from, to },
                `${word.toLowerCase()} ${right.number}`,
              )
            : replaceFix(`Gör till hänvisning till ${word} ${right.number}`, section, block, { from, to }, [
                { type: 'crossReference', attrs: right.target },
              ]),
        ]
      : []
  const hint = isClear ? ` Menar du ${word} ${right.number}?` : ' Rätta numret.'
  return section.found(block, from, to, `${what}${hint}`, { fixes, subject: `${word} ${number}` })
}

/** "Avsnitt 4.3 Avvikelser", where that heading has another number. */
function wrongNumber(
  reading: ReportReading,
  section: SectionReading,
  reference: HeadingReference,
): readonly Found[] {
  const { block, from, to, number, rest } = reference
  if (number === '') return []
  const headings = headingsOfReport(reading)
  const named = headings.find(
    ({ name, at }) => at < 0 && name.length > 4 && rest.toLowerCase().startsWith(name),
  )
  const isThere = headings.some((each) => each.number === number)
  if (named === undefined || !isThere || named.number === number) return []
  return [
    section.found(
      block,
      from,
      to,
      `Avsnittet heter inte så: rubriken har numret ${named.number}, inte ${number}.`,
      {
        fixes: [
          replaceFix(
            `Byt till avsnitt ${named.number}`,
            section,
            block,
            { from, to },
            `avsnitt ${named.number}`,
          ),
        ],
      },
    ),
  ]
}

interface PagedFigure {
  readonly section: SectionReading
  readonly reference: FigureReference
  readonly page: number
}

/** Which page a table is said to be on, where a page is named right after it. */
const pagedFigures = onceForEachSection((section): readonly PagedFigure[] => {
  const { figures, pages } = handReferences(section)
  if (pages.length === 0) return []
  const byBlock = Map.groupBy(figures, ({ block }) => block)
  return pages.flatMap(({ block, from, first }) =>
    (byBlock.get(block) ?? [])
      .filter(
        (each) =>
          each.isSingle &&
          isJustBefore(each.to, from) &&
          /^,? ?(?:på )?$/u.test(block.text.slice(each.to, from)),
      )
      .map((reference) => ({ section, reference, page: first })),
  )
})

function isJustBefore(to: number, from: number): boolean {
  return to <= from && from - to < 8
}

/** The same table is said to be on two pages. */
function contradictoryPages({ sections }: ReportReading): readonly Found[] {
  const all = Map.groupBy(
    sections.flatMap(pagedFigures),
    ({ reference: { word, number } }) => `${word} ${number}`,
  )
  return [...all].flatMap(([name, list]) =>
    list.flatMap(({ section, reference: { block, from, to }, page }) => {
      const other = list[0]
      if (other === undefined || other.page === page) return []
      return [
        section.found(
          block,
          from,
          to,
          `${name} sägs ligga på sidan ${page} här och på sidan ${other.page} i avsnittet ”${calmHeading(other.section.item.heading)}”. Skriv numret utan sida.`,
        ),
      ]
    }),
  )
}
