import './figure-dialog.css'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'

export interface FigureText {
  /** Null where the chart's or table's own title stands. */
  readonly caption: string | null
  readonly altText: string
  readonly isDecorative: boolean
}

interface FigureDialogProps {
  readonly kind: 'image' | 'chart' | 'datasetTable'
  readonly isNew: boolean
  readonly before: FigureText
  /** The title that is printed when no caption is written; null for images, which have none. */
  readonly title: string | null
  /** The image to look at while describing it. */
  readonly imageAddress: string | null
  readonly onSave: (text: FigureText) => void
  readonly onClose: () => void
}

const titles = {
  image: 'Bilden',
  chart: 'Text under diagrammet',
  datasetTable: 'Text över tabellen',
} as const

/** Asks what stands by a figure, and for an image what it shows, for those who cannot see it. */
export function FigureDialog({
  kind,
  isNew,
  before,
  title,
  imageAddress,
  onSave,
  onClose,
}: FigureDialogProps) {
  const [caption, setCaption] = useState(before.caption ?? '')
  const [altText, setAltText] = useState(before.altText)
  const [isDecorative, setIsDecorative] = useState(before.isDecorative)
  const isImage = kind === 'image'
  const isDescribed = !isImage || isDecorative || altText.trim() !== ''
  const save = () => {
    const trimmed = caption.trim()
    onSave({ caption: trimmed === '' ? null : trimmed, altText: altText.trim(), isDecorative })
  }
  return (
    <Dialog
      title={isNew ? 'Lägg in bilden' : titles[kind]}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button kind="primary" disabled={!isDescribed} onClick={save}>
            {isNew ? 'Lägg in' : 'Spara'}
          </Button>
        </>
      }
    >
      {imageAddress !== null && <img className="figure-dialog-image" src={imageAddress} alt="" />}
      {isImage && (
        <>
          <TextArea
            label="Vad visar bilden?"
            hint="Läses upp för den som inte ser bilden. En eller två meningar räcker."
            rows={2}
            value={altText}
            disabled={isDecorative}
            onChange={(event) => setAltText(event.target.value)}
          />
          <label className="figure-dialog-check">
            <input
              type="checkbox"
              checked={isDecorative}
              onChange={(event) => setIsDecorative(event.target.checked)}
            />
            Bilden är bara dekoration
          </label>
        </>
      )}
      {!(isImage && isDecorative) && (
        <Field
          label={isImage ? 'Bildtext' : 'Text'}
          hint={title === null ? 'Får numret Bild 1, Bild 2 och så vidare.' : `Lämna tomt för ”${title}”.`}
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
        />
      )}
    </Dialog>
  )
}
