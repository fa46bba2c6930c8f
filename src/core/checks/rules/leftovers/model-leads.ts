/**
 * The fixed lead-in sentences of the model report, which come from the national plan: how each begins, as plain words,
 * and what a heading that it may stand under is about.
 */
export const modelLeads: readonly { readonly opening: string; readonly home: RegExp }[] = [
  {
    opening: 'en grundläggande förutsättning för en säker vård är en engagerad',
    home: /ledning/iu,
  },
  {
    opening: 'en grundläggande förutsättning för en säker vård är en god säkerhetskultur',
    home: /kultur/iu,
  },
  {
    opening: 'en grundläggande förutsättning för en säker vård är att det finns tillräckligt',
    home: /kompetens/iu,
  },
  {
    opening: 'en grundläggande förutsättning för en säker vård är patientens',
    home: /medskapar|delaktig/iu,
  },
  { opening: 'genom identifiering utredning samt mätning av skador', home: /vårdskad/iu },
  {
    opening: 'genom att inkludera systematiskt patientsäkerhetsarbete som en naturlig del',
    home: /tillförlitlig|system/iu,
  },
  { opening: 'hälso och sjukvården präglas av ständiga interaktioner', home: /här och nu/iu },
  { opening: 'analys och lärande av erfarenheter är en del', home: /analys|lärande/iu },
  { opening: 'alla delar av vården behöver planera för', home: /beredskap|risk/iu },
  { opening: 'alla delar av hälso och sjukvården behöver planera för', home: /beredskap|risk/iu },
  { opening: 'vårdgivaren ska utöva egenkontroll vilket ska göras', home: /egenkontroll/iu },
  { opening: 'för att kunna nå den nationella visionen', home: /förutsättning|mål|vision|plan/iu },
]

/** Headings of the chapters that the model's headings lie in; where a report has no others, all leads stand under them. */
export const modelChapter = /grundläggande förutsättning|agera för säker vård/iu

/** A law that is printed over the text may come first. */
const FURTHEST = 90

/** The lead that a plain text begins with, or undefined. */
export function leadOf(plain: string): (typeof modelLeads)[number] | undefined {
  return modelLeads.find(({ opening }) => {
    const at = plain.slice(0, FURTHEST + opening.length).indexOf(opening)
    return at === 0 || (at > 0 && isLaw(plain.slice(0, at)))
  })
}

function isLaw(plain: string): boolean {
  return /\d/.test(plain) && /kap|fs|psl|hsl|sol/.test(plain)
}
