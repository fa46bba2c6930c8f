import { Editor } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { EditorState, NodeSelection, Selection } from '@tiptap/pm/state'
import { type Caption, captionsOf } from '../../core/captions.ts'
import type { Report } from '../../core/report.ts'
import type { Block, Inline, RichText } from '../../core/rich-text/schema.ts'
import { setSectionContent } from '../../core/section-operations.ts'
import { mediaAddress } from '../../ipc/contract.ts'
import { registerFlush } from '../store/pending-text.ts'
import type { OpenReport } from '../store/report-context.tsx'
import {
  type BlockPlace,
  beginStep,
  isUndoOrRedo,
  placeAtCursor,
  placeAtCursorOrLast,
} from './block-places.ts'
import { fromEditorDoc, toEditorDoc } from './convert.ts'
import { delayed } from './delayed.ts'
import { type EditorHost, type SectionInEditor, silentHost } from './editor-host.ts'
import { editorProps } from './editor-props.ts'
import { textExtensions } from './extensions.ts'
import { isFigureType } from './figure-nodes.ts'
import { type FigureSource, FigureView } from './figure-view.ts'
import { FindingMarks } from './finding-marks.ts'
import { FootnoteView } from './footnote-view.ts'
import {
  type LiveHost,
  type LivePlace,
  placeForSentence,
  putInline,
  silentLiveHost,
} from './live/live-place.ts'
import { footnoteOf, liveOf } from './live-data.ts'
import { LiveTexts } from './live-texts.ts'
import { type LiveSource, LiveView } from './live-view.ts'
import { type Made, settled, withMade } from './made-with-text.ts'
import { Placeholder } from './placeholder.ts'

type LiveName = 'value' | 'crossReference' | 'footnote'

interface Remembered {
  readonly state: EditorState
  /** The stored text that this state was read from or written to. */
  readonly content: RichText
}

/**
 * The one editor of an open report. It shows one section at a time and keeps what was undone and where one was in
 * each as long as the report is open. What is typed reaches the store a moment later; `flush` hands it over at once.
 */
export class EditorSession {
  readonly editor: Editor
  /** Holds the editor; the view puts it where it belongs. */
  readonly element = document.createElement('div')
  host: EditorHost = silentHost
  liveHost: LiveHost = silentLiveHost
  readonly liveTexts = new LiveTexts(() => this.report())

  private readonly open: OpenReport
  private readonly remembered = new Map<string, Remembered>()
  private readonly listeners = new Set<() => void>()
  private readonly writing = delayed(() => this.flush(), 250, 800)
  private section: SectionInEditor | null = null
  /** The text of the section as the store has it, or null while it cannot be edited. */
  private content: RichText | null = null
  private isChanged = false
  /** Whether what changed was undone or done again. */
  private isUndone = false
  private readonly made: Made[] = []
  private wantsFocus = false
  private captions: readonly (Caption | undefined)[] = []

  constructor(open: OpenReport) {
    this.open = open
    this.editor = new Editor({
      element: this.element,
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      enableContentCheck: true,
      injectCSS: false,
      extensions: [
        ...textExtensions({
          figure: (props) => new FigureView(props.node, props.getPos, this.figureSource()),
          live: (props) => new LiveView(props.node, props.getPos, this.liveSource()),
          footnote: (props) =>
            new FootnoteView(props.node, props.getPos, (position) => void this.editLive(position)),
          read: (node) => this.liveTexts.read(node).text,
        }),
        Placeholder,
        FindingMarks,
      ],
      editorProps: editorProps(this),
      onUpdate: ({ transaction }) => this.noteChange(isUndoOrRedo(transaction)),
      onBlur: () => this.flush(),
    })
  }

  report(): Report {
    return this.open.store.get().report
  }

  /** Follows the store and answers for unwritten text while the view is shown. Returns what ends it. */
  attach(): () => void {
    const unregister = registerFlush(() => this.flush())
    const unsubscribe = this.open.store.subscribe(() => this.followStore())
    this.followStore()
    return () => {
      this.flush()
      unsubscribe()
      unregister()
    }
  }

  /** Shows a section. False when its text holds something unknown: then it is neither shown nor ever written. */
  show(section: SectionInEditor): boolean {
    const isSame = this.section?.id === section.id
    if (!isSame) this.leave()
    this.section = section
    this.editor.storage.heading.levels = section.headingLevels
    this.editor.storage.placeholder.text = section.placeholder
    this.editor.view.dom.setAttribute('aria-label', section.label)
    if (!isSame) this.load(section.id)
    const isEditable = this.content !== null && !section.isLocked
    if (this.editor.isEditable !== isEditable) this.editor.setEditable(isEditable, false)
    return this.content !== null
  }

  headingLevels(): number {
    return this.section?.headingLevels ?? 3
  }

  /** Hands what has been typed to the store. */
  flush(): void {
    this.writing.cancel()
    if (!this.isChanged || this.section === null || this.content === null) return
    this.isChanged = false
    const { id } = this.section
    const { doc } = fromEditorDoc(this.editor.state.doc)
    this.content = doc
    const { made, isUndone } = this
    this.isUndone = false
    this.open.store.dispatch((report) => settled(setSectionContent(report, id, doc), made, isUndone), {
      mergeKey: 'none',
    })
  }

  /** Puts the cursor into the text, where it last was in this section. */
  focusText(): void {
    this.wantsFocus = !this.element.isConnected
    if (!this.wantsFocus && this.editor.isEditable) this.editor.view.focus()
  }

  /** Puts the editor where it is shown. Returns what takes it away again. */
  placeIn(parent: HTMLElement): () => void {
    parent.append(this.element)
    if (this.wantsFocus) this.focusText()
    return () => this.element.remove()
  }

  /** Writes the caption of the figure at this position; null is its own title. */
  setCaption(position: number, caption: string | null): void {
    this.editor
      .chain()
      .focus()
      .command(({ tr }) => {
        tr.setNodeAttribute(position, 'caption', caption)
        return true
      })
      .setNodeSelection(position)
      .run()
    this.flush()
  }

  /** Puts an empty table, with a line to go on writing on after it. */
  insertTable(): void {
    this.editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
    this.endInText()
  }

  /** Makes sure that the text ends in a line that can be written on. True when one had to be made. */
  endInText(): boolean {
    const { state, view } = this.editor
    const paragraph = state.schema.nodes['paragraph']
    if (state.doc.lastChild?.isTextblock || paragraph === undefined) return false
    view.dispatch(state.tr.insert(state.doc.content.size, paragraph.create()))
    return true
  }

  /** Puts a chart, table of numbers or image after the paragraph that the cursor is in. */
  insertFigure(
    name: 'chart' | 'datasetTable' | 'image',
    attributes: Readonly<Record<string, unknown>>,
  ): void {
    const { state } = this.editor
    const block = state.schema.nodeFromJSON({ type: name, attrs: { caption: null, ...attributes } })
    this.put(block, placeAtCursor(state))
  }

  /**
   * Puts a block where the cursor has been placed, else last, with the table or chart of the report that is made for
   * it; undo in the text takes both away. Nothing happens while the text can't be changed.
   */
  insertMade(block: Block, made: Made | null): void {
    if (!this.editor.isEditable) return
    this.flush()
    if (made !== null) {
      this.made.push(made)
      this.open.store.dispatch((report) => withMade(report, made), { mergeKey: 'none' })
    }
    const { state } = this.editor
    this.put(state.schema.nodeFromJSON(block), placeAtCursorOrLast(state))
  }

  /** Puts a block there, with a line to go on writing on where it would be last. */
  private put(block: EditorNode, place: BlockPlace): void {
    const { schema, doc } = this.editor.state
    const line = place.to === doc.content.size ? schema.nodes['paragraph']?.create() : undefined
    this.editor
      .chain()
      .focus()
      .command(beginStep)
      .command(({ tr }) => {
        tr.replaceWith(place.from, place.to, line === undefined ? block : [block, line])
        tr.setSelection(Selection.near(tr.doc.resolve(place.from + block.nodeSize)))
        return true
      })
      .scrollIntoView()
      .run()
    this.flush()
  }

  /** The figure that is selected, with its place, or null. */
  selectedFigure(): { readonly position: number; readonly name: string } | null {
    const { selection } = this.editor.state
    if (!(selection instanceof NodeSelection) || !isFigureType(selection.node.type.name)) return null
    return { position: selection.from, name: selection.node.type.name }
  }

  /** The section that is shown, or null. */
  sectionId(): string | null {
    return this.section?.id ?? null
  }

  shownSection(): SectionInEditor | null {
    return this.section
  }

  /** The text of the shown section as the store has it; null while something typed has not reached the store. */
  settledContent(): RichText | null {
    return this.isChanged ? null : this.content
  }

  /** Asks for a number, a figure or a note where the cursor is. */
  askLive(name: LiveName): void {
    const { from, to } = this.editor.state.selection
    this.ask(name, { kind: 'new', from, to })
  }

  /** Asks for a number in the place of the sign just typed. */
  askValueFor(from: number, to: number): void {
    this.ask('value', { kind: 'new', from, to })
  }

  /** Asks what the number, reference or note at this position is to be. True when there is one. */
  editLive(position: number): boolean {
    const there = this.editor.state.doc.nodeAt(position)
    const node = liveOf(there) ?? footnoteOf(there)
    if (node === null || !this.editor.isEditable) return false
    this.editor.commands.setNodeSelection(position)
    this.ask(node.type, { kind: 'node', position, node })
    return true
  }

  /** Puts a number or reference, or anything else that stands in a line, in this place. */
  putInline(place: LivePlace, inline: readonly Inline[]): void {
    putInline(this.editor, place, inline)
    this.flush()
  }

  /** Puts a sentence at the cursor, with space around it where there is text. */
  insertSentence(sentence: readonly Inline[]): void {
    if (!this.editor.isEditable) return
    const { place, inline } = placeForSentence(this.editor.state, sentence)
    this.putInline(place, inline)
  }

  private ask(name: LiveName, place: LivePlace): void {
    if (!this.editor.isEditable) return
    this.flush()
    if (name === 'value') this.liveHost.askValue(place)
    else if (name === 'footnote') this.liveHost.askFootnote(place)
    else this.liveHost.askReference(place)
  }

  private noteChange(isUndone: boolean): void {
    if (this.content === null) return
    this.isChanged = true
    this.isUndone ||= isUndone
    this.writing.ask()
  }

  private leave(): void {
    this.flush()
    if (this.section === null || this.content === null) return
    this.remembered.set(this.section.id, { state: this.editor.state, content: this.content })
  }

  private load(id: string): void {
    this.isChanged = false
    const stored = this.open.store.get().report.sections[id]?.content
    const before = this.remembered.get(id)
    if (stored !== undefined && before?.content === stored) this.use(before.state, stored)
    else this.read(stored)
  }

  private read(stored: RichText | undefined): void {
    const { schema, plugins } = this.editor.state
    const doc = stored === undefined ? null : toEditorDoc(schema, stored)
    if (stored !== undefined && doc?.ok) {
      this.use(EditorState.create({ schema, plugins, doc: doc.value }), stored)
    } else {
      this.use(EditorState.create({ schema, plugins }), null)
    }
  }

  private use(state: EditorState, content: RichText | null): void {
    this.content = content
    this.numberCaptions()
    this.editor.view.updateState(state)
    // The toolbar listens to transactions; a change of section is none of the editor's own.
    const transaction = this.editor.state.tr
    this.editor.emit('transaction', { editor: this.editor, transaction, appendedTransactions: [] })
    for (const listener of this.listeners) listener()
  }

  /** Takes in what has changed in the store, which is not heard while no view is attached. */
  followStore(): void {
    if (this.section === null) return
    const stored = this.report().sections[this.section.id]?.content
    if (stored !== undefined && stored !== this.content && this.content !== null) {
      this.isChanged = false
      this.read(stored)
      return
    }
    this.numberCaptions()
    for (const listener of this.listeners) listener()
  }

  private numberCaptions(): void {
    const figures = this.content?.content.filter((block) => isFigureType(block.type)) ?? []
    if (figures.length === 0) {
      this.captions = []
      return
    }
    const all = captionsOf(this.report())
    this.captions = figures.map((block) => all.get(block))
  }

  private liveSource(): LiveSource {
    return {
      read: (node) => this.liveTexts.read(node),
      state: (node) => this.liveTexts.state(node),
      subscribe: (listener) => this.subscribe(listener),
      edit: (position) => void this.editLive(position),
    }
  }

  /** Calls when another text is shown or the report has changed. Returns its own unsubscribe. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private figureSource(): FigureSource {
    return {
      report: () => this.report(),
      mediaAddress: (mediaId) => mediaAddress(this.open.documentId, mediaId),
      caption: (position) => {
        let index = 0
        this.editor.state.doc.forEach((node, offset) => {
          if (offset < position && isFigureType(node.type.name)) index += 1
        })
        return this.captions[index]
      },
      subscribe: (listener) => this.subscribe(listener),
      edit: (position) => this.host.editFigure(position),
    }
  }
}

const sessions = new WeakMap<OpenReport['store'], EditorSession>()

/** The editor of this open report; made once, so that undo outlives a visit to another place. */
export function editorSessionOf(open: OpenReport): EditorSession {
  const known = sessions.get(open.store)
  if (known) return known
  const session = new EditorSession(open)
  sessions.set(open.store, session)
  return session
}
