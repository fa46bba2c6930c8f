import fc from 'fast-check'
import type { CrossReference, ValueNode } from '../../src/core/rich-text/schema.ts'
import {
  type CellPlace,
  type CellRange,
  type Expression,
  type Line,
  wordingsFor,
} from '../../src/core/values/expression.ts'

const id = fc.constantFrom('fall', 'r1', 'r2', 'c1', 'n0123456789abcdef')
const line: fc.Arbitrary<Line> = fc.oneof(
  id.map((own) => ({ line: own })),
  fc.constant({ sum: true as const }),
  fc.constant({ target: true as const }),
  fc.constant({ count: true as const }),
)
const at: fc.Arbitrary<CellPlace> = fc.record({ datasetId: id, row: line, column: line })
const ids = fc.option(fc.array(id, { minLength: 1, maxLength: 3 }))
const range: fc.Arbitrary<CellRange> = fc.record({ datasetId: id, rows: ids, columns: ids })

const expression: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({ kind: fc.constant('cell' as const), at }),
  fc.record({ kind: fc.constantFrom('sum' as const, 'mean' as const), of: range }),
  fc.record({ kind: fc.constantFrom('highest' as const, 'lowest' as const), of: range }),
  fc.record({
    kind: fc.constantFrom('difference' as const, 'percentChange' as const),
    from: at,
    to: at,
  }),
  fc.record({ kind: fc.constant('againstTarget' as const), target: at, outcome: at }),
  fc.record({ kind: fc.constant('share' as const), part: fc.oneof(at, range), whole: fc.oneof(at, range) }),
)

/** Any number in a text, in each of its wordings. */
export const arbitraryValue: fc.Arbitrary<ValueNode> = expression.chain((own) =>
  fc
    .constantFrom(...wordingsFor(own.kind))
    .map((wording): ValueNode => ({ type: 'value', attrs: { expression: own, wording } })),
)

/** Any reference to a figure. */
export const arbitraryReference: fc.Arbitrary<CrossReference> = fc.oneof(
  fc
    .tuple(fc.constantFrom('chart' as const, 'datasetTable' as const), id)
    .map(([kind, own]): CrossReference => ({ type: 'crossReference', attrs: { kind, id: own } })),
  fc.constant<CrossReference>({ type: 'crossReference', attrs: { kind: 'image', id: 'ab'.repeat(32) } }),
  fc
    .constantFrom('page' as const, 'labelAndPage' as const)
    .map((shows): CrossReference => ({ type: 'crossReference', attrs: { kind: 'chart', id: 'r1', shows } })),
)
