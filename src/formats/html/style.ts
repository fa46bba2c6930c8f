import { printableText } from '../../core/printable-text.ts'
import { ink } from '../docx/page.ts'

const FONTS = "Calibri, Carlito, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

/** The page's one style sheet: for screens from 320 pixels, and for A4 with the title above and the page below. */
export function styleSheet(title: string): string {
  return [onScreen, onPaper(title)].join('\n')
}

const text = `#${ink.text}`
const quiet = `#${ink.secondary}`
const accent = `#${ink.accent}`
const line = `#${ink.line}`

/** Columns that take so many percent of their table. */
const columnWidths = Array.from({ length: 100 }, (_, index) => `.w${index + 1}{width:${index + 1}%}`).join(
  ' ',
)

const onScreen = `
:root { color-scheme: light }
*, ::before, ::after { box-sizing: border-box }
html { font: 100%/1.5 ${FONTS}; color: ${text}; background: #fff; -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0 auto; max-width: 48rem; padding: 1.5rem 1.25rem 3rem; font-size: 1.0625rem; overflow-wrap: break-word }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.8em 0 .4em; text-wrap: balance; overflow-wrap: anywhere; hyphens: auto }
h1 { font-size: 2.25rem; color: ${accent}; margin: .1em 0 .5em; padding-bottom: .3em; border-bottom: 3px solid ${accent} }
h2 { font-size: 1.75rem; color: ${accent} }
h3 { font-size: 1.375rem; color: ${accent} }
h4 { font-size: 1.175rem }
h5, h6 { font-size: 1.0625rem; color: ${quiet} }
h6 { font-style: italic }
p { margin: 0 0 .75em }
ul, ol { margin: 0 0 .75em; padding-left: 1.6em }
li { margin-bottom: .3em }
li > ul, li > ol { margin: .3em 0 0 }
ul ul { list-style: '–  ' }
ul ul ul { list-style: disc }
ol ol { list-style: lower-alpha }
ol ol ol { list-style: decimal }
a { color: ${accent}; text-underline-offset: .15em }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid ${accent}; outline-offset: 2px }
sup { line-height: 0; font-size: .75em }
sup a { padding: .3em .15em }
blockquote { margin: 0 0 .75em; padding: 0 0 0 1em; border-left: 3px solid ${accent}; color: ${quiet} }
.skip { position: absolute; left: .5rem; top: .5rem; padding: .5rem .9rem; background: #fff; border: 2px solid ${accent} }
.skip:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; padding: 0; border: 0; white-space: nowrap }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap }
.quiet, .source, .law { color: ${quiet} }
.law { font-style: italic; font-size: .9375rem }
.source { font-size: .9375rem; margin: .35em 0 0 }
.place { font-size: 1.375rem; font-weight: bold; margin: 0 }
.subtitle { font-size: 1.25rem; color: ${quiet}; margin: 0 0 .2em }
.facts { margin: 1.5rem 0 }
.facts p { margin: 0 0 .2em }
.logo img { width: auto; height: auto; max-width: min(100%, 16rem); max-height: 6rem }
.contents ul { list-style: none; padding: 0 }
.contents ul ul { padding-left: 1.1em; margin: 0 }
.contents li { margin: 0 }
.contents a { display: inline-block; padding: .2em 0; text-decoration: none }
.contents a:hover { text-decoration: underline }
.contents > ul > li { margin-top: .35em }
.contents > ul > li > a { font-weight: bold }
.figures > ul > li > a { font-weight: normal }
.figure { margin: 1.75rem 0 }
.figure + details { margin: -1rem 0 1.75rem }
.caption p { margin: .5em 0 0 }
.image img { max-width: 100%; width: auto; height: auto; display: block }
.scrolled { overflow-x: auto; padding-bottom: 2px }
.scrolled > svg { display: block; min-width: 30rem; max-width: 100%; width: 100%; height: auto }
svg text { font-family: ${FONTS} }
.missing { font-style: italic }
.table { margin: 1.75rem 0 }
table { border-collapse: collapse; font-size: 1rem; line-height: 1.35 }
.full { width: 100% }
${columnWidths}
caption { text-align: left; padding-bottom: .5em }
caption > span { display: block; width: max-content; max-width: min(45rem, 100vw - 2.5rem); margin-right: -45rem }
th, td { padding: .35em .6em; text-align: left; vertical-align: top; border-bottom: 1px solid ${line}; overflow-wrap: break-word }
.numbers th, .numbers td { min-width: 4.5rem }
thead th, thead td { vertical-align: bottom; border-bottom: 2px solid ${accent} }
tbody th { font-weight: normal }
tfoot th, tfoot td { font-weight: bold; border-top: 2px solid ${accent} }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
thead .number { white-space: normal }
.section-number { margin-right: .35em }
td > p, th > p { margin: 0 }
td ul, td ol { padding-left: 1.1em; margin: 0 }
details { font-size: 1rem }
summary { cursor: pointer; padding: .3em 0; color: ${accent} }
.notes { font-size: .9375rem }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid ${line}; color: ${quiet} }
footer p { margin: 0 0 .3em }
@media (max-width: 40rem) {
  body { padding: 1rem .9rem 2rem }
  h1 { font-size: clamp(1.1rem, 6.4vw, 2.25rem) }
  h2 { font-size: 1.45rem }
  h3 { font-size: 1.25rem }
  th, td { padding: .3em .4em }
  .full:not(.few) { min-width: 26rem }
  .few th, .few td { white-space: normal; overflow-wrap: anywhere }
  .numbers th, .numbers td { min-width: 0 }
}
@media (forced-colors: active) {
  .scrolled > svg { forced-color-adjust: none; background: #fff }
}
`

/** As Word prints it: the same margins, sizes and air, whole rows, and no heading or caption alone. */
function onPaper(title: string): string {
  const margin = (content: string) => `font: 9pt ${FONTS}; color: ${quiet}; content: ${content}`
  return `
@page {
  size: A4;
  margin: 25mm;
  @top-left { ${margin(cssString(title))} }
  @bottom-right { ${margin('"Sida " counter(page) " av " counter(pages)')} }
}
@page :first { @top-left { content: none } @bottom-right { content: none } }
@page wide { size: A4 landscape }
@media print {
  html { font-size: 11pt; line-height: 1.4 }
  body { max-width: none; padding: 0; font-size: 11pt; orphans: 2; widows: 2 }
  .skip, .unseen, footer, details, .notes a { display: none }
  a { color: inherit; text-decoration: none }
  main a[href^='http'], main a[href^='mailto'] { color: ${accent}; text-decoration: underline }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; break-inside: avoid; hyphens: manual; text-wrap: wrap; overflow-wrap: break-word }
  h2 { font-size: 20pt; margin: 22pt 0 5pt }
  h3 { font-size: 15pt; margin: 16pt 0 4pt }
  h4 { font-size: 12.5pt; margin: 14pt 0 3pt }
  h5, h6 { font-size: 11pt; margin: 12pt 0 2pt }
  p, ul, ol, blockquote { margin-bottom: 7pt }
  li { margin-bottom: 3pt }
  .new-page { break-before: page; margin-top: 0 }
  .leads, .law { break-after: avoid }
  .law { font-size: 9.5pt; margin-bottom: 6pt }
  .source { font-size: 9pt; margin-top: 3pt; break-before: avoid }
  header { break-after: page }
  .place { font-size: 16pt }
  .logo { margin: 0 0 18pt }
  h1 { font-size: 32pt; line-height: 1.15; margin: 130pt 0 16pt; padding-bottom: 10pt }
  .logo ~ h1 { margin-top: 75pt }
  .subtitle { font-size: 14pt }
  .facts { margin-top: 56pt }
  .facts p { margin-bottom: 3pt }
  nav { break-before: page }
  nav.figures { break-before: auto }
  nav h2 { margin-top: 0; margin-bottom: 10pt }
  nav.figures h2 { margin-top: 22pt; font-size: 15pt }
  .contents a { display: flex; gap: 8pt; justify-content: space-between; padding: 0 }
  .contents li { line-height: 1.35 }
  .contents > ul > li { margin-top: 5pt }
  .figures > ul > li { margin-top: 1pt }
  .contents .page { min-width: 16pt; text-align: right; align-self: flex-end }
  .contents > ul ul ul { color: ${quiet} }
  .figure { margin: 10pt 0 14pt; break-inside: avoid }
  .caption p { margin-top: 6pt; font-size: 10pt }
  .caption .source { font-size: 9pt; margin-top: 3pt }
  .scrolled { overflow: visible; padding: 0 }
  .chart > svg, .scrolled > svg { display: block; min-width: 0; width: 100%; height: auto }
  .image img { max-height: 200mm }
  .table { margin: 12pt 0 14pt }
  .kept { break-inside: avoid }
  table { font-size: 10pt; line-height: 1.3; min-width: 0 }
  .crowded { font-size: 9pt; hyphens: auto }
  .crowded th, .crowded td { padding: 2pt 3pt; min-width: 0 }
  caption { font-size: 10pt; break-after: avoid; padding-bottom: 4pt }
  caption > span { max-width: 160mm; margin-right: -160mm }
  .wide caption > span { max-width: 247mm; margin-right: -247mm }
  thead { display: table-header-group }
  tfoot { display: table-row-group }
  tr { break-inside: avoid }
  th, td { padding: 2.5pt 5pt }
  .wide { page: wide }
  .notes { font-size: 9.5pt }
}
`
}

/** A text within a style sheet, where nothing in it means anything. */
function cssString(words: string): string {
  const safe = printableText(words).replace(/["\\<>&]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)
  return `"${safe}"`
}
