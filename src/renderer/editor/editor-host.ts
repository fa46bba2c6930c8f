/** What the editor needs to know of the section that it shows. */
export interface SectionInEditor {
  readonly id: string
  /** Read aloud as the editor's name. */
  readonly label: string
  /** How many levels of headings fit under the section's own. */
  readonly headingLevels: number
  /** How to begin, while there is no text. */
  readonly placeholder: string
  /** Whether it may only be read now, since the report leaves it out. */
  readonly isLocked: boolean
}

/** What the editor asks of the view around it. */
export interface EditorHost {
  readonly say: (sentence: string) => void
  readonly addImages: (files: readonly File[]) => void
  /** Asks for caption and alt text of the figure at this position. */
  readonly editFigure: (position: number) => void
  readonly openLink: (address: string) => void
  readonly askLink: () => void
  /** Moves focus to the commands on what the cursor is in, or to the toolbar. */
  readonly focusTools: () => void
}

/** Asks nothing and says nothing: while no view stands around the editor. */
export const silentHost: EditorHost = {
  say: () => undefined,
  addImages: () => undefined,
  editFigure: () => undefined,
  openLink: () => undefined,
  askLink: () => undefined,
  focusTools: () => undefined,
}
