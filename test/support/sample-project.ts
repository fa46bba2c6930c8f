import { crc32, deflateSync } from 'node:zlib'
import { setMedia } from '../../src/core/media-operations.ts'
import type { Report } from '../../src/core/report.ts'
import { doc, h, marked, ol, p, table, ul } from '../../src/core/rich-text/builders.ts'
import { sha256 } from '../../src/formats/container/manifest.ts'
import { packProject } from '../../src/formats/container/pack.ts'
import type { Project } from '../../src/formats/project.ts'
import { report, section, withDeviations, written } from './build-report.ts'

export const packOptions = { savedAt: '2026-02-20T09:00:00.000Z', appVersion: '0.1.0' } as const

/** A real PNG of one colour. */
export function png(widthPx: number, heightPx: number, grey = 128): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(widthPx, grey)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: heightPx }, () => row)))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** A small project with something of everything. */
export function sampleProject(): Project {
  const bytes = png(4, 3)
  const mediaId = sha256(bytes)
  let sample: Report = withDeviations(
    report(
      section('inledning', { heading: 'Inledning' }),
      section('avvikelser', { heading: 'Avvikelser', level: 2 }),
      section('mal', { heading: 'Mål och strategier' }),
    ),
  )
  sample = written(
    sample,
    'inledning',
    doc(
      p('Berättelsen gäller ', marked('2025', { type: 'bold' }), '.'),
      h(1, 'Läsanvisning'),
      ul('första punkten', 'andra punkten'),
      ol('steg ett'),
      table(['Roll', 'Ansvar'], ['MAS', 'Kvalitet och säkerhet']),
      { type: 'image', attrs: { mediaId, caption: 'Rundgång' } },
    ),
  )
  sample = written(sample, 'avvikelser', 'Antalet avvikelser var 2 509 – åäö.')
  sample = setMedia(sample, mediaId, {
    extension: 'png',
    widthPx: 4,
    heightPx: 3,
    altText: 'Rundgång på Solgården',
    isDecorative: false,
  })
  sample = {
    ...sample,
    goals: [
      {
        id: 'farre-fall',
        level: 'overall',
        text: 'Färre fall',
        measure: 'Antal fall',
        baseline: 875,
        targets: [{ year: 2025, value: 800 }],
        outcome: 922,
        fulfilment: 'notMet',
        analysis: 'Fler bedömningar gjordes.',
        nextStep: 'Fallprevention i alla enheter.',
      },
    ],
    selfChecks: [
      {
        id: 'journalgranskning',
        what: 'Journalgranskning',
        scope: '40 journaler',
        frequency: 'två gånger per år',
        source: 'journalsystemet',
        isDone: true,
        result: '36 av 40',
        analysis: '',
      },
    ],
    actions: [
      {
        id: 'utbildning',
        area: 'Läkemedel',
        goal: 'Färre avvikelser',
        activity: 'Utbildning i delegering',
        responsible: 'MAS',
        due: '2026-06-30',
        followUp: '',
        status: 'planned',
      },
    ],
    previousYear: {
      year: 2024,
      templateId: 'liten',
      sections: [{ id: 'inledning', heading: 'Inledning', content: doc(p('Året 2024.')) }],
      goals: [],
    },
  }
  return { report: sample, media: new Map([[mediaId, bytes]]) }
}

/** The project with another text in its introduction. */
export function saying(text: string): Project {
  const { report: sample, media } = sampleProject()
  return { report: written(sample, 'inledning', text), media }
}

/** The bytes of the project's file. */
export function packed(project: Project = sampleProject()): Uint8Array {
  return packProject(project, packOptions)
}
