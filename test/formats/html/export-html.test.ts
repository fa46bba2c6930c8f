import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doc, h, note, ol, p, table, ul } from '../../../src/core/rich-text/builders.ts'
import type { Inline, RichText } from '../../../src/core/rich-text/schema.ts'
import { exportHtml } from '../../../src/formats/html/index.ts'
import { arbitraryRichText } from '../../support/arbitrary-rich-text.ts'
import { chart, report, section, withDeviations, written } from '../../support/build-report.ts'
import {
  attributeOf,
  drawnTexts,
  htmlFaults,
  parsed,
  printedHeadings,
  shownText,
} from '../../support/html-page.ts'
import { png } from '../../support/sample-project.ts'

const toTable: Inline = {
  type: 'crossReference',
  attrs: { kind: 'datasetTable', id: 'avvikelser', shows: 'labelAndPage' },
}
const toNothing: Inline = { type: 'crossReference', attrs: { kind: 'chart', id: 'borttaget' } }
const numbers = { type: 'datasetTable', attrs: { datasetId: 'avvikelser', caption: null } } as const
const drawing = { type: 'chart', attrs: { chartId: 'avvikelsediagram', caption: null } } as const

function html(text: RichText, options: Parameters<typeof exportHtml>[1] = {}): string {
  const start = withDeviations(report(section('avvikelser'), section('sist')))
  const drawn = { ...start, charts: [chart('avvikelsediagram', 'avvikelser')] }
  return exportHtml({ report: written(drawn, 'avvikelser', text), media: new Map() }, options)
}

describe('a report as a web page', () => {
  it('numbers its headings as Word does, one level below the title', () => {
    const page = parsed(html(doc(p('Text.'), h(1, 'Fall'), h(3, 'Inne')), { numberedHeadings: true }))
    expect(printedHeadings(page).map(({ level }) => level)).toEqual([1, 2, 3, 1])
    expect(printedHeadings(page).map(({ text }) => text.split(' ')[0])).toEqual(['1', 'Fall', 'Inne', '2'])
    expect(page.querySelectorAll('nav a').map((link) => attributeOf(link, 'href'))).toEqual([
      '#avsnitt-1',
      '#avsnitt-2',
      '#avsnitt-3',
      '#avsnitt-4',
    ])
  })

  it('links a reference to its table, and says no page where there are none', () => {
    const page = parsed(html(doc(p('Se ', toTable, ' och ', toNothing, '.'), numbers)))
    const [link] = page.querySelectorAll('main p a')
    expect(link && [attributeOf(link, 'href'), shownText(link)]).toEqual(['#tabell-1', 'Tabell\u00a01'])
    expect(page.querySelectorAll('table#tabell-1')).toHaveLength(1)
    expect(shownText(page.querySelector('main') ?? page)).toContain('och [uppgift saknas].')
  })

  it('puts notes at the end, with ways there and back', () => {
    const page = parsed(html(doc(p('Först', note('Den ena & andra.'), ' sedan', note('Två.'), '.'))))
    const [first] = page.querySelectorAll('ol.notes li')
    expect(first && shownText(first)).toBe('Den ena & andra. Tillbaka till not 1 i texten')
    expect(page.querySelectorAll('sup a').map((link) => attributeOf(link, 'href'))).toEqual([
      '#not-1',
      '#not-2',
    ])
    expect(page.querySelectorAll('.notes a').map((link) => attributeOf(link, 'href'))).toEqual([
      '#till-not-1',
      '#till-not-2',
    ])
    expect(printedHeadings(page).at(-1)).toEqual({ level: 1, text: 'Noter' })
  })

  it('marks heads, labels and sums of tables as such', () => {
    const page = parsed(html(doc(numbers, table(['Roll', 'Ansvar'], ['MAS', 'Vården'], ['MAR', 'Rehab']))))
    const [sums] = page.querySelectorAll('tfoot tr')
    expect(sums && shownText(sums)).toMatch(/^Summa/)
    expect(page.querySelectorAll('caption').map(shownText)).toEqual([
      'Tabell\u00a01. Rapporterade avvikelser per kategori',
    ])
    const written = page.querySelectorAll('table').at(-1)
    expect(
      written?.querySelectorAll('th').map((cell) => `${attributeOf(cell, 'scope')} ${shownText(cell)}`),
    ).toEqual(['col Roll', 'col Ansvar', 'row MAS', 'row MAR'])
  })

  it('draws a chart with its alt text and its numbers in a table to unfold', () => {
    const page = parsed(html(doc(drawing)))
    const [svg] = page.querySelectorAll('figure#diagram-1 svg')
    expect(svg && attributeOf(svg, 'role')).toBe('img')
    expect(svg && attributeOf(svg, 'aria-label')).toMatch(/^Stapeldiagram.*922/)
    expect(page.querySelectorAll('details td.number').map(shownText)).toContain('922')
  })

  it('keeps lists within lists, their beginnings, and no empty paragraph', () => {
    const page = parsed(html(doc(p('  '), ul('a', 'b'), ol('c', 'd'))))
    expect(page.querySelectorAll('main ul > li').map(shownText)).toEqual(['a', 'b'])
    expect(page.querySelectorAll('main ol > li').map(shownText)).toEqual(['c', 'd'])
    expect(page.querySelectorAll('p').filter((one) => shownText(one) === '')).toEqual([])
  })

  it('shows no count of few persons, in text, table, chart or alt text', () => {
    const few = {
      ...withDeviations(report(section('avvikelser'))),
      charts: [chart('avvikelsediagram', 'avvikelser')],
    }
    const secret = 3
    const datasets = few.datasets.map((one) => ({
      ...one,
      isAboutPersons: true,
      cells: { ...one.cells, r1: { ...one.cells['r1'], c2: secret } },
    }))
    const value: Inline = {
      type: 'value',
      attrs: {
        expression: {
          kind: 'cell',
          at: { datasetId: 'avvikelser', row: { line: 'r1' }, column: { line: 'c2' } },
        },
        wording: 'unit',
      },
    }
    const text = doc(p('Fallen var ', value, '.'), numbers, drawing)
    const made = exportHtml({ report: written({ ...few, datasets }, 'avvikelser', text), media: new Map() })
    const page = parsed(made)
    expect(shownText(page.querySelector('main') ?? page)).toContain('Fallen var färre\u00a0än\u00a05.')
    expect(page.querySelectorAll('td').map(shownText)).toContain('färre\u00a0än\u00a05')
    const shown = [...page.querySelectorAll('td').map(shownText), ...drawnTexts(made).map(({ text }) => text)]
    expect(shown.length).toBeGreaterThan(20)
    expect(shown).not.toContain(String(secret))
  })

  it('reads no private note, checklist comment or register', () => {
    const start = report(section('avvikelser'))
    const [id = ''] = Object.keys(start.sections)
    const own = start.sections[id]
    if (own === undefined) throw new Error('no section')
    const checklist = { fraga: { answer: 'yes', comment: 'HEMLIGT svar' } } as const
    const noted = {
      ...start,
      sections: { ...start.sections, [id]: { ...own, notes: 'HEMLIGT minne', checklist } },
    }
    expect(exportHtml({ report: noted, media: new Map() }, { lawAppendix: true })).not.toContain('HEMLIGT')
  })

  it('lets images in as data, describes them, and leaves a sentence where one is gone', () => {
    const start = report(section('avvikelser'))
    const [kept, gone] = ['a'.repeat(64), 'b'.repeat(64)]
    const media = { extension: 'png', widthPx: 20, heightPx: 10, isDecorative: false } as const
    const withMedia = {
      ...start,
      media: { [kept]: { ...media, altText: 'En "entré"' }, [gone]: { ...media, altText: 'Borta.' } },
    }
    const image = (mediaId: string) => ({ type: 'image', attrs: { mediaId, caption: 'Bilden' } }) as const
    const text = doc(image(kept), image(gone))
    const page = parsed(
      exportHtml({
        report: written(withMedia, 'avvikelser', text),
        media: new Map([[kept, png(20, 10, 1)]]),
      }),
    )
    const [shown] = page.querySelectorAll('img')
    expect(shown && attributeOf(shown, 'alt')).toBe('En "entré"')
    expect(shown && attributeOf(shown, 'src')).toMatch(/^data:image\/png;base64,iVBORw0KGgo/)
    expect(shownText(page.querySelector('.missing') ?? page)).toBe('Bilden kan inte visas här. Borta.')
  })

  it('says pages on paper, as they were found', () => {
    const pages = new Map([
      ['tabell-1', 7],
      ['avsnitt-1', 3],
    ])
    const page = parsed(html(doc(p('Se ', toTable, '.'), numbers), { paper: { pages } }))
    expect(shownText(page.querySelector('main p a') ?? page)).toBe('Tabell\u00a01 på sidan\u00a07')
    expect(page.querySelectorAll('nav .page').map(shownText)).toEqual(['3', '00'])
    expect(page.querySelectorAll('details, figure')).toEqual([])
  })

  it('breaks no rule with any text that a report can hold, and lets nothing in that runs', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRichText, fc.string({ unit: 'binary' }), async (text, name) => {
        const start = withDeviations(report(section('avvikelser')))
        const named = {
          ...start,
          charts: [chart('avvikelsediagram', 'avvikelser', { title: name })],
          organisation: { ...start.organisation, municipality: name.slice(0, 20), committee: name },
        }
        const made = exportHtml({ report: written(named, 'avvikelser', text), media: new Map() })
        expect(await htmlFaults(made)).toEqual([])
        expect(made).not.toMatch(
          /<(?:script|iframe|object|embed|link|base|form|input)\b|\son\w+=|javascript:/i,
        )
      }),
      { numRuns: 15 },
    )
  })
})
