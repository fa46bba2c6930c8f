import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as operations from '../../../src/core/outline-operations.ts'
import { type Report, reportSchema } from '../../../src/core/report.ts'
import { doc, p } from '../../../src/core/rich-text/builders.ts'
import { textLines } from '../../../src/core/rich-text/text.ts'
import { setSectionContent } from '../../../src/core/section-operations.ts'
import { registerFlush } from '../../../src/renderer/store/pending-text.ts'
import { createReportStore, type ReportStore } from '../../../src/renderer/store/report-store.ts'
import { report, section } from '../../support/build-report.ts'

const start = report(
  section('cover', { kind: 'front', level: 0 }),
  section('a'),
  section('a-1', { level: 2 }),
  section('b', { kind: 'optional' }),
  section('area', { repeat: 'område' }),
  section('area-text', { level: 2 }),
)

function type(store: ReportStore, id: string, text: string): void {
  store.dispatch((now) => setSectionContent(now, id, doc(p(text))), { mergeKey: 'none' })
}

function texts(now: Report): readonly string[] {
  return Object.values(now.sections).flatMap(({ content }) => textLines(content))
}

describe('undo in the open report', () => {
  it('of an added section keeps what was typed in it, and doing it again brings it back', () => {
    const store = createReportStore(start)
    store.dispatch((now) => operations.addOwnSection(now, 'Egen', { last: true }, 1, () => 'own'))
    type(store, 'own', 'Viktigt')
    store.undo()
    expect(store.get().report.outline.at(-1)).toMatchObject({ id: 'own', visibility: { kind: 'hidden' } })
    expect(texts(store.get().report)).toEqual(['Viktigt'])
    store.redo()
    expect(store.get().report.outline.at(-1)).toMatchObject({ id: 'own', visibility: { kind: 'shown' } })
    expect(texts(store.get().report)).toEqual(['Viktigt'])
  })

  it('of hiding and of removing shows the section with its text again', () => {
    const store = createReportStore(start)
    type(store, 'b', 'Före')
    store.dispatch((now) => operations.hideSection(now, 'b', ''))
    store.undo()
    type(store, 'b', 'Efter')
    store.redo()
    store.undo()
    expect(texts(store.get().report)).toEqual(['Efter'])
    expect(store.get().report.outline).toEqual(start.outline)
  })

  it('takes in what has been typed but not handed over', () => {
    const store = createReportStore(start)
    store.dispatch((now) => operations.addOwnSection(now, 'Egen', { last: true }, 1, () => 'own'))
    let pending: string | null = 'Sista ordet'
    const unregister = registerFlush(() => {
      if (pending !== null) type(store, 'own', pending)
      pending = null
    })
    store.undo()
    unregister()
    expect(texts(store.get().report)).toEqual(['Sista ordet'])
  })

  it('is one step for a series of changes of the same thing', () => {
    const store = createReportStore(start)
    for (const heading of ['A', 'Al', 'Alla']) {
      store.dispatch((now) => operations.renameSection(now, 'a', heading), { mergeKey: 'rename' })
    }
    store.undo()
    expect(store.get()).toMatchObject({ canUndo: false, canRedo: true })
    expect(store.get().report).toEqual(start)
  })
})

let ids = 0
const newId = () => {
  ids += 1
  return `own-${ids}`
}

type Step = (store: ReportStore, pick: (n: number) => string, word: string) => void

const change = (operation: (now: Report, id: string) => Report): fc.Arbitrary<Step> =>
  fc.nat().map((at) => (store, pick) => store.dispatch((now) => operation(now, pick(at))))

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.nat().map(
      (at): Step =>
        (store, pick, word) =>
          type(store, pick(at), word),
    ),
  },
  { weight: 4, arbitrary: fc.constant<Step>((store) => store.undo()) },
  { weight: 2, arbitrary: fc.constant<Step>((store) => store.redo()) },
  change((now, id) => operations.addOwnSection(now, 'Egen', { after: id }, 2, newId)),
  change((now, id) => operations.hideSection(now, id, 'Skäl')),
  change((now, id) => operations.showSection(now, id)),
  change((now, id) => (operations.mayRemoveSection(now, id) ? operations.removeSection(now, id) : now)),
  change((now, id) => operations.moveSectionUp(now, id)),
  change((now, id) => operations.shiftSection(now, id, 'higher')),
)

it('never loses a text, whatever is done, undone and done again', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 40, size: 'max' }), (sequence) => {
      const store = createReportStore(start)
      const newest = new Map<string, string>()
      for (const [index, step] of sequence.entries()) {
        const word = `ord${index}`
        const { outline } = store.get().report
        step(store, (n) => outline[n % outline.length]?.id ?? 'a', word)
        for (const [id, { content }] of Object.entries(store.get().report.sections)) {
          if (textLines(content).includes(word)) newest.set(id, word)
        }
        expect(texts(store.get().report).toSorted()).toEqual([...newest.values()].toSorted())
      }
      expect(reportSchema.safeParse(store.get().report).error).toBeUndefined()
      let above = 0
      for (const { level, id } of store.get().report.outline.slice(1)) {
        expect(level, id).toBeLessThanOrEqual(above + 1)
        above = level
      }
    }),
  )
})
