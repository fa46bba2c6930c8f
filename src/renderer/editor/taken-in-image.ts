import type { ImageProblem } from '../../core/image-problem.ts'
import { failed, ok, type Result } from '../../core/result.ts'
import { imageUpkeep } from '../../formats/container/image-upkeep.ts'
import { LIMITS } from '../../formats/container/limits.ts'

/** How much of a photo's detail is kept when it is drawn anew. */
const JPEG_QUALITY = 0.9

/** The bytes of an image as a report takes it in: nothing but the picture, upright, no wider than needed. */
export async function takenInImage(file: Blob): Promise<Result<Uint8Array, ImageProblem>> {
  if (file.size > LIMITS.entryBytes) return failed('imageTooLarge')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const upkeep = imageUpkeep(bytes)
  if (upkeep.kind === 'keep') return ok(bytes)
  if (upkeep.kind === 'refuse') return failed(upkeep.problem)
  try {
    return ok(await redrawn(file, upkeep.type, upkeep.maxWidthPx))
  } catch {
    // What cannot be drawn cannot be shown either.
    return failed('notAnImage')
  }
}

async function redrawn(file: Blob, type: string, maxWidthPx: number): Promise<Uint8Array> {
  // Turns a photo as its camera says it was held.
  const picture = await createImageBitmap(file)
  try {
    const scale = Math.min(1, maxWidthPx / picture.width)
    const width = Math.max(1, Math.round(picture.width * scale))
    const height = Math.max(1, Math.round(picture.height * scale))
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, width, height)
    const blob = await canvas.convertToBlob({ type, quality: JPEG_QUALITY })
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    picture.close()
  }
}
