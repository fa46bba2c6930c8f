import { safeLink } from '../../core/rich-text/safe-link.ts'

/** The address that someone meant: "www.ivo.se" and "mas@kommun.se" get their scheme. Null when it is no address. */
export function addressOf(typed: string): string | null {
  const bare = typed.trim()
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(bare)) return safeLink(`mailto:${bare}`)
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]\S*)?$/u.test(bare)) return safeLink(`https://${bare}`)
  return safeLink(bare)
}
