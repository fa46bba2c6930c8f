/** What the app did that leaves the window, kept for tests to look at. */
export const record = {
  /** Requests that were cancelled, or that nobody but the network could have answered. */
  refusedRequests: [] as { readonly url: string; readonly by: 'app' | 'standin' }[],
  refusedNavigations: [] as string[],
  refusedWindows: [] as string[],
  /** Dialogs that no test had foreseen. */
  unforeseenDialogs: [] as string[],
  shownDialogs: [] as unknown[],
  openedExternally: [] as string[],
  openedPaths: [] as string[],
  shownInFolder: [] as string[],
  popups: [] as string[][],
  /** Accelerators of the menu whose key the page had left alone. */
  menuKeys: [] as string[],
}
