import type { Report } from '../../../../src/core/report.ts'
import { h, marked, p, table } from '../../../../src/core/rich-text/builders.ts'
import type { Block, Table } from '../../../../src/core/rich-text/schema.ts'
import { appendBlock } from '../../../../src/core/section-operations.ts'
import { image, withImage } from '../../../support/placed-image.ts'

type Seed = (example: Report) => Report

/** Puts these last into a section that both examples have. */
function told(...blocks: readonly Block[]): Seed {
  return (example) => blocks.reduce((before, block) => appendBlock(before, 'leadership', block), example)
}

function pictured(altText: string, caption: string | null): Seed {
  return (example) => told(p('Så här arbetar ledningen.'), image(caption))(withImage(example, { altText }))
}

const headless: Table = {
  type: 'table',
  content: [
    ['Möte', 'Dag'],
    ['Ledningen', 'tisdagar'],
  ].map((row) => ({
    type: 'tableRow',
    content: row.map((text) => ({ type: 'tableCell', content: [p(text)] })),
  })),
}

const heavy = [
  'Förvaltningsledningens verksamhetsuppföljning förutsätter sammanhållen ansvarsfördelning mellan verksamhetschefer, enhetschefer och medicinskt ansvariga funktioner.',
  'Ledningsgruppernas mötesstruktur möjliggör kontinuerlig kunskapsöverföring mellan verksamhetsområdena och tydliggör beslutsmandaten.',
  'Verksamhetsplaneringens långsiktighet underlättar kompetensförsörjning, bemanningsplanering och introduktionsutbildning.',
  'Ledarskapsutvecklingens grundläggande förutsättningar beskrivs utförligt i förvaltningens personalpolitiska styrdokument.',
  'Styrningsprocessens återkommande avstämningar synliggör utvecklingsbehov, resursfördelning och samverkansmöjligheter.',
  'Nämndens verksamhetsinriktning konkretiseras genom förvaltningsövergripande aktivitetsplaner och enhetsspecifika överenskommelser.',
  'Organisationens förändringsarbete genomsyras av delaktighet, transparens, lyhördhet och ömsesidigt förtroende.',
  'Ledningssystemets dokumentstruktur säkerställer likvärdiga arbetssätt, spårbarhet, överskådlighet och tillgänglighet.',
  'Medarbetarnas yrkeskunnande tillvaratas genom återkommande reflektionssamtal, kollegiehandledning och erfarenhetsutbyte.',
  'Verksamhetscheferna ansvarar gemensamt för förvaltningens kommunikationsstrategi, informationsspridning och dialogforum.',
  'Ledningens tillgänglighet underlättar medarbetarnas problemlösning, prioriteringar, riskmedvetenhet och ansvarstagande.',
  'Enhetschefernas administrativa arbetsbelastning begränsar närvarande ledarskap, verksamhetsutveckling och medarbetarsamtal.',
]

export const accessibilityLanguagePrivacySeeds: Readonly<Record<string, Seed>> = {
  'personal-data': told(p('Ärendet 19121212-1212 är avslutat.')),
  'small-count': told(p('Av dessa var det en individ med antibiotika.')),
  'image-only-data': pictured('Skärmklipp ur systemet.', 'Stapeldiagram över enheterna'),
  'image-without-alt-text': pictured('', null),
  'table-without-header-row': told(p('Mötena hålls så här.'), headless),
  'truncated-header': told(p('Mötena hålls så här.'), table(['Dag', 'Katrineho'], ['tisdag', 'ja'])),
  'heading-order': told(h(1, 'Möten'), p('Ledningen träffas.'), h(3, 'Dagordning'), p('Den skickas ut.')),
  'empty-heading': told({ type: 'heading', attrs: { level: 1 } }, p('Ledningen träffas ofta.')),
  'fake-heading': told(p(marked('Ledningens möten', { type: 'bold' })), p('Ledningen träffas ofta.')),
  'link-text': told(
    p(
      'Dagordningen finns ',
      marked('här', { type: 'link', attrs: { href: 'https://www.example.se/' } }),
      '.',
    ),
  ),
  'colour-alone': told(p('Ledningens möten är rödmarkerade i kalendern.')),
  'typed-list': told(p('- möten'), p('- samtal')),
  spelling: told(p('Ledningen har resurer för mötena.')),
  'unexplained-abbreviation': told(p('Ledningen träffar gruppen QZW ibland.')),
  'long-sentence': told(
    p(
      'Ledningen träffas och går igenom läget i alla delar av verksamheten och talar om vad som har hänt och vad som ska göras och vem som gör det och hur det sedan ska följas upp av dem som leder arbetet.',
    ),
  ),
  readability: (example) =>
    heavy.reduce((before, text) => appendBlock(before, 'fundamentals', p(text)), example),
  'missing-full-stop': told(
    p('Ledningen träffas ofta och talar då om läget i de olika delarna av verksamheten'),
  ),
  spacing: told(p('Ledningen  träffas ofta.')),
}
