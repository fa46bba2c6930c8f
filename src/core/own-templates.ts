import type { Template } from './template.ts'

/** What happens when a template comes in from a file. */
export type TemplateArrival =
  /** It was not known, or is a newer version of one that was: it is kept. */
  | 'new'
  | 'newer'
  /** Nothing changes. */
  | 'same'
  /** A newer version, or the same with other contents, is here already and stays. */
  | 'older'
  | 'differs'

/** Compares a template from a file with the one that is here under its id. */
export function templateArrival(known: Template | undefined, arriving: Template): TemplateArrival {
  if (known === undefined) return 'new'
  if (arriving.version !== known.version) return arriving.version > known.version ? 'newer' : 'older'
  return JSON.stringify(known) === JSON.stringify(arriving) ? 'same' : 'differs'
}

/** Whether two names are the same to a reader: case, spaces around and how letters are put together do not count. */
export function isSameTemplateName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize('NFC').trim().toLocaleLowerCase('sv')
  return plain(a) === plain(b)
}

const LONGEST_SLUG = 40

/**
 * An id for a new template of this name. `unique` (lower-case letters and digits) tells it from another municipality's
 * of the same name, since files are mailed.
 */
export function ownTemplateId(name: string, unique: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
  return ['egen', ...plain.split('-').filter(Boolean), unique].join('-')
}

/** The name that is proposed for the template of a report of this kind. */
export function proposedTemplateName(documentName: string, municipality: string): string {
  const place = municipality.trim()
  return place === '' ? `${documentName}, egen mall` : `${documentName}, ${place}`
}
