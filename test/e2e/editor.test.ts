import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { ol, p, table, ul } from '../../src/core/rich-text/builders.ts'
import type { Block } from '../../src/core/rich-text/schema.ts'
import { createReport, expectAccessible, goTo, openSection, paste, projectIn } from './driver.ts'
import { canRunApp, endAllApps, launchApp, takeScreenshot } from './harness.ts'

describe.runIf(canRunApp)('writing in a section', () => {
  afterEach(endAllApps)

  it('keeps an undo of its own for each section, also over a visit to another place', async () => {
    const { page } = await begin()
    const summary = await startWriting(page, 'Sammanfattning')
    await page.keyboard.type('Ett')
    await page.waitForTimeout(800)
    await page.keyboard.type(' två')
    const introduction = await startWriting(page, 'Inledning')
    await page.keyboard.type('Inledande ord')
    await page.keyboard.press('Control+z')
    await eventually(() => introduction.textContent()).toBe('')
    await goTo(page, 'Data')
    await startWriting(page, 'Sammanfattning')
    expect(await summary.textContent()).toBe('Ett två')
    await page.keyboard.press('Control+z')
    await eventually(() => summary.textContent()).toBe('Ett')
    await page.keyboard.press('Control+y')
    await eventually(() => summary.textContent()).toBe('Ett två')
  })

  it('takes text from Word with its lists, headings and links, and nothing that runs or looks', async () => {
    const { page, content } = await begin()
    await startWriting(page, 'Sammanfattning')
    await paste(page, { 'text/html': WORD, 'text/plain': 'platt' })
    await page.getByText('En bild kunde inte följa med').waitFor()
    await takeScreenshot(page, 'skriv-klistrat')
    await eventually(content).toEqual([
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Rubrik' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Se ' },
          { type: 'text', text: 'IVO', marks: [{ type: 'link', attrs: { href: 'https://www.ivo.se' } }] },
          { type: 'text', text: ' och det farliga.' },
        ],
      },
      ul('Ett', 'Två'),
      { ...ol('Tredje'), attrs: { start: 3 } },
    ])
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    await expectAccessible(page)
  })

  it('splits merged cells that are pasted into a table, and keeps one header row', async () => {
    const { page, content } = await begin()
    await startWriting(page, 'Sammanfattning')
    await page.getByRole('button', { name: 'Infoga tabell' }).click()
    await paste(page, { 'text/html': MERGED })
    await eventually(async () => shapeOf((await content())[0])).toEqual({
      widths: [3, 3, 3],
      headers: [3, 0, 0],
    })
    await page.getByRole('button', { name: 'Ny rad ovanför' }).click()
    await eventually(async () => shapeOf((await content())[0])).toEqual({
      widths: [3, 3, 3, 3],
      headers: [3, 0, 0, 0],
    })
  })

  it('takes a table from Excel as a table with its numbers as they stand', async () => {
    const { page, content } = await begin()
    await startWriting(page, 'Sammanfattning')
    await page.keyboard.type('Före')
    await page.keyboard.press('Enter')
    await paste(page, {
      'text/html':
        '<table><tr><td>Enhet</td><td>2025</td></tr><tr><td>Norra</td><td x:num>78,5</td></tr></table>',
      'text/plain': 'Enhet\t2025\nNorra\t78,5',
    })
    await eventually(content).toEqual([p('Före'), table(['Enhet', '2025'], ['Norra', '78,5'])])
  })

  it('asks what a pasted picture shows, and keeps the picture and the answer in the file', async () => {
    const { page, path } = await begin()
    await startWriting(page, 'Sammanfattning')
    await page.keyboard.type('Så här ser det ut:')
    await pastePicture(page)
    await page.getByRole('textbox', { name: 'Vad visar bilden?' }).fill('En röd ruta.')
    await page.getByRole('textbox', { name: 'Bildtext' }).fill('Rutan')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Lägg in' }).click()
    await page.getByText('Bild 1. Rutan').waitFor()
    await page.getByRole('img', { name: 'En röd ruta.' }).waitFor()
    await eventually(async () => Object.values((await projectIn(path)).report.media)).toEqual([
      { extension: 'png', widthPx: 1, heightPx: 1, altText: 'En röd ruta.', isDecorative: false },
    ])
    expect((await projectIn(path)).media.size).toBe(1)
  })

  it('makes links only to the web and to mail, and opens them only when asked to', async () => {
    const { page, content, app } = await begin()
    await startWriting(page, 'Sammanfattning')
    await page.keyboard.press('Control+k')
    await page.getByRole('textbox', { name: 'Adress' }).fill('javascript:alert(1)')
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('IVO')
    await page.keyboard.press('Enter')
    await page.getByText('Skriv en webbadress').waitFor()
    await page.getByRole('textbox', { name: 'Adress' }).fill('www.ivo.se')
    await page.keyboard.press('Enter')
    const link = { type: 'link', attrs: { href: 'https://www.ivo.se' } }
    await eventually(content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'IVO', marks: [link] }] },
    ])
    await page.getByRole('link', { name: 'IVO' }).click()
    expect((await app.electron.record()).openedExternally).toEqual([])
    await page.getByRole('button', { name: 'Öppna länken' }).click()
    await eventually(async () => (await app.electron.record()).openedExternally).toEqual([
      'https://www.ivo.se',
    ])
  })

  it('keeps the text of a section that is not applicable, and says what stands instead', async () => {
    const { page, path } = await begin()
    const text = await startWriting(page, 'Strålskydd')
    await page.keyboard.type('Text som blir kvar')
    await page.getByRole('button', { name: /^Status/ }).click()
    await page.getByRole('menuitemradio', { name: 'Ej aktuellt …' }).click()
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await eventually(async () => (await projectIn(path)).report.sections['radiation']).toMatchObject({
      status: { kind: 'notApplicable', reason: expect.stringContaining('joniserande') },
      content: { content: [p('Text som blir kvar')] },
    })
    expect(await text.getAttribute('contenteditable')).toBe('false')
    await expectAccessible(page)
  })

  it('ticks the checklist, comments it and keeps private notes', async () => {
    const { page, path } = await begin()
    await startWriting(page, 'Avvikelser')
    await page.getByRole('tab', { name: /^Checklista 0/ }).click()
    await page.getByRole('checkbox').first().click()
    await page.getByRole('tab', { name: /^Checklista 1/ }).waitFor()
    await page
      .getByRole('button', { name: /^Svara/ })
      .nth(1)
      .click()
    await page.getByRole('menuitemradio', { name: 'Delvis' }).click()
    await page.getByRole('tab', { name: 'Anteckning' }).click()
    await page.getByRole('textbox', { name: 'Anteckning till avsnittet' }).fill('Fråga Kim')
    await eventually(async () => {
      const section = (await projectIn(path)).report.sections['deviations']
      return { notes: section?.notes, answers: Object.values(section?.checklist ?? {}) }
    }).toEqual({
      notes: 'Fråga Kim',
      answers: [
        { answer: 'yes', comment: '' },
        { answer: 'partly', comment: '' },
      ],
    })
    await expectAccessible(page)
  })

  it('moves between sections by the keyboard and folds the help away', async () => {
    const { page } = await begin()
    await startWriting(page, 'Inledning')
    await page.keyboard.press('Alt+PageDown')
    await page.getByRole('heading', { level: 1, name: 'SAMMANFATTNING' }).waitFor()
    await page.keyboard.type('Hit')
    await eventually(() => page.getByRole('textbox', { name: /^Text: / }).textContent()).toBe('Hit')
    await page.keyboard.press('Control+Shift+H')
    await page.getByRole('complementary', { name: 'Hjälp till avsnittet' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+f')
    await page.keyboard.type('hit')
    await eventually(() =>
      page
        .getByRole('navigation', { name: 'Avsnitt' })
        .getByRole('button', { name: /^[\d.]+ ?Sammanfattning/ })
        .count(),
    ).toBe(1)
    await expectAccessible(page)
  })
})

/** What is written reaches the file within two seconds, and a slow machine may take longer. */
function eventually<Value>(look: () => Value | Promise<Value>) {
  return expect.poll(look, { timeout: 10_000 })
}

async function begin() {
  const app = await launchApp()
  const path = join(app.home, 'Documents', 'psb.berattelse')
  await createReport(app, { municipality: 'Testkommun', path })
  const content = async (): Promise<readonly Block[]> =>
    (await projectIn(path)).report.sections['summary']?.content.content ?? []
  return { app, page: app.page, path, content }
}

async function startWriting(page: Page, heading: string) {
  const text = await openSection(page, heading)
  await text.focus()
  return text
}

function shapeOf(block: Block | undefined) {
  if (block?.type !== 'table') return block?.type
  return {
    widths: block.content.map((row) => row.content.length),
    headers: block.content.map((row) => row.content.filter(({ type }) => type === 'tableHeader').length),
  }
}

async function pastePicture(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(ONE_PIXEL)}), (letter) => letter.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], 'bild.png', { type: 'image/png' }))
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement.dispatchEvent(paste)
  })()`)
}

const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

const MERGED = `<table><tr><td colspan="2" rowspan="2">A</td><td>B</td></tr><tr><td>C</td></tr>
<tr><td>D</td><td>E</td><td colspan="999999">F</td></tr></table>`

/** What Word puts on the clipboard, shortened, with what a hostile page could add. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body lang=SV>
<!--StartFragment--><h2>Rubrik<o:p></o:p></h2>
<p class=MsoNormal style='margin:0;font-family:Arial'>Se <a href="https://www.ivo.se" onclick="window.hacked=1">IVO</a> och det
<a href="javascript:window.hacked=1">farliga</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Ett<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Två<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>3.<span>&nbsp; </span></span><![endif]>Tredje<o:p></o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape>x</v:shape><![endif]--><img src="file:///C:/x.png" onerror="window.hacked=1"></p>
<script>window.hacked=1</script><svg onload="window.hacked=1"></svg><iframe srcdoc="<script>parent.hacked=1</script>"></iframe>
<!--EndFragment--></body></html>`
