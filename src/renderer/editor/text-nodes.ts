import { Mark, Node, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core'
import { safeLink } from '../../core/rich-text/safe-link.ts'

/** What may stand in a list item, a quote or a table cell. */
export const SIMPLE_CONTENT = '(paragraph | bulletList | orderedList)+'

declare module '@tiptap/core' {
  interface Storage {
    heading: HeadingStorage
  }
}

interface HeadingStorage {
  /** How many levels of headings fit under the section's own. */
  levels: number
}

/** Headings counted from the section's own; drawn one step down, since the page's heading is the first. */
export const SectionHeading = Node.create<Record<string, never>, HeadingStorage>({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addStorage() {
    return { levels: 3 }
  },
  addAttributes() {
    return { level: { default: 1, rendered: false } }
  },
  parseHTML() {
    return [1, 2, 3].map((level) => ({ tag: `h${level + 1}`, attrs: { level } }))
  },
  renderHTML({ node }) {
    return [`h${Number(node.attrs['level']) + 1}`, 0]
  },
  addKeyboardShortcuts() {
    const heading = (level: number) => () =>
      level <= this.storage.levels && this.editor.commands.toggleNode('heading', 'paragraph', { level })
    return {
      'Mod-Alt-0': () => this.editor.commands.setNode('paragraph'),
      'Mod-Alt-1': heading(1),
      'Mod-Alt-2': heading(2),
      'Mod-Alt-3': heading(3),
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection
        const isAtStart = empty && $from.parentOffset === 0 && $from.parent.type === this.type
        return isAtStart && this.editor.commands.setNode('paragraph')
      },
    }
  },
  addInputRules() {
    const hashes = textblockTypeInputRule({
      find: /^(#{1,3})\s$/,
      type: this.type,
      getAttributes: (match) => ({ level: Math.min(match[1]?.length ?? 1, this.storage.levels) }),
    })
    return [hashes]
  },
})

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  parseHTML() {
    return [{ tag: 'ul' }]
  },
  renderHTML() {
    return ['ul', 0]
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleList('bulletList', 'listItem') }
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*([-+*•])\s$/, type: this.type })]
  },
})

export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => startOf(element.getAttribute('start')),
        renderHTML: ({ start }) => (start === 1 ? {} : { start }),
      },
    }
  },
  parseHTML() {
    return [{ tag: 'ol' }]
  },
  renderHTML({ HTMLAttributes }) {
    return ['ol', HTMLAttributes, 0]
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList('orderedList', 'listItem') }
  },
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^([1-9]\d{0,2})[.)]\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: startOf(match[1]) }),
        joinPredicate: (match, node) => node.childCount + Number(node.attrs['start']) === startOf(match[1]),
      }),
    ]
  },
})

export const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph (paragraph | bulletList | orderedList)*',
  defining: true,
  parseHTML() {
    return [{ tag: 'li' }]
  },
  renderHTML() {
    return ['li', 0]
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem('listItem'),
      Tab: () => this.editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => this.editor.commands.liftListItem('listItem'),
    }
  },
})

export const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: SIMPLE_CONTENT,
  defining: true,
  parseHTML() {
    return [{ tag: 'blockquote' }]
  },
  renderHTML() {
    return ['blockquote', 0]
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-b': () => this.editor.commands.toggleWrap('blockquote') }
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })]
  },
})

/** A link to an `https:` or `mailto:` address; any other address is no link. */
export const SafeLink = Mark.create({
  name: 'link',
  // After bold and italic: marks lie in the order of the extensions, and the stored text has a fixed one.
  priority: 40,
  inclusive: false,
  addAttributes() {
    return { href: { default: '', rendered: false } }
  },
  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = safeLink(element.getAttribute('href') ?? '')
          return href === null ? false : { href }
        },
      },
    ]
  },
  renderHTML({ mark }) {
    const href = safeLink(String(mark.attrs['href'])) ?? ''
    return ['a', { href, rel: 'noopener noreferrer nofollow', title: `${href} (Ctrl+klick öppnar)` }, 0]
  },
})

function startOf(text: string | null | undefined): number {
  const start = Number.parseInt(text ?? '1', 10)
  return Number.isInteger(start) && start >= 1 && start <= 10_000 ? start : 1
}
