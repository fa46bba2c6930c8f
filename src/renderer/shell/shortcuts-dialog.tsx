import './shortcuts-dialog.css'
import { Dialog } from '../ui/dialog.tsx'
import { shortcutGroups } from './shortcuts.ts'

interface ShortcutsDialogProps {
  readonly onClose: () => void
}

export function ShortcutsDialog({ onClose }: ShortcutsDialogProps) {
  return (
    <Dialog title="Kortkommandon" onClose={onClose} isWide>
      <div className="shortcuts-dialog">
        {shortcutGroups.map(({ title, shortcuts }) => (
          <section key={title} className="shortcuts-dialog-group">
            <h3>{title}</h3>
            <dl className="shortcuts-dialog-list">
              {shortcuts.map(({ keys, does }) => (
                <div className="shortcuts-dialog-row" key={does}>
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((key, index) => (
                      <span key={key}>
                        {index > 0 && ' + '}
                        <kbd>{key}</kbd>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
