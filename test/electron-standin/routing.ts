import type { BrowserContext, Frame, Page, Request } from 'playwright-core'
import { toAppAddress } from './address.ts'
import { answerRequest } from './protocol.ts'
import { record } from './record.ts'
import { isCancelled } from './session.ts'

/** What the windows say of a page that goes somewhere by itself. */
export interface Navigations {
  readonly mayNavigate: (page: Page, url: string, isMainFrame: boolean) => boolean
  readonly mayOpen: (url: string) => boolean
}

/**
 * Answers every request of the browser from the app, or not at all. Nothing is ever let through to the
 * network, so a request that the app did not cancel is refused and written down as well.
 */
export async function routeRequests(context: BrowserContext, navigations: Navigations): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request()
    const url = toAppAddress(request.url())
    if (request.isNavigationRequest() && !isAllowed(request, url, navigations)) return route.abort('aborted')
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

function isAllowed(request: Request, url: string, { mayNavigate, mayOpen }: Navigations): boolean {
  const frame = frameOf(request)
  if (frame === null) return mayOpen(url)
  if (mayNavigate(frame.page(), url, frame.parentFrame() === null)) return true
  record.refusedNavigations.push(url)
  return false
}

/** The frame that navigates; null while its window is still being opened. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}
