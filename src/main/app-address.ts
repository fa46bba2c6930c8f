/** The scheme and host that the window's own files are served under. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'bundle'
export const START_ADDRESS = `${APP_SCHEME}://${APP_HOST}/index.html`

/** Whether an address belongs to the app itself. Anything that cannot be read as an address does not. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST
}
