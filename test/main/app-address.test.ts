import { describe, expect, it } from 'vitest'
import { isAppAddress } from '../../src/main/app-address.ts'

describe('isAppAddress', () => {
  it('knows the app’s own pages', () => {
    expect(isAppAddress('app://bundle/index.html')).toBe(true)
    expect(isAppAddress('app://bundle/')).toBe(true)
  })

  it.each([
    'https://bundle/index.html',
    'app://bundle.example.com/',
    'app://example.com/bundle',
    'app://user@other/',
    'app:bundle',
    'file:///app://bundle/',
    'about:blank',
    'bundle',
    '',
  ])('takes %j for somebody else’s', (address) => {
    expect(isAppAddress(address)).toBe(false)
  })
})
