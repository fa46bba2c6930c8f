import { NodeSelection } from '@tiptap/pm/state'
import type { EditorProps } from '@tiptap/pm/view'
import { mediaOf } from '../../core/media-operations.ts'
import { printableText } from '../../core/printable-text.ts'
import type { Report } from '../../core/report.ts'
import { safeLink } from '../../core/rich-text/safe-link.ts'
import type { Block, Inline } from '../../core/rich-text/schema.ts'
import type { EditorSession } from './editor-session.ts'
import { leadsSomewhere } from './live-data.ts'
import { cleanPastedHtml, type PastedText } from './paste/clean-pasted-html.ts'

/** Larger clips than this are taken as plain text. */
const MAX_HTML = 12_000_000

/** How the editor answers the clipboard, dropped files and clicks on links. */
export function editorProps(session: EditorSession): EditorProps {
  let pasted: PastedText | null = null
  let isTooLarge = false

  const bring = (data: DataTransfer | null): boolean => {
    const files = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
    const cameAs = pasted
    pasted = null
    if (files.length > 0 && (cameAs === null || cameAs.blocks.length === 0) && !data?.getData('text/plain')) {
      session.host.addImages(files)
      return true
    }
    const sentence = cameAs === null ? null : leftBehind(cameAs)
    if (sentence !== null) session.host.say(sentence)
    return false
  }

  return {
    attributes: {
      class: 'editor-text',
      lang: 'sv',
      role: 'textbox',
      'aria-multiline': 'true',
      spellcheck: 'false',
      translate: 'no',
    },
    transformPastedHTML: (html) => {
      isTooLarge = html.length > MAX_HTML
      if (isTooLarge) return ''
      const rules = {
        headingLevels: session.headingLevels(),
        isKnown: (block: Block) => isInReport(session.report(), block),
        isKnownInLine: (node: Inline) => leadsSomewhere(session.report(), node),
      }
      const result = cleanPastedHtml(html, rules)
      pasted = result
      return result.html
    },
    transformPastedText: (text) =>
      text
        .split(/\r\n?|\n/)
        .map(printableText)
        .join('\n'),
    handlePaste: (view, event) => {
      if (isTooLarge) {
        isTooLarge = false
        return view.pasteText(event.clipboardData?.getData('text/plain') ?? '', event)
      }
      if (bring(event.clipboardData)) return true
      const text = event.clipboardData?.getData('text/plain').trim() ?? ''
      const href = view.state.selection.empty || /\s/.test(text) ? null : safeLink(text)
      const link = view.state.schema.marks['link']
      if (href === null || link === undefined) return false
      const { from, to } = view.state.selection
      view.dispatch(view.state.tr.addMark(from, to, link.create({ href })))
      return true
    },
    handleTextInput: (view, from, to, text) => {
      if (text !== '=' || session.report().datasets.length === 0) return false
      const $from = view.state.doc.resolve(from)
      const before = $from.parent.textBetween(0, $from.parentOffset, undefined, 'x')
      if (before !== '' && !/[\s(–]$/.test(before)) return false
      view.dispatch(view.state.tr.insertText('=', from, to))
      session.askValueFor(from, from + 1)
      return true
    },
    handleDrop: (_view, event, _slice, isMoved) => !isMoved && bring(event.dataTransfer),
    handleKeyDown: (view, event) => {
      if (event.key === 'F10' && event.altKey) {
        session.host.focusTools()
        return true
      }
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
        session.host.askLink()
        return true
      }
      if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return false
      if (view.state.selection instanceof NodeSelection && session.editLive(view.state.selection.from))
        return true
      const figure = session.selectedFigure()
      if (figure === null) return false
      session.host.editFigure(figure.position)
      return true
    },
    handleClick: (view, _position, event) => {
      const last = view.dom.lastElementChild
      const isBelow = last !== null && event.clientY > last.getBoundingClientRect().bottom
      if (!isBelow || !view.editable || !session.endInText()) return false
      session.editor.commands.focus('end')
      return true
    },
    handleDOMEvents: {
      click: (_view, event) => {
        const address = linkUnder(event)
        if (address === null) return false
        event.preventDefault()
        if (event.ctrlKey || event.metaKey) session.host.openLink(address)
        return false
      },
      auxclick: (_view, event) => {
        if (linkUnder(event) !== null) event.preventDefault()
        return false
      },
    },
  }
}

function linkUnder(event: Event): string | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  return link === null ? null : (link.getAttribute('href') ?? '')
}

function isInReport(report: Report, block: Block): boolean {
  switch (block.type) {
    case 'chart':
      return report.charts.some((chart) => chart.id === block.attrs.chartId)
    case 'datasetTable':
      return report.datasets.some((dataset) => dataset.id === block.attrs.datasetId)
    case 'image':
      return mediaOf(report, block.attrs.mediaId) !== undefined
    default:
      return true
  }
}

function leftBehind({ droppedImages, isCut }: PastedText): string | null {
  if (isCut)
    return 'Det var för mycket för en text, så slutet följde inte med. Stora tabeller passar bättre i Data.'
  if (droppedImages === 0) return null
  const images = droppedImages === 1 ? 'En bild' : `${droppedImages} bilder`
  return `${images} kunde inte följa med. Spara ${droppedImages === 1 ? 'den' : 'dem'} på datorn och lägg in med bildknappen.`
}
