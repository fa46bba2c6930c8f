import './toolbar.css'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  Bold,
  ChartColumn,
  ChevronDown,
  Hash,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Redo2,
  Table2,
  Undo2,
} from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Menu, type MenuEntry } from '../ui/menu.tsx'

const blockNames = ['Brödtext', 'Underrubrik', 'Mindre rubrik', 'Minsta rubrik', 'Citat'] as const

interface ToolbarProps {
  readonly editor: Editor
  readonly headingLevels: number
  readonly isEditable: boolean
  /** What can be put in from the report: its charts and tables of numbers. */
  readonly insertEntries: readonly MenuEntry[]
  readonly onTable: () => void
  readonly onLink: () => void
  readonly onImage: () => void
  readonly onValue: () => void
  /** Stands at the far end, quietly. */
  readonly aside: ReactNode
}

/** Commands on the text. One stop for Tab; arrows move between the buttons. */
export function Toolbar({
  editor,
  headingLevels,
  isEditable,
  insertEntries,
  onTable,
  onLink,
  onImage,
  onValue,
  aside,
}: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const state = useEditorState({ editor, selector: ({ editor: current }) => toolbarState(current) })
  const onKeyDown = useRovingFocus(bar)
  const run = () => editor.chain().focus()
  const disabled = !isEditable
  return (
    <div className="toolbar" data-disabled={disabled || undefined}>
      <div
        className="toolbar-buttons"
        role="toolbar"
        aria-label="Formatera texten"
        ref={bar}
        onKeyDown={onKeyDown}
        onMouseDown={keepFocusInText}
      >
        <Menu
          buttonClassName="toolbar-button toolbar-style"
          entries={blockEntries(editor, state.block, headingLevels)}
        >
          {blockNames[state.block]}
          <ChevronDown aria-hidden="true" />
        </Menu>
        <span className="toolbar-line" />
        <ToolButton
          icon={Bold}
          label="Fetstil"
          keys="Ctrl+B"
          isOn={state.isBold}
          onClick={() => run().toggleBold().run()}
        />
        <ToolButton
          icon={Italic}
          label="Kursiv"
          keys="Ctrl+I"
          isOn={state.isItalic}
          onClick={() => run().toggleItalic().run()}
        />
        <span className="toolbar-line" />
        <ToolButton
          icon={List}
          label="Punktlista"
          keys="Ctrl+Skift+8"
          isOn={state.isBulletList}
          onClick={() => run().toggleList('bulletList', 'listItem').run()}
        />
        <ToolButton
          icon={ListOrdered}
          label="Numrerad lista"
          keys="Ctrl+Skift+7"
          isOn={state.isOrderedList}
          onClick={() => run().toggleList('orderedList', 'listItem').run()}
        />
        <ToolButton icon={Table2} label="Infoga tabell" isDisabled={state.isInTable} onClick={onTable} />
        <ToolButton icon={Image} label="Infoga bild" onClick={onImage} />
        <ToolButton icon={Link} label="Länk" keys="Ctrl+K" isOn={state.isLink} onClick={onLink} />
        <span className="toolbar-line" />
        <button
          type="button"
          className="toolbar-button"
          title="Infoga ett tal ur en tabell (skriv = i texten)"
          aria-disabled={disabled || undefined}
          onClick={() => {
            if (!disabled) onValue()
          }}
        >
          <Hash aria-hidden="true" />
          Tal
        </button>
        <Menu buttonClassName="toolbar-button" entries={insertEntries}>
          <ChartColumn aria-hidden="true" />
          Infoga
          <ChevronDown aria-hidden="true" />
        </Menu>
        <span className="toolbar-line" />
        <ToolButton
          icon={Undo2}
          label="Ångra"
          keys="Ctrl+Z"
          isDisabled={!state.canUndo}
          onClick={() => run().undo().run()}
        />
        <ToolButton
          icon={Redo2}
          label="Gör om"
          keys="Ctrl+Y"
          isDisabled={!state.canRedo}
          onClick={() => run().redo().run()}
        />
      </div>
      <div className="toolbar-aside">{aside}</div>
    </div>
  )
}

interface ToolButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly keys?: string
  /** Left out for what is done rather than switched. */
  readonly isOn?: boolean
  readonly isDisabled?: boolean
  readonly onClick: () => void
}

function ToolButton({ icon: Icon, label, keys, isOn, isDisabled = false, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="toolbar-button"
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-pressed={isOn}
      aria-disabled={isDisabled || undefined}
      onClick={() => {
        if (!isDisabled) onClick()
      }}
    >
      <Icon aria-hidden="true" />
    </button>
  )
}

function toolbarState(editor: Editor) {
  const can = editor.can()
  return {
    block: blockOf(editor),
    isBold: editor.isActive('bold'),
    isItalic: editor.isActive('italic'),
    isBulletList: editor.isActive('bulletList'),
    isOrderedList: editor.isActive('orderedList'),
    isInTable: editor.isActive('table'),
    isLink: editor.isActive('link'),
    canUndo: can.undo(),
    canRedo: can.redo(),
  }
}

type BlockIndex = 0 | 1 | 2 | 3 | 4

function blockOf(editor: Editor): BlockIndex {
  if (editor.isActive('blockquote')) return 4
  for (const level of [1, 2, 3] as const) if (editor.isActive('heading', { level })) return level
  return 0
}

function blockEntries(editor: Editor, current: BlockIndex, headingLevels: number): readonly MenuEntry[] {
  const run = () => editor.chain().focus()
  const plain = () => (current === 4 ? run().lift('blockquote') : run())
  const choice = (index: BlockIndex, choose: () => void): MenuEntry => ({
    kind: 'choice',
    label: blockNames[index],
    isChosen: current === index,
    run: choose,
  })
  const headings = ([1, 2, 3] as const)
    .filter((level) => level <= headingLevels)
    .map((level) => choice(level, () => plain().setNode('heading', { level }).run()))
  return [
    choice(0, () => plain().setNode('paragraph').run()),
    ...headings,
    choice(4, () => (current === 4 ? run() : run().setNode('paragraph').wrapIn('blockquote')).run()),
  ]
}

/** A click in the toolbar leaves the cursor where it is in the text. */
function keepFocusInText(event: { readonly target: EventTarget; preventDefault: () => void }): void {
  const isMenu = event.target instanceof Element && event.target.closest('[role="menu"]') !== null
  if (!isMenu) event.preventDefault()
}

/** One of the buttons takes Tab, and the arrows, Home and End move between them. */
function useRovingFocus(bar: { readonly current: HTMLElement | null }) {
  const current = useRef(0)
  useEffect(() => {
    for (const [index, button] of buttonsIn(bar.current).entries()) {
      button.tabIndex = index === current.current ? 0 : -1
    }
  })
  return (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('[role="menu"]')) return
    const buttons = buttonsIn(bar.current)
    const at = buttons.findIndex((button) => button.matches(':focus'))
    const goals: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % buttons.length,
      ArrowLeft: (at - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    }
    const goal = goals[event.key]
    if (at === -1 || goal === undefined) return
    event.preventDefault()
    current.current = goal
    for (const [index, button] of buttons.entries()) button.tabIndex = index === goal ? 0 : -1
    buttons[goal]?.focus()
  }
}

function buttonsIn(bar: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(bar?.querySelectorAll<HTMLButtonElement>('.toolbar-button') ?? [])]
}
