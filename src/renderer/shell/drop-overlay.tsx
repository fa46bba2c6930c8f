import './drop-overlay.css'
import { FileDown } from 'lucide-react'

/** Shown while a file is dragged over the window. */
export function DropOverlay() {
  return (
    <div className="drop-overlay">
      <FileDown aria-hidden="true" />
      <p>Släpp för att öppna filen</p>
    </div>
  )
}
