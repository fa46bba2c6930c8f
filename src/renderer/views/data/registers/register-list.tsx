import './register-list.css'
import { BookLock, Plus } from 'lucide-react'
import type { Register } from '../../../../core/register.ts'
import { entryCountText } from '../../../../core/register-list.ts'
import { formatNumber } from '../../../../core/swedish-numbers.ts'
import { Button } from '../../../ui/button.tsx'

interface RegisterListProps {
  readonly registers: readonly Register[]
  readonly currentId: string | null
  readonly onChoose: (id: string) => void
  readonly onNew: () => void
}

/** The registers of the report, below its tables. */
export function RegisterList({ registers, currentId, onChoose, onNew }: RegisterListProps) {
  return (
    <section className="register-list" aria-labelledby="register-list-heading">
      <h2 id="register-list-heading" className="register-list-heading">
        Register
      </h2>
      {registers.length > 0 && (
        <ul className="dataset-list-items">
          {registers.map((register) => (
            <li key={register.id}>
              <button
                type="button"
                className="dataset-list-item"
                aria-current={register.id === currentId ? 'true' : undefined}
                onClick={() => onChoose(register.id)}
              >
                <span className="dataset-list-title">
                  <BookLock className="register-list-sign" aria-hidden="true" />
                  {register.title === '' ? 'Utan namn' : register.title}
                </span>
                <span className="dataset-list-size">
                  <span aria-hidden="true">{formatNumber(register.entries.length, 0)}</span>
                  <span className="visually-hidden">
                    , {entryCountText(register.kind, register.entries.length)}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button kind="quiet" icon={Plus} onClick={onNew}>
        Nytt register
      </Button>
    </section>
  )
}
