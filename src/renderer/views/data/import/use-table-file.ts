import { useState } from 'react'
import type { TableFile } from '../../../../ipc/contract.ts'
import { bridge } from '../../../bridge.ts'
import type { Say } from '../said.tsx'

interface UseTableFile {
  readonly file: TableFile | null
  readonly choose: () => void
  readonly forget: () => void
}

/** A file with tables that the user picks. Why it can't be read is said; a change of mind is not. */
export function useTableFile(say: Say): UseTableFile {
  const [file, setFile] = useState<TableFile | null>(null)
  const choose = async () => {
    const read = await bridge.call('table:read-file').catch(broken)
    if (read.ok) setFile(read.value)
    else if (read.error.kind !== 'cancelled') say(read.error.message, { kind: 'warn' })
  }
  return { file, choose: () => void choose(), forget: () => setFile(null) }
}

/** The call itself broke, and not for a reason that main could tell. */
function broken() {
  const message = 'Det gick inte att läsa filen. Ingenting har ändrats. Försök igen.'
  return { ok: false, error: { kind: 'failed', message } } as const
}
