import { type Sign, signOf } from '../../reading/signs.ts'

/** Something that reports name together with who is behind it. */
export interface Publication {
  /** A text without it does not name the thing. */
  readonly sign: Sign
  readonly what: string
  readonly name: RegExp
  readonly publisher: string
  readonly right: RegExp
  /** Ways of saying that somebody else is behind it; the name is the one group that is filled. */
  readonly wrong: RegExp
  /** What must not be given as its source. */
  readonly wrongNames: readonly string[]
}

const names = {
  board: ['Socialstyrelsen'],
  ivo: ['IVO', 'Inspektionen för vård och omsorg'],
  health: ['Folkhälsomyndigheten'],
  skr: ['SKR', 'Sveriges Kommuner och Regioner', 'Sveriges kommuner och regioner'],
  statistics: ['SCB'],
} as const

type NameId = keyof typeof names

/** "Källa: X", "X tillhandahåller … mall", "X:s mall", "mallen från X". */
function publication(
  facts: Pick<Publication, 'sign' | 'what' | 'name' | 'publisher' | 'right'>,
  thing: string,
  ...others: readonly NameId[]
): Publication {
  const wrongNames = others.flatMap((id) => [...names[id]])
  const any = wrongNames.join('|')
  const wrong = new RegExp(
    [
      `[Kk]älla:?\\s(${any})(?!\\p{L})`,
      `(${any})\\s(?:tillhandahåller|ger ut|har tagit fram|tagit fram|tog fram|tar fram|driver|genomför)\\s[^.]{0,40}(?:${thing})`,
      `(${any}):?s\\s(?:[\\p{L}-]+\\s){0,2}(?:${thing})`,
      `(?:${thing})\\p{L}{0,30}\\s(?:[\\p{L}-]+\\s){0,3}(?:från|av)\\s(${any})(?!\\p{L})`,
    ].join('|'),
    'u',
  )
  return { ...facts, wrong, wrongNames }
}

/** The publications that reports name with the wrong publisher. */
export const publications: readonly Publication[] = [
  publication(
    {
      sign: signOf('mall'),
      what: 'mallen för patientsäkerhetsberättelsen',
      name: /mall\p{L}{0,30}[^.]{0,40}patientsäkerhetsberättelse|patientsäkerhetsberättelse\p{L}{0,30}[^.]{0,20}mall/iu,
      publisher: 'SKR',
      right: /SKR|Sveriges Kommuner och Regioner/iu,
    },
    '[Mm]all',
    'board',
    'ivo',
    'health',
  ),
  publication(
    {
      sign: signOf('halt'),
      what: 'mätningen Svenska HALT',
      name: /(?<!\p{L})HALT(?!\p{L})|Svenska Halt/u,
      publisher: 'Folkhälsomyndigheten',
      right: /Folkhälsomyndigheten/u,
    },
    'HALT|Svenska H(?:ALT|alt)|mätning',
    'board',
    'ivo',
    'skr',
  ),
  publication(
    {
      sign: signOf('handlingsplan', 'agera för säker vård'),
      what: 'den nationella handlingsplanen för ökad patientsäkerhet',
      name: /nationella? handlingsplan\p{L}{0,30}[^.]{0,40}patientsäkerhet|agera för säker vård/iu,
      publisher: 'Socialstyrelsen',
      right: /Socialstyrelsen/u,
    },
    '[Nn]ationella? handlingsplan',
    'skr',
    'ivo',
    'health',
  ),
  publication(
    {
      sign: signOf('vad tycker de äldre'),
      what: 'undersökningen Vad tycker de äldre om äldreomsorgen?',
      name: /vad tycker de äldre/iu,
      publisher: 'Socialstyrelsen',
      right: /Socialstyrelsen/u,
    },
    '[Vv]ad tycker de äldre|[Uu]ndersökning',
    'skr',
    'ivo',
    'health',
    'statistics',
  ),
  publication(
    {
      sign: signOf('kvalitet i korthet'),
      what: 'Kommunens kvalitet i korthet',
      name: /kvalitet i korthet/iu,
      publisher: 'SKR',
      right: /SKR|Sveriges Kommuner och Regioner|RKA/iu,
    },
    '[Kk]ommunens kvalitet i korthet|KKiK',
    'board',
    'ivo',
    'health',
    'statistics',
  ),
]

/** Who issues regulations, as the register of laws begins their names, and as texts do. */
export const regulators: readonly { readonly genitive: string; readonly others: readonly string[] }[] = [
  { genitive: 'Socialstyrelsens', others: [] },
  {
    genitive: 'Inspektionen för vård och omsorgs',
    others: ['IVO:s', 'IVOs', 'Inspektionens för vård och omsorg'],
  },
  { genitive: 'Strålsäkerhetsmyndighetens', others: ['SSM:s'] },
  { genitive: 'Folkhälsomyndighetens', others: [] },
  { genitive: 'Diggs', others: [] },
]
