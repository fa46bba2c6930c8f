/** What can go wrong with files, as data. `messages.ts` has the sentence for each. */

/** Why a file could not be opened at all. */
export type OpenProblem =
  | { readonly kind: 'notAProject' }
  /** Ours, but the text can't be read. `empty`: nothing in it; `cutShort`: the end is missing. */
  | { readonly kind: 'damaged'; readonly why: 'empty' | 'cutShort' | 'unreadable' }
  | { readonly kind: 'newerFormat'; readonly version: number }
  | { readonly kind: 'tooLarge' }
  /** Something that the app never writes and that serves to harm. */
  | { readonly kind: 'hostile'; readonly what: HostileTrait }

/** By what a project file is known to be made to do harm. */
export type HostileTrait =
  /** A name that leads out of the archive: `../x`, `/x`, `C:x`, `..\x`. */
  | 'path'
  | 'unknownEntry'
  | 'doubledName'
  | 'link'
  | 'encrypted'
  | 'overlap'
  /** Zip64 or another feature that a project never needs. */
  | 'unusualArchive'
  | 'tooManyEntries'
  /** Holds more than it says, or unfolds out of all proportion. */
  | 'bomb'
  /** JSON nested deeper than any report. */
  | 'tooDeep'

/** Why a file on disk could not be opened: the file system's reasons come first. */
export type OpenFileProblem =
  | OpenProblem
  | { readonly kind: 'notFound' }
  | { readonly kind: 'noAccess' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly code: string }

/** Something that could not be read in a file that did open. Such a file is never written over. */
export type Loss =
  /** The archive around the contents is cut short or changed; what could be reached was read. */
  | { readonly kind: 'archive' }
  /** The list of contents can't be read or doesn't fit. */
  | { readonly kind: 'manifest' }
  /** `report.json` isn't what was saved: something in it may have changed. */
  | { readonly kind: 'seal' }
  /** Doubled or forbidden names in the JSON, left out. */
  | { readonly kind: 'irregularData' }
  | { readonly kind: 'image'; readonly altText: string }
  /** Parts of a section's text had to be changed to be read. */
  | { readonly kind: 'sectionText'; readonly heading: string }
  /** Nothing, or not all, of what belongs to the section could be read. */
  | { readonly kind: 'section'; readonly heading: string }
  /** A section without a place in the outline: its text was put last. */
  | { readonly kind: 'strayedSection'; readonly heading: string }
  | { readonly kind: 'outline' }
  | { readonly kind: 'template' }
  | { readonly kind: 'organisation' }
  | { readonly kind: 'part'; readonly part: ReportPart; readonly name: string }
  | { readonly kind: 'previousYear' }
  /** Something that this version doesn't know, left out. */
  | { readonly kind: 'unknownData' }

export type ReportPart = 'dataset' | 'chart' | 'register' | 'goal' | 'selfCheck' | 'action'

/** Why something could not be written. Whatever the reason, what stood in the file before is still there. */
export type SaveProblem =
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'diskFull' }
  | { readonly kind: 'locked' }
  /** More than a project file may hold, so that it could not be opened again. */
  | { readonly kind: 'tooLarge' }
  /** Someone else has written to the file since we read it. */
  | { readonly kind: 'changedOutside' }
  /** The file or its folder is gone: moved, renamed, or a network drive away. */
  | { readonly kind: 'notFound' }
  /** The file there is damaged or of a newer version and is kept as it is. */
  | { readonly kind: 'needsNewPlace' }
  | { readonly kind: 'failed'; readonly code: string }
