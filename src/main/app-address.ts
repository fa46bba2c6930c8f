/** The scheme and host that the window's own files are served under. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'bundle'
export const START_ADDRESS = `${APP_SCHEME}://${APP_HOST}/index.html`
/** Pages that are printed have a host of their own: they are no part of the app and may ask nothing of it. */
export const PRINT_HOST = 'print'
export const PRINT_ADDRESS = `${APP_SCHEME}://${PRINT_HOST}/`

/** Whether an address belongs to the app itself. Anything that cannot be read as an address does not. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${APP_SCHEME}:` && host === APP_HOST
}
