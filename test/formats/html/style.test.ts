import { expect, it } from 'vitest'
import { styleSheet } from '../../../src/formats/html/style.ts'

it('takes any title into the head of the pages as nothing but its letters', () => {
  const css = styleSheet('”Vård” "1" \\ </style><b> & {} /* \u0007\u202e')
  expect(css).not.toContain('<')
  expect(css).toContain('content: "”Vård” \\22 1\\22  \\5c  \\3c /style\\3e \\3c b\\3e  \\26  {} /* " }')
})

it('has braces that close', () => {
  const css = styleSheet('Berättelse')
  expect(css.split('{').length).toBe(css.split('}').length)
  expect(css).not.toMatch(/undefined|NaN/)
})
