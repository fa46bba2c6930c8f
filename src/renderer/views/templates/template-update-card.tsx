import './template-update-card.css'
import { useEffect, useState } from 'react'
import type { Template } from '../../../core/template.ts'
import { isNewerVersion, updateTemplate } from '../../../core/template-update.ts'
import { bridge } from '../../bridge.ts'
import { useDispatch, useReport } from '../../store/report-context.tsx'
import { useSettings } from '../../store/settings-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TemplateUpdateDialog } from './template-update-dialog.tsx'

/** Offers the newer version of the report's template, when there is one that the user has not declined. */
export function TemplateUpdateCard() {
  const { id } = useReport((report) => report.template)
  const newest = useNewestTemplate(id)
  const report = useReport((now) => now)
  const dispatch = useDispatch()
  const { settings, change } = useSettings()
  const [isShowing, setIsShowing] = useState(false)
  const [isDone, setIsDone] = useState(false)

  if (isDone) {
    return (
      <Notice
        kind="ok"
        title="Berättelsen följer nu den nya versionen"
        actions={<Button onClick={() => setIsDone(false)}>Stäng</Button>}
      >
        <p>Det du har skrivit är kvar. Blev det inte som du tänkt, ångra med Ctrl+Z.</p>
      </Notice>
    )
  }
  if (newest === null || !isNewerVersion(report, newest)) return null
  const { declinedTemplateVersions: declined } = settings
  if (Object.hasOwn(declined, id) && (declined[id] ?? 0) >= newest.version) return null

  const decline = () => {
    setIsShowing(false)
    keepFocus()
    change({ declinedTemplateVersions: { ...declined, [id]: newest.version } })
  }
  const update = () => {
    setIsShowing(false)
    dispatch((now) => updateTemplate(now, newest))
    setIsDone(true)
    keepFocus()
  }
  return (
    <>
      <section className="template-update-card">
        <h2>Mallen har en nyare version</h2>
        <p>{newest.name} har ändrats sedan du började. Du ser först vad som blir annorlunda.</p>
        <div className="template-update-card-actions">
          <Button onClick={() => setIsShowing(true)}>Visa vad som ändras</Button>
          <Button kind="quiet" onClick={decline}>
            Inte nu
          </Button>
        </div>
      </section>
      {isShowing && (
        <TemplateUpdateDialog
          report={report}
          newer={newest}
          onUpdate={update}
          onDecline={decline}
          onClose={() => setIsShowing(false)}
        />
      )}
    </>
  )
}

/** The button that was used goes with the card; what is read and typed next begins in the view. */
function keepFocus(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }))
}

/** The newest version of the template on this computer, or null while that is not known or there is none. */
function useNewestTemplate(id: string): Template | null {
  const [newest, setNewest] = useState<Template | null>(null)
  useEffect(() => {
    let isGone = false
    const ask = async () => {
      const found = await bridge.call('template:newest', id)
      if (!isGone) setNewest(found)
    }
    void ask()
    // A newer one may come in while the report is open.
    const stop = bridge.on('template:imported', () => void ask())
    return () => {
      isGone = true
      stop()
    }
  }, [id])
  return newest
}
