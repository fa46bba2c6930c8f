import type { OutlineItem } from '../../../../core/outline.ts'
import { AddDialog } from './add-dialog.tsx'
import { HideDialog } from './hide-dialog.tsx'
import { OperationDialog } from './operation-dialog.tsx'
import type { SectionActions } from './use-section-actions.ts'

/** What has to be asked before something is done with a section. */
export type Asked =
  | { readonly kind: 'hide'; readonly id: string }
  | { readonly kind: 'repeat' | 'setOperation'; readonly id: string }
  | { readonly kind: 'add' | 'addAfter'; readonly after: string }

interface SectionDialogsProps {
  readonly asked: Asked | null
  readonly items: readonly OutlineItem[]
  readonly actions: SectionActions
  /** The section is about to go from the list. */
  readonly onHidden: (id: string) => void
  readonly onClose: () => void
}

/** The one dialogue that is open about the sections, if any. */
export function SectionDialogs({ asked, items, actions, onHidden, onClose }: SectionDialogsProps) {
  if (asked === null) return null
  if ('after' in asked) {
    return (
      <AddDialog
        items={items}
        after={asked.after}
        isOwnOnly={asked.kind === 'addAfter'}
        onAdd={(fromTemplate, own) => {
          onClose()
          actions.add(fromTemplate, own)
        }}
        onClose={onClose}
      />
    )
  }
  const { kind, id } = asked
  const item = items.find(({ entry }) => entry.id === id)
  if (item === undefined) return null
  if (kind === 'hide') {
    return (
      <HideDialog
        item={item}
        onHide={(reason) => {
          onClose()
          onHidden(id)
          actions.hide(id, reason)
        }}
        onClose={onClose}
      />
    )
  }
  return (
    <OperationDialog
      item={item}
      purpose={kind === 'repeat' ? 'repeat' : 'set'}
      onSave={(operation) => {
        onClose()
        if (kind === 'repeat') actions.repeat(id, operation)
        else actions.setOperation(id, operation)
      }}
      onClose={onClose}
    />
  )
}
