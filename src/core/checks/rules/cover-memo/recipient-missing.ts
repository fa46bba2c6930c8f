import type { CoverMemo } from '../../../cover-memo.ts'
import type { Found } from '../../finding.ts'
import { begunMemo, foundInMemo } from '../../reading/memo-reading.ts'
import type { DataRule } from '../../rule.ts'

/** Somebody is given a task by the decision and does not get it. */
export const recipientMissing: DataRule = {
  id: 'recipient-missing',
  kind: 'coverMemo',
  severity: 'warning',
  title: 'Mottagare av beslutet saknas',
  why: 'Den som ska göra något måste få beslutet. Nämndens sekreterare skickar det bara till dem som står på listan.',
  scope: 'data',
  find: (context) => {
    const memo = begunMemo(context)
    if (memo === null) return []
    const recipients = memo.recipients.filter(({ name }) => name.trim() !== '')
    const isDecided = memo.decisionPoints.some(({ text }) => text.trim() !== '')
    if (recipients.length === 0) return isDecided ? [nobody] : []
    const given = new Set(memo.decisionPoints.flatMap(({ text }) => taskReceivers(text)))
    return [...given].filter((name) => !isAmong(memo.recipients, name)).map(notAmong)
  },
}

const nobody: Found = foundInMemo(
  '',
  'Ingen mottagare står under ”Beslut till”. Skriv vilka som ska ha beslutet, och om det är för åtgärd eller för kännedom.',
)

function notAmong(name: string): Found {
  const message = `Enligt förslaget till beslut får ${name} ett uppdrag, men finns inte under ”Beslut till”. Lägg till mottagaren, för åtgärd.`
  return foundInMemo(name.toLowerCase(), message)
}

const NAME = '((?:\\p{L}[\\p{L}-]*)(?:\\s(?!att|om|till|under|senast|i uppdrag)[\\p{L}-]+){0,4}?)'
const TASK = new RegExp(
  `uppdra(?:r|s)?\\s(?:åt|till)\\s${NAME}\\s(?:att|om)(?!\\p{L})|(?:ger|ge|får|ges)\\s${NAME}\\si\\suppdrag|(?:^|[.:]\\s*)${NAME}\\s(?:får|ges|ska få)\\si\\suppdrag`,
  'giu',
)

/** Who is given something to do: "uppdrar åt förvaltningschefen att …", "ger MAS i uppdrag att …". */
function taskReceivers(text: string): readonly string[] {
  return Array.from(text.matchAll(TASK), (match) => match.slice(1).find((name) => name !== undefined) ?? '')
    .flatMap((names) => names.split(/\s(?:och|samt)\s/u))
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** "medicinskt ansvarig sjuksköterska" and "MAS" are one; a definite form or a genitive is the same name. */
function isAmong(recipients: CoverMemo['recipients'], name: string): boolean {
  const wanted = stems(name)
  return recipients.some((recipient) => {
    const known = stems(recipient.name)
    return wanted.some((stem) => known.includes(stem))
  })
}

function stems(name: string): readonly string[] {
  const words = name.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  const short = /medicinskt ansvarig sjuksköterska/iu.test(name) ? ['mas'] : []
  return [...words.filter((word) => !/^(?:och|för|den|det|samt|ansvarig)$/u.test(word)), ...short].map(
    (word) => word.slice(0, 9),
  )
}
