import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { delayed } from '../../../src/renderer/editor/delayed.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('runs once when it has been quiet long enough', () => {
  let runs = 0
  const writing = delayed(
    () => {
      runs += 1
    },
    250,
    800,
  )
  writing.ask()
  vi.advanceTimersByTime(200)
  writing.ask()
  vi.advanceTimersByTime(249)
  expect(runs).toBe(0)
  vi.advanceTimersByTime(1)
  expect(runs).toBe(1)
})

test('runs within the longest wait however often it is asked', () => {
  let runs = 0
  const writing = delayed(
    () => {
      runs += 1
    },
    250,
    800,
  )
  for (let elapsed = 0; elapsed < 2_400; elapsed += 50) {
    writing.ask()
    vi.advanceTimersByTime(50)
  }
  expect(runs).toBeGreaterThanOrEqual(2)
})

test('does not run when it was taken back', () => {
  let runs = 0
  const writing = delayed(
    () => {
      runs += 1
    },
    250,
    800,
  )
  writing.ask()
  writing.cancel()
  vi.advanceTimersByTime(2_000)
  expect(runs).toBe(0)
})
