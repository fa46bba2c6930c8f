import './register-privacy.css'
import { Lock } from 'lucide-react'

/** What happens to what is written in a register, and what not to write. */
export function RegisterPrivacy() {
  return (
    <p className="register-privacy">
      <Lock aria-hidden="true" />
      <span>
        Registret stannar hos dig, i projektfilen. Det kommer aldrig med i Word eller Excel, bara summorna.
        Skriv inga namn eller personnummer, och tänk på att registret följer med om du skickar filen till
        någon.
      </span>
    </p>
  )
}
