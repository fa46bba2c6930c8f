import './logo-field.css'
import { ImagePlus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { imageProblemSentence } from '../../../core/image-problem.ts'
import { mediaOf, setLogo, setMedia } from '../../../core/media-operations.ts'
import { mediaAddress } from '../../../ipc/contract.ts'
import { bridge } from '../../bridge.ts'
import { takenInImage } from '../../editor/taken-in-image.ts'
import { useOpenReport, useReport } from '../../store/report-context.tsx'
import { Button } from '../../ui/button.tsx'

/** The organisation's emblem on the title page: shown, chosen and taken away. */
export function LogoField() {
  const { documentId, store } = useOpenReport()
  const logo = useReport((report) => report.organisation.logo ?? null)
  const owner = useReport((report) => report.organisation.municipality.trim())
  const isKnown = useReport((report) => logo !== null && mediaOf(report, logo) !== undefined)
  const picker = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    setProblem(null)
    const image = await takenInImage(file)
    if (!image.ok) return setProblem(imageProblemSentence(image.error))
    const added = await bridge.call('media:add', documentId, image.value)
    if (!added.ok) return added.error.kind === 'cancelled' ? undefined : setProblem(added.error.message)
    const { mediaId, extension, widthPx, heightPx } = added.value
    if (extension === 'webp')
      return setProblem('Word kan inte visa den sortens bild. Välj en PNG- eller JPEG-fil.')
    store.dispatch(
      (report) => {
        const altText =
          mediaOf(report, mediaId)?.altText || (owner === '' ? 'Logotyp' : `Logotyp för ${owner}`)
        const described = { extension, widthPx, heightPx, altText, isDecorative: false }
        return setLogo(setMedia(report, mediaId, described), mediaId)
      },
      { mergeKey: 'none' },
    )
  }

  return (
    <div className="logo-field">
      {logo !== null && isKnown ? (
        <img className="logo-field-image" src={mediaAddress(documentId, logo)} alt="Logotypen" />
      ) : (
        <p className="logo-field-none">Ingen logotyp är vald.</p>
      )}
      <div className="logo-field-actions">
        <Button icon={ImagePlus} onClick={() => picker.current?.click()}>
          {logo === null ? 'Välj logotyp …' : 'Byt logotyp …'}
        </Button>
        {logo !== null && (
          <Button
            kind="quiet"
            icon={Trash2}
            onClick={() => store.dispatch((report) => setLogo(report, null), { mergeKey: 'none' })}
          >
            Ta bort
          </Button>
        )}
      </div>
      <p className="logo-field-problem" role="status">
        {problem}
      </p>
      <input
        ref={picker}
        type="file"
        accept="image/png,image/jpeg,image/gif"
        hidden
        aria-label="Välj logotyp"
        onChange={(event) => {
          void choose(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </div>
  )
}
