import { afterEach, describe, expect, it } from 'vitest'
import { canRunApp, endAllApps, launchApp } from './harness.ts'

describe.runIf(canRunApp)('the borders of the window', () => {
  afterEach(endAllApps)

  it('shows the start page without a single request that leaves the computer', async () => {
    const app = await launchApp()
    await app.page.waitForSelector('#root > *')
    const record = await app.electron.record()
    expect(record.refusedRequests).toEqual([])
    expect(await app.close()).toBe(0)
  })
})
