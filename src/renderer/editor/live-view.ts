import './live-view.css'
import type { Node as EditorNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { CrossReference, ValueNode } from '../../core/rich-text/schema.ts'
import { liveOf } from './live-data.ts'
import type { LiveText } from './live-texts.ts'

/** What a drawn number or reference asks of the window around it. */
export interface LiveSource {
  readonly read: (node: ValueNode | CrossReference) => LiveText
  /** Another value when the text may be another. */
  readonly state: (node: ValueNode | CrossReference) => unknown
  /** Calls when the report has changed. Returns its own unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void
  readonly edit: (position: number) => void
}

/** A number or reference in the text, as a chip. A plain element: a section may have a hundred. */
export class LiveView implements NodeView {
  readonly dom = document.createElement('span')
  private node: EditorNode
  private live: ValueNode | CrossReference | null
  private readonly position: () => number | undefined
  private readonly source: LiveSource
  private readonly unsubscribe: () => void
  private state: unknown
  private isRead = false

  constructor(node: EditorNode, position: () => number | undefined, source: LiveSource) {
    this.node = node
    this.live = liveOf(node)
    this.position = position
    this.source = source
    this.dom.className = node.type.name === 'value' ? 'text-value' : 'text-reference'
    this.dom.contentEditable = 'false'
    this.dom.addEventListener('click', this.edit)
    this.unsubscribe = source.subscribe(() => this.refresh())
    this.refresh()
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.node.type) return false
    if (node.attrs !== this.node.attrs) {
      this.isRead = false
      this.live = liveOf(node)
    }
    this.node = node
    this.refresh()
    return true
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.unsubscribe()
    this.dom.removeEventListener('click', this.edit)
  }

  private readonly edit = (event: MouseEvent): void => {
    const position = this.position()
    if (position !== undefined && event.button === 0 && !event.shiftKey) this.source.edit(position)
  }

  private refresh(): void {
    if (this.live === null) return
    const state = this.source.state(this.live)
    if (this.isRead && state === this.state) return
    this.isRead = true
    this.state = state
    const { text, about, isBroken } = this.source.read(this.live)
    if (this.dom.textContent !== text) this.dom.textContent = text
    this.dom.title = about
    this.dom.toggleAttribute('data-broken', isBroken)
  }
}
