import { type ReactNode, useState } from 'react'
import { imageProblemSentence } from '../../../core/image-problem.ts'
import { mediaOf, setMedia } from '../../../core/media-operations.ts'
import type { Media, Report } from '../../../core/report.ts'
import { type AddedMedia, mediaAddress } from '../../../ipc/contract.ts'
import { bridge } from '../../bridge.ts'
import type { EditorSession } from '../../editor/editor-session.ts'
import { FigureDialog, type FigureText } from '../../editor/figure-dialog.tsx'
import { takenInImage } from '../../editor/taken-in-image.ts'
import { useOpenReport } from '../../store/report-context.tsx'

type Asked =
  | { readonly kind: 'new'; readonly added: AddedMedia }
  | {
      readonly kind: 'edit'
      readonly position: number
      readonly type: 'image' | 'chart' | 'datasetTable'
      readonly before: FigureText
      readonly title: string | null
      readonly mediaId: string | null
    }

export interface Figures {
  /** Takes in images one by one, each with what it shows. */
  readonly addImages: (files: readonly File[]) => void
  readonly edit: (position: number) => void
  readonly dialog: ReactNode
}

const noText: FigureText = { caption: null, altText: '', isDecorative: false }

/** Images, charts and tables in the text: how images come in, and what is written by them. */
export function useFigures(session: EditorSession, say: (sentence: string) => void): Figures {
  const { documentId, store } = useOpenReport()
  const [queue, setQueue] = useState<readonly Asked[]>([])
  const asked = queue[0] ?? null
  const done = () => setQueue((now) => now.slice(1))

  const addImages = async (files: readonly File[]) => {
    for (const file of files) {
      const image = await takenInImage(file)
      if (!image.ok) {
        say(imageProblemSentence(image.error))
        continue
      }
      const result = await bridge.call('media:add', documentId, image.value)
      if (result.ok) setQueue((now) => [...now, { kind: 'new', added: result.value }])
      else if (result.error.kind !== 'cancelled') say(result.error.message)
    }
  }

  const edit = (position: number) => {
    const node = session.editor.state.doc.nodeAt(position)
    const type = node?.type.name
    if (!node || (type !== 'image' && type !== 'chart' && type !== 'datasetTable')) return
    const report = store.get().report
    const mediaId = type === 'image' ? String(node.attrs['mediaId']) : null
    const media = mediaId === null ? undefined : mediaOf(report, mediaId)
    if (mediaId !== null && media === undefined) return
    const caption: unknown = node.attrs['caption']
    const before: FigureText = {
      caption: typeof caption === 'string' ? caption : null,
      altText: media?.altText ?? '',
      isDecorative: media?.isDecorative ?? false,
    }
    setQueue([{ kind: 'edit', position, type, before, title: titleOf(report, type, node.attrs), mediaId }])
  }

  const save = (text: FigureText) => {
    if (asked === null) return
    done()
    if (asked.kind === 'new') {
      const { mediaId, extension, widthPx, heightPx } = asked.added
      describe(mediaId, {
        extension,
        widthPx,
        heightPx,
        altText: text.altText,
        isDecorative: text.isDecorative,
      })
      session.insertFigure('image', { mediaId, caption: text.caption })
      return
    }
    const media = asked.mediaId === null ? undefined : mediaOf(store.get().report, asked.mediaId)
    if (asked.mediaId !== null && media !== undefined) {
      describe(asked.mediaId, { ...media, altText: text.altText, isDecorative: text.isDecorative })
    }
    session.setCaption(asked.position, text.caption)
  }

  const describe = (mediaId: string, media: Media) => {
    store.dispatch((report) => setMedia(report, mediaId, media), { mergeKey: 'none' })
  }

  return {
    addImages: (files) => void addImages(files),
    edit,
    dialog: asked && (
      <Ask
        key={keyOf(asked)}
        asked={asked}
        known={knownText(asked, store.get().report)}
        documentId={documentId}
        onSave={save}
        onClose={done}
      />
    ),
  }
}

interface AskProps {
  readonly asked: Asked
  readonly known: FigureText
  readonly documentId: string
  readonly onSave: (text: FigureText) => void
  readonly onClose: () => void
}

function Ask({ asked, known, documentId, onSave, onClose }: AskProps) {
  const mediaId = asked.kind === 'new' ? asked.added.mediaId : asked.mediaId
  return (
    <FigureDialog
      kind={asked.kind === 'new' ? 'image' : asked.type}
      isNew={asked.kind === 'new'}
      before={known}
      title={asked.kind === 'new' ? null : asked.title}
      imageAddress={mediaId === null ? null : mediaAddress(documentId, mediaId)}
      onSave={onSave}
      onClose={onClose}
    />
  )
}

/** An image that the report has already keeps what was said of it. */
function knownText(asked: Asked, report: Report): FigureText {
  if (asked.kind === 'edit') return asked.before
  const media = mediaOf(report, asked.added.mediaId)
  return media === undefined
    ? noText
    : { ...noText, altText: media.altText, isDecorative: media.isDecorative }
}

function titleOf(report: Report, type: string, attrs: Readonly<Record<string, unknown>>): string | null {
  if (type === 'chart') return report.charts.find(({ id }) => id === attrs['chartId'])?.title ?? ''
  if (type === 'datasetTable') return report.datasets.find(({ id }) => id === attrs['datasetId'])?.title ?? ''
  return null
}

function keyOf(asked: Asked): string {
  return asked.kind === 'new' ? asked.added.mediaId : String(asked.position)
}
