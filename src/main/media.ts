import { z } from 'zod'
import { failed, ok } from '../core/result.ts'
import { identifyImage } from '../formats/container/image-kind.ts'
import { LIMITS } from '../formats/container/limits.ts'
import { sha256 } from '../formats/container/manifest.ts'
import { documentOf } from './documents.ts'
import { handle } from './handle.ts'
import { problem } from './problems.ts'

/** Images that are put into a document. */
export function setupMedia(): void {
  handle('media:add', z.tuple([z.string(), z.instanceof(Uint8Array)]), async (window, documentId, bytes) => {
    const document = documentOf(window, documentId)
    if (!document.ok) return document
    if (bytes.byteLength > LIMITS.entryBytes) return failed(problem('imageTooLarge'))
    const kind = identifyImage(bytes)
    if (kind === null) return failed(problem('notAnImage'))
    const mediaId = sha256(bytes)
    document.value.media.set(mediaId, bytes)
    return ok({ mediaId, ...kind })
  })
}
