/**
 * A heading for lists on the screen: one that a template prints in capitals alone is written as a sentence.
 * Others stand as they are. Never for what is exported.
 */
export function calmHeading(heading: string): string {
  const isShouted = /\p{Lu}{5}/u.test(heading) && !/\p{Ll}/u.test(heading)
  if (!isShouted) return heading
  const lower = heading.toLocaleLowerCase('sv')
  return lower.charAt(0).toLocaleUpperCase('sv') + lower.slice(1)
}
