import type { BrowserContext, Route } from 'playwright-core'
import { toAppAddress } from './address.ts'
import { answerRequest } from './protocol.ts'
import { record } from './record.ts'
import { isCancelled } from './session.ts'

/** Decides on a navigation that the page itself began. */
export type Navigation = (url: string, isMainFrame: boolean) => { readonly isAllowed: boolean }

/**
 * Answers every request of the browser from the app, or not at all. Nothing is ever let through to the
 * network, so a request that the app did not cancel is refused and written down as well.
 */
export async function routeRequests(
  context: BrowserContext,
  decide: (route: Route) => Navigation | null,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request()
    const url = toAppAddress(request.url())
    if (request.isNavigationRequest()) {
      const isMainFrame = request.frame().parentFrame() === null
      if (decide(route)?.(url, isMainFrame).isAllowed === false) {
        record.refusedNavigations.push(url)
        return route.abort('aborted')
      }
    }
    if (await isCancelled(url, request.resourceType())) {
      record.refusedRequests.push({ url, by: 'app' })
      return route.abort('blockedbyclient')
    }
    const response = await answerRequest(url, request.method())
    if (response === null) {
      record.refusedRequests.push({ url, by: 'standin' })
      return route.abort('internetdisconnected')
    }
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
}
