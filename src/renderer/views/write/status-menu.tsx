import './status-menu.css'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { OutlineItem } from '../../../core/outline.ts'
import type { SectionStatus } from '../../../core/report.ts'
import { setSectionStatus } from '../../../core/section-operations.ts'
import { useDispatch } from '../../store/report-context.tsx'
import { Menu } from '../../ui/menu.tsx'
import { StatusSign, statusNames } from '../../ui/status-sign.tsx'
import { NotApplicableDialog } from './not-applicable-dialog.tsx'

interface StatusMenuProps {
  readonly item: OutlineItem
  readonly status: SectionStatus
}

const plainKinds = ['notStarted', 'inProgress', 'ready'] as const

/** Where the section stands, and the choice of it. */
export function StatusMenu({ item, status }: StatusMenuProps) {
  const dispatch = useDispatch()
  const [isAsking, setIsAsking] = useState(false)
  const { id } = item.entry
  return (
    <>
      <Menu
        buttonClassName={`status-menu status-menu-${status.kind}`}
        entries={[
          ...plainKinds.map((kind) => ({
            kind: 'choice' as const,
            label: statusNames[kind],
            isChosen: status.kind === kind,
            run: () => dispatch((report) => setSectionStatus(report, id, { kind })),
          })),
          {
            kind: 'choice' as const,
            label: `${statusNames.notApplicable} …`,
            isChosen: status.kind === 'notApplicable',
            run: () => setIsAsking(true),
          },
        ]}
      >
        <StatusSign status={status.kind} />
        <span className="visually-hidden">Status: </span>
        {statusNames[status.kind]}
        <ChevronDown aria-hidden="true" />
      </Menu>
      {isAsking && <NotApplicableDialog item={item} status={status} onClose={() => setIsAsking(false)} />}
    </>
  )
}
