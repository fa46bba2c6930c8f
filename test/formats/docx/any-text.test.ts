import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportDocx } from '../../../src/formats/docx/index.ts'
import { arbitraryRichText } from '../../support/arbitrary-rich-text.ts'
import { report, section, withDeviations, written } from '../../support/build-report.ts'
import { contents, headings, openPackage } from '../../support/docx-package.ts'
import { faultsOf } from '../../support/docx-soundness.ts'

const start = withDeviations(
  report(section('a', { heading: 'Ett' }), section('b', { level: 2, heading: 'Två' })),
)

it('makes a sound document of any text that the schema allows', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRichText, arbitraryRichText, async (one, two) => {
      const project = { report: written(written(start, 'a', one), 'b', two), media: new Map() }
      const file = openPackage(await exportDocx(project, { now: '2026-02-20T09:00:00.000Z' }))
      expect(faultsOf(file)).toEqual([])
      const listed = headings(file).filter((heading) => heading.level <= 3)
      expect(contents(file).map(({ level, text }) => ({ level, text }))).toEqual(listed)
    }),
    { numRuns: 40 },
  )
})
