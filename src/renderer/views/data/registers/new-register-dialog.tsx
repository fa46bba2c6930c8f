import './new-register-dialog.css'
import { type FormEvent, useState } from 'react'
import type { Register, RegisterKind } from '../../../../core/register.ts'
import { useOpenReport } from '../../../store/report-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { REGISTER_TITLES, registerOfKind } from './new-register.ts'
import { RegisterPrivacy } from './register-privacy.tsx'

interface NewRegisterDialogProps {
  readonly onMake: (register: Register) => void
  readonly onClose: () => void
}

const KINDS: readonly (readonly [Exclude<RegisterKind, 'other'>, string])[] = [
  ['complaint', 'Vad de handlar om, vem de kom från, när de besvarades'],
  ['deviation', 'Vad som hände, om det utretts och hur allvarligt det var'],
]

/** A new register: of complaints, of deviations, or of something else. */
export function NewRegisterDialog({ onMake, onClose }: NewRegisterDialogProps) {
  const { store } = useOpenReport()
  const [title, setTitle] = useState('')
  const [error, setError] = useState<string | null>(null)
  const make = (kind: RegisterKind, name: string) => onMake(registerOfKind(store.get().report, kind, name))
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') setError('Skriv vad registret ska heta, så hittar du det sedan.')
    else make('other', title.trim())
  }
  return (
    <Dialog title="Nytt register" onClose={onClose}>
      <div className="new-register">
        <p>Skriv in en händelse i taget. Summorna räknas åt dig och blir en tabell när du vill.</p>
        <ul className="new-register-kinds">
          {KINDS.map(([kind, about]) => (
            <li key={kind}>
              <button
                type="button"
                className="blueprint-choice"
                onClick={() => make(kind, REGISTER_TITLES[kind])}
              >
                <span className="blueprint-choice-title">{REGISTER_TITLES[kind]}</span>
                <span className="blueprint-choice-about">{about}</span>
              </button>
            </li>
          ))}
        </ul>
        <form className="new-register-own" onSubmit={onSubmit} noValidate>
          <Field
            label="Eller något annat"
            placeholder="till exempel Loggkontroller"
            value={title}
            maxLength={300}
            error={error}
            onChange={(event) => {
              setTitle(event.target.value)
              setError(null)
            }}
          />
          <Button type="submit">Skapa registret</Button>
        </form>
        <RegisterPrivacy />
      </div>
    </Dialog>
  )
}
