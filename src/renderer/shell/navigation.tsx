import { createContext, useContext } from 'react'

/** A cell of a table. */
export interface CellPlace {
  readonly rowId: string
  readonly columnId: string
}

/** Where in an open report the user is. */
export type Place =
  | { readonly kind: 'overview' }
  | { readonly kind: 'details' }
  | { readonly kind: 'law' }
  | { readonly kind: 'write'; readonly sectionId: string | null }
  | {
      readonly kind: 'data'
      readonly datasetId: string | null
      /** A register, which is shown before the table. */
      readonly registerId?: string | null
      /** A cell to select in the table. */
      readonly cell?: CellPlace
    }
  | {
      readonly kind: 'review'
      /** A finding to show first. */
      readonly findingKey?: string
    }
  | { readonly kind: 'export' }
  /** The pages as they will be. */
  | { readonly kind: 'preview' }

export interface Navigation {
  readonly place: Place
  readonly go: (place: Place) => void
}

export const NavigationContext = createContext<Navigation | null>(null)

/** Where the user is, and the way to other places: `go({ kind: 'write', sectionId: 'deviations' })`. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (navigation === null) throw new Error('no navigation')
  return navigation
}
