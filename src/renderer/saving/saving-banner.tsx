import type { Problem } from '../../ipc/contract.ts'
import { runCommand } from '../shell/commands.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

interface SavingBannerProps {
  readonly problem: Problem
}

/** Stands in the window for as long as what was written is not in its file. */
export function SavingBanner({ problem }: SavingBannerProps) {
  return (
    <Notice
      kind="error"
      title="Inte sparat"
      actions={
        <>
          {/* A file that someone else has changed is never written over, however often one tries. */}
          {problem.kind !== 'changedOutside' && (
            <Button onClick={() => runCommand('save')}>Försök igen</Button>
          )}
          <Button kind="primary" onClick={() => runCommand('save-as')}>
            Spara på en annan plats…
          </Button>
        </>
      }
    >
      <p>{problem.message}</p>
    </Notice>
  )
}
