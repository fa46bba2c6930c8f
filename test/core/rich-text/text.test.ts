import { expect, it } from 'vitest'
import { doc, h, marked, ol, p, table, ul } from '../../../src/core/rich-text/builders.ts'
import { countWords, isEmptyText, textLines } from '../../../src/core/rich-text/text.ts'

it('counts words as a reader would: numbers count, dashes and symbols do not', () => {
  expect(countWords(doc(p('Fall – 922 st, 12,2 % fler'), h(1, 'Hälso- och sjukvård')))).toBe(8)
})

it('counts a word that is partly bold once', () => {
  expect(countWords(doc(p('sår', marked('vård', { type: 'bold' }))))).toBe(1)
})

it('reads lists and tables in order', () => {
  expect(textLines(doc(p('ett'), ul('två', 'tre'), table(['fyra'], ['fem']), ol('sex')))).toEqual([
    'ett',
    'två',
    'tre',
    'fyra',
    'fem',
    'sex',
  ])
})

it('is empty with nothing but white space, and not with a chart alone', () => {
  expect(isEmptyText(doc(p('  '), p()))).toBe(true)
  expect(isEmptyText(doc({ type: 'chart', attrs: { chartId: 'a', caption: null } }))).toBe(false)
})
