const switches = new Map<string, string>()

/** `app.commandLine`: what is appended before ready is handed to the browser. */
export const commandLine = {
  appendSwitch(name: string, value = ''): void {
    switches.set(name, value)
  },
  hasSwitch(name: string): boolean {
    return switches.has(name)
  },
}

/** The switches as the browser's arguments. */
export function commandLineSwitches(): readonly string[] {
  return [...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
}
