/** Chromium without Electron cannot be given a scheme of ours, so `app://bundle/x` is shown under an https name. */
const SUFFIX = '.app.standin.invalid'

/** The address that Chromium sees for one of the app's. */
export function toPageAddress(address: string): string {
  const url = new URL(address)
  return url.protocol === 'app:' ? `https://${url.host}${SUFFIX}${url.pathname}${url.search}` : address
}

/** The address that the app sees for one of Chromium's. */
export function toAppAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  return url.protocol === 'https:' && url.host.endsWith(SUFFIX)
    ? `app://${url.host.slice(0, -SUFFIX.length)}${url.pathname}${url.search}${url.hash}`
    : address
}
