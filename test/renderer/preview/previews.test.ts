import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultExportSettings, type ExportChoice } from '../../../src/core/export-settings.ts'
import type { PreviewPage } from '../../../src/formats/preview/preview.ts'
import type { PreviewAnswer, PreviewOrder } from '../../../src/renderer/preview/preview-worker.ts'
import { createPreviews } from '../../../src/renderer/preview/previews.ts'
import { createReportStore } from '../../../src/renderer/store/report-store.ts'
import { report, section, written } from '../../support/build-report.ts'

const choice: ExportChoice = { ...defaultExportSettings, scope: { kind: 'whole' } }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function page(svg: string): PreviewPage {
  return { width: 1, height: 2, svg, images: [], headings: [] }
}

/** A workshop that is answered by hand. */
function opened() {
  const store = createReportStore(report(section('a'), section('b')))
  const orders: PreviewOrder[] = []
  let answer: (answer: PreviewAnswer) => void = () => undefined
  let fault = () => {}
  let closed = 0
  let press = () => {}
  const previews = createPreviews(store, choice, {
    whenIdle: (run) => run(),
    onKey: (listener) => {
      press = listener
      return () => undefined
    },
    open: (onAnswer, onFault) => {
      answer = onAnswer
      fault = onFault
      return {
        post: (order) => void orders.push(order),
        close: () => {
          closed += 1
        },
      }
    },
  })
  const write = (id: string, text: string) => store.dispatch((now) => written(now, id, text))
  return {
    previews,
    orders,
    write,
    answer: (...pages: PreviewAnswer['pages']) => answer({ pages, sectionPages: { a: 0 } }),
    fault: () => fault(),
    closed: () => closed,
    press: () => press(),
  }
}

test('asks for everything first, then only for what was written, once it is quiet', () => {
  const { previews, orders, write, answer } = opened()
  previews.subscribe(() => undefined)
  answer(page('1'))
  write('a', 'E')
  write('a', 'Ett')
  expect(orders).toHaveLength(1)
  vi.advanceTimersByTime(300)
  expect(orders).toHaveLength(2)
  expect(Object.keys(orders[1]?.changes.sections ?? {})).toEqual(['a'])
  expect(orders[1]?.changes.parts).toEqual({})
})

test('waits for as long as keys are pressed, but not for ever', () => {
  const { previews, orders, write, answer, press } = opened()
  previews.subscribe(() => undefined)
  answer(page('1'))
  press()
  vi.advanceTimersByTime(1_000)
  expect(orders).toHaveLength(1)
  write('a', 'Ett')
  for (let key = 0; key < 50; key += 1) {
    press()
    vi.advanceTimersByTime(100)
  }
  expect(orders).toHaveLength(1)
  vi.advanceTimersByTime(200)
  expect(orders).toHaveLength(2)
})

test('asks for one layout at a time, and for the newest when it is done', () => {
  const { previews, orders, write, answer } = opened()
  previews.subscribe(() => undefined)
  write('a', 'Ett')
  vi.advanceTimersByTime(300)
  write('b', 'Två')
  vi.advanceTimersByTime(300)
  expect(orders).toHaveLength(1)
  answer(page('1'))
  expect(orders).toHaveLength(2)
  expect(Object.keys(orders[1]?.changes.sections ?? {}).toSorted()).toEqual(['a', 'b'])
})

test('keeps the very pages that are as they were, so that they are not drawn again', () => {
  const { previews, write, answer } = opened()
  previews.subscribe(() => undefined)
  const first = page('1')
  answer(first, page('2'))
  write('a', 'Ett')
  vi.advanceTimersByTime(300)
  answer(null, page('2b'), page('3'))
  const state = previews.get()
  if (state.kind !== 'shown') throw new Error(state.kind)
  expect(state.preview.pages[0]).toBe(first)
  expect(state.preview.pages.map(({ svg }) => svg)).toEqual(['1', '2b', '3'])
})

test('does nothing while nobody looks, and starts from the whole again when somebody does', () => {
  const { previews, orders, write, answer, closed } = opened()
  const leave = previews.subscribe(() => undefined)
  answer(page('1'))
  leave()
  expect(closed()).toBe(1)
  write('a', 'Ett')
  vi.advanceTimersByTime(5_000)
  expect(orders).toHaveLength(1)
  previews.subscribe(() => undefined)
  expect(orders).toHaveLength(2)
  expect(orders[1]?.changes.parts).toHaveProperty('outline')
})

test('says when the pages could not be worked out, and tries again with the next words', () => {
  const { previews, orders, write, fault } = opened()
  previews.subscribe(() => undefined)
  fault()
  expect(previews.get()).toEqual({ kind: 'broken' })
  write('a', 'Ett')
  vi.advanceTimersByTime(300)
  expect(orders).toHaveLength(2)
  expect(orders[1]?.changes.parts).toHaveProperty('outline')
})

test('makes the pages anew when it is chosen how', () => {
  const { previews, orders, answer } = opened()
  previews.subscribe(() => undefined)
  answer(page('1'))
  previews.choose({ ...choice })
  vi.advanceTimersByTime(300)
  expect(orders).toHaveLength(1)
  previews.choose({ ...choice, numberedHeadings: true })
  vi.advanceTimersByTime(300)
  expect(orders[1]?.choice.numberedHeadings).toBe(true)
})
