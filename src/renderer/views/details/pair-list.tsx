import './pair-list.css'
import { Plus, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'

type Pair = readonly [string, string]

interface PairListProps {
  readonly pairs: readonly Pair[]
  readonly labels: readonly [string, string]
  /** One of them, in the indefinite: "författare", "enhet". */
  readonly what: string
  readonly most: number
  readonly onChange: (pairs: readonly Pair[]) => void
}

/** Rows of two lines of text each, to add to and take from. */
export function PairList({ pairs, labels, what, most, onChange }: PairListProps) {
  const list = useRef<HTMLUListElement>(null)
  const focusLast = useRef(false)

  useEffect(() => {
    if (!focusLast.current) return
    focusLast.current = false
    list.current?.querySelector<HTMLElement>('li:last-child input')?.focus()
  })

  const set = (index: number, pair: Pair) => onChange(pairs.with(index, pair))
  return (
    <div className="pair-list">
      {pairs.length > 0 && (
        <ul className="pair-list-rows" ref={list}>
          {pairs.map(([first, second], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list, it has no other identity
            <li className="pair-list-row" key={index}>
              <Field
                label={labels[0]}
                maxLength={300}
                value={first}
                onChange={(event) => set(index, [event.target.value, second])}
              />
              <Field
                label={labels[1]}
                maxLength={300}
                value={second}
                onChange={(event) => set(index, [first, event.target.value])}
              />
              <IconButton
                icon={Trash2}
                label={first.trim() === '' ? `Ta bort ${what}` : `Ta bort ${first}`}
                onClick={() => onChange(pairs.toSpliced(index, 1))}
              />
            </li>
          ))}
        </ul>
      )}
      {pairs.length < most && (
        <Button
          icon={Plus}
          onClick={() => {
            focusLast.current = true
            onChange([...pairs, ['', '']])
          }}
        >
          Lägg till {what}
        </Button>
      )}
    </div>
  )
}
