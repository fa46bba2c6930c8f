import type { Rule } from '../../rule.ts'
import { colourAlone } from './colour-alone.ts'
import { emptyHeading } from './empty-heading.ts'
import { fakeHeading } from './fake-heading.ts'
import { headingOrder } from './heading-order.ts'
import { imageOnlyData } from './image-only-data.ts'
import { imageWithoutAltText } from './image-without-alt-text.ts'
import { linkText } from './link-text.ts'
import { tableWithoutHeaderRow } from './table-without-header-row.ts'
import { truncatedHeader } from './truncated-header.ts'
import { typedList } from './typed-list.ts'

/** The rules of this kind. A new one is a file of its own and a line here. */
export const accessibilityRules: readonly Rule[] = [
  imageOnlyData,
  imageWithoutAltText,
  tableWithoutHeaderRow,
  truncatedHeader,
  headingOrder,
  emptyHeading,
  fakeHeading,
  linkText,
  colourAlone,
  typedList,
]
