/**
 * The address as it may be stored and opened, or null when it may not: `https:` and `mailto:` only.
 * A plain `http:` address becomes `https:`. Whitespace and control characters, which browsers skip
 * when they read a scheme, are taken out before looking.
 */
export function safeLink(address: string): string | null {
  const bare = withoutControls(address)
  if (bare.length > 2_000) return null
  const upgraded = /^http:\/\//i.test(bare) ? `https://${bare.slice('http://'.length)}` : bare
  if (/^https:\/\/[^/\s]/i.test(upgraded)) return upgraded
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(upgraded)) return upgraded
  return null
}

function withoutControls(address: string): string {
  let bare = ''
  for (const character of address) {
    const code = character.codePointAt(0) ?? 0
    const isInvisible = code <= 0x20 || (code >= 0x7f && code <= 0xa0) || (code >= 0x200b && code <= 0x206f)
    if (!isInvisible) bare += character
  }
  return bare
}
