import type { Report } from '../../../../src/core/report.ts'
import { doc, p, table } from '../../../../src/core/rich-text/builders.ts'
import type { Block } from '../../../../src/core/rich-text/schema.ts'
import { report, section, written } from '../../../support/build-report.ts'
import { image, withImage } from '../../../support/placed-image.ts'
import type { RealError } from './real-error.ts'

function saying(heading: string, ...blocks: readonly Block[]): Report {
  return written(report(section('now', { heading })), 'now', doc(...blocks))
}

function showing(heading: string, altText: string, ...blocks: readonly Block[]): Report {
  return withImage(saying(heading, ...blocks), { altText })
}

export const accessibilityLanguagePrivacyErrors: readonly RealError[] = [
  {
    number: 22,
    rules: ['image-only-data'],
    what: 'tables of the registers only as images',
    build: () =>
      showing(
        'Kvalitetsregister',
        'Skärmklipp ur registret.',
        p('Av tabellen nedan framgår hur många som har fått en riskbedömning i Senior alert.'),
        image('Tabell: Riskbedömningar i Senior alert 2024–2025'),
      ),
  },
  {
    number: 23,
    rules: ['spelling'],
    what: 'a course with a misspelt name',
    build: () => saying('Utbildning', p('Två medarbetare gick kursen Youth Menthal Health.')),
  },
  {
    number: 34,
    rules: ['image-only-data'],
    what: 'changes told in the text whose figures are only in an image',
    build: () =>
      showing(
        'Avvikelser',
        'Bild ur avvikelsesystemet.',
        p(
          'Avvikelser som gäller hjälpmedel har ökat med 172 % medan de som gäller insatser har minskat med 63, se diagram 2.',
        ),
        image(),
      ),
  },
  {
    number: 35,
    rules: ['small-count'],
    what: 'one person of 33 with antibiotics and four with a catheter',
    build: () =>
      saying(
        'Svenska HALT',
        p('I mätningen ingick 33 individer. Av dem var det en individ som hade antibiotika.'),
        p('På mätdagen hade fyra individer urinkateter.'),
      ),
  },
  {
    number: 76,
    rules: ['image-only-data'],
    what: 'six charts only as images',
    build: () =>
      showing(
        'Avvikelser',
        'Urklipp.',
        p('Resultatet redovisas här.'),
        image('Diagram 3. Avvikelser per verksamhet'),
      ),
  },
  {
    number: 77,
    rules: ['truncated-header'],
    what: 'a column whose name is cut off',
    build: () =>
      saying(
        'Utskrivningsklara',
        table(['Månad', 'Flen', 'Katrineho', 'Trosa'], ['Mars', '1,20', '0,95', '1,10']),
      ),
  },
  {
    number: 89,
    rules: ['personal-data'],
    what: 'sex, year of birth and help in a list of single persons',
    build: () =>
      saying(
        'Ej verkställda beslut',
        table(
          ['Kön', 'Född', 'Insats', 'Orsak'],
          ['Kvinna', '1941', 'Särskilt boende', 'Har tackat nej till erbjuden plats'],
          ['Man', '1987', 'Kontaktperson', 'Uppdragstagare saknas'],
        ),
      ),
  },
  {
    number: 91,
    rules: ['personal-data'],
    what: 'complaints one by one with day, place and event',
    build: () =>
      saying(
        'Synpunkter',
        table(
          ['Inkom', 'Enhet', 'Synpunkt', 'Besvarad'],
          ['2024-02-14', 'Hemtjänsten', 'Dottern klagar på att modern inte fick hjälp upp', '2024-03-14'],
          ['2024-05-02', 'Korttidsboendet', 'Närstående tycker att maten serveras för sent', '2024-08-10'],
        ),
      ),
  },
]
