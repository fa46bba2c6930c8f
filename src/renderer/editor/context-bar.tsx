import './context-bar.css'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import type { EditorSession } from './editor-session.ts'
import { isFigureType } from './figure-nodes.ts'

interface ContextBarProps {
  readonly session: EditorSession
  readonly onLink: () => void
  readonly onTableCaption: () => void
}

/** More than this the stored text does not hold. */
const MAX_COLUMNS = 60

const figureNames: Readonly<Record<string, string>> = {
  image: 'Bild',
  chart: 'Diagram',
  datasetTable: 'Siffertabell',
}

/** What can be done with the table, link or figure that the cursor is in. Takes no room from the text. */
export function ContextBar({ session, onLink, onTableCaption }: ContextBarProps) {
  const { editor } = session
  const state = useEditorState({ editor, selector: ({ editor: current }) => contextOf(current) })
  const run = () => editor.chain().focus()
  if (!editor.isEditable || state === null) return null
  switch (state.kind) {
    case 'table':
      return (
        <Bar label="Tabell">
          <Group name="Rad">
            <Do name="Ny rad ovanför" onClick={() => run().addRowBefore().run()}>
              + Ovanför
            </Do>
            <Do name="Ny rad under" onClick={() => run().addRowAfter().run()}>
              + Under
            </Do>
            <Do name="Ta bort raden" isDisabled={state.rows < 2} onClick={() => run().deleteRow().run()}>
              Ta bort
            </Do>
          </Group>
          <Group name="Kolumn">
            <Do
              name="Ny kolumn före"
              isDisabled={state.columns >= MAX_COLUMNS}
              onClick={() => run().addColumnBefore().run()}
            >
              + Före
            </Do>
            <Do
              name="Ny kolumn efter"
              isDisabled={state.columns >= MAX_COLUMNS}
              onClick={() => run().addColumnAfter().run()}
            >
              + Efter
            </Do>
            <Do
              name="Ta bort kolumnen"
              isDisabled={state.columns < 2}
              onClick={() => run().deleteColumn().run()}
            >
              Ta bort
            </Do>
          </Group>
          <Do onClick={onTableCaption}>Text över …</Do>
          <Do onClick={() => run().deleteTable().run()}>Ta bort tabellen</Do>
        </Bar>
      )
    case 'link':
      return (
        <Bar label="Länk">
          <span className="context-bar-address">{state.href}</span>
          <Do onClick={() => session.host.openLink(state.href)}>Öppna länken</Do>
          <Do onClick={onLink}>Ändra …</Do>
          <Do onClick={() => run().extendMarkRange('link').unsetMark('link').run()}>Ta bort länken</Do>
        </Bar>
      )
    case 'figure':
      return (
        <Bar label={figureNames[state.name] ?? ''}>
          <Do onClick={() => session.host.editFigure(state.position)}>
            {state.name === 'image' ? 'Beskrivning och bildtext …' : 'Ändra text …'}
          </Do>
          <Do onClick={() => run().deleteSelection().run()}>Ta bort</Do>
        </Bar>
      )
  }
}

type Context =
  | { readonly kind: 'table'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'figure'; readonly name: string; readonly position: number }
  | null

function contextOf(editor: Editor): Context {
  const { selection } = editor.state
  const node = 'node' in selection ? (selection.node as { type: { name: string } }) : null
  if (node !== null && isFigureType(node.type.name)) {
    return { kind: 'figure', name: node.type.name, position: selection.from }
  }
  if (editor.isActive('link'))
    return { kind: 'link', href: String(editor.getAttributes('link')['href'] ?? '') }
  for (let depth = selection.$from.depth; depth > 0; depth -= 1) {
    const table = selection.$from.node(depth)
    if (table.type.name !== 'table') continue
    return { kind: 'table', rows: table.childCount, columns: table.firstChild?.childCount ?? 0 }
  }
  return null
}

interface BarProps {
  readonly label: string
  readonly children: ReactNode
}

function Bar({ label, children }: BarProps) {
  return (
    <div
      className="context-bar"
      role="toolbar"
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  )
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="context-bar-group">
      <span className="context-bar-label" aria-hidden="true">
        {name}
      </span>
      {children}
    </div>
  )
}

interface DoProps {
  /** Read aloud in place of what is shown, where that is short. */
  readonly name?: string
  readonly isDisabled?: boolean
  readonly onClick: () => void
  readonly children: string
}

function Do({ name, isDisabled = false, onClick, children }: DoProps) {
  return (
    <button
      type="button"
      className="context-bar-button"
      aria-label={name}
      title={name}
      aria-disabled={isDisabled || undefined}
      onClick={() => {
        if (!isDisabled) onClick()
      }}
    >
      {children}
    </button>
  )
}
