import { expect, test } from 'vitest'
import { isSameNumber, registrationNumbers } from '../../../../src/core/checks/reading/registration-number.ts'

test.each(['VON 2025/11', 'VON2025/11', 'VON.2025.11', 'VON25/11', 'VON25-011', 'von 2025/11'])(
  '%s is VON 2025/11',
  (written) => {
    expect(isSameNumber(written, 'VON 2025/11')).toBe(true)
  },
)

test('another serial, year or committee is another number, and what can’t be read is not compared', () => {
  expect(isSameNumber('VON 2025/12', 'VON 2025/11')).toBe(false)
  expect(isSameNumber('VON 2024/11', 'VON 2025/11')).toBe(false)
  expect(isSameNumber('KS 2025/11', 'VON 2025/11')).toBe(false)
  expect(isSameNumber('ärende 7', 'VON 2025/11')).toBeNull()
})

test('finds the numbers of a text, and takes neither laws nor days for them', () => {
  const text = 'Ärendet VON23/25 enligt SOSFS 2011:9 och HSLF-FS 2017:40, daterat 2025-01-19 och MAS 2025.'
  expect(registrationNumbers(text).map(({ written }) => written)).toEqual(['VON23/25'])
})
