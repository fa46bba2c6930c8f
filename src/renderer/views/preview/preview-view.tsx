import './preview-view.css'
import { ArrowLeft } from 'lucide-react'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { ExportFormat } from '../../../core/export-settings.ts'
import { PageList } from '../../preview/page-list.tsx'
import { usePreview } from '../../preview/use-preview.ts'
import { useNavigation } from '../../shell/navigation.tsx'
import { useOpenReport } from '../../store/report-context.tsx'
import { useSettings } from '../../store/settings-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { ViewHeading } from '../../ui/view-heading.tsx'
import { exportSessionOf } from '../export/export-session.ts'

type Size = 'large' | 'small'

const notes: Readonly<Record<ExportFormat, string>> = {
  docx: 'Så här blir sidorna i Word.',
  pdf: 'Så här blir sidorna i Word. PDF-filen har samma innehåll, men sidorna kan brytas på andra ställen.',
  html: 'Så här blir sidorna i Word. Webbsidan har samma innehåll, men inga sidor.',
}

/** The pages as they will be, made as it is chosen in Exportera. */
export function PreviewView() {
  const open = useOpenReport()
  const { go } = useNavigation()
  const { settings } = useSettings()
  const session = exportSessionOf(open)
  const { scope } = useSyncExternalStore(session.subscribe, session.get)
  const choice = useMemo(() => ({ ...settings.export, scope }), [settings.export, scope])
  const state = usePreview(choice)
  const [size, setSize] = useState<Size>('large')
  return (
    <div className="preview-view">
      <header className="preview-view-head">
        <div>
          <Button
            kind="quiet"
            icon={ArrowLeft}
            className="preview-view-back"
            onClick={() => go({ kind: 'export' })}
          >
            Exportera
          </Button>
          <ViewHeading>Förhandsvisning</ViewHeading>
          <p className="preview-view-lead" role="status">
            {state.kind === 'shown'
              ? `${pageCount(state.preview.pages.length)} ${notes[choice.format]}`
              : 'Lägger ut sidorna …'}
          </p>
        </div>
        <Segments
          label="Hur stora sidorna visas"
          value={size}
          choices={[
            { value: 'large', label: 'Stora' },
            { value: 'small', label: 'Flera bredvid varandra' },
          ]}
          onChange={setSize}
        />
      </header>
      {state.kind === 'broken' && (
        <Notice kind="error">
          <p>Sidorna gick inte att visa. Din text är kvar, och det går bra att exportera.</p>
        </Notice>
      )}
      {state.kind === 'shown' && (
        <div className="preview-view-pages" data-size={size}>
          <PageList preview={state.preview} documentId={open.documentId} />
        </div>
      )}
    </div>
  )
}

function pageCount(count: number): string {
  return count === 1 ? '1 sida.' : `${count} sidor.`
}
