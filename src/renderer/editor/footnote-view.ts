import type { Node as EditorNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'

/** A note's number in the text; a click opens what the note says. */
export class FootnoteView implements NodeView {
  readonly dom = document.createElement('span')
  private node: EditorNode
  private readonly position: () => number | undefined
  private readonly open: (position: number) => void

  constructor(node: EditorNode, position: () => number | undefined, open: (position: number) => void) {
    this.node = node
    this.position = position
    this.open = open
    this.dom.className = 'text-footnote'
    this.dom.contentEditable = 'false'
    this.dom.setAttribute('role', 'note')
    this.dom.addEventListener('click', this.edit)
    this.describe()
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.describe()
    return true
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.dom.removeEventListener('click', this.edit)
  }

  private readonly edit = (event: MouseEvent): void => {
    const position = this.position()
    if (position !== undefined && event.button === 0 && !event.shiftKey) this.open(position)
  }

  private describe(): void {
    const text = String(this.node.attrs['text'])
    this.dom.title = text
    this.dom.setAttribute('aria-label', `Fotnot: ${text}`)
  }
}
