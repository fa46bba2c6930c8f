import { printableText } from '../../core/printable-text.ts'

/** Text as it may stand in a Word part: nothing unprintable, and no repeated spaces posing as layout. */
export function plainText(text: string): string {
  return printableText(text).replace(/ {2,}/g, ' ')
}
