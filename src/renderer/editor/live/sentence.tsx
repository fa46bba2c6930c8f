import '../live-view.css'
import type { Report } from '../../../core/report.ts'
import type { Inline } from '../../../core/rich-text/schema.ts'
import { valueText } from '../live-texts.ts'

interface SentenceProps {
  readonly report: Report
  readonly content: readonly Inline[]
}

/** A sentence to read, its numbers shown as those in the text. */
export function Sentence({ report, content }: SentenceProps) {
  return content.map((node, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the parts of a sentence stand still
    if (node.type === 'text') return <span key={index}>{node.text}</span>
    if (node.type !== 'value') return null
    const { text, about } = valueText(report, node)
    return (
      <span key={index} className="text-value sentence-value" title={about}>
        {text}
      </span>
    )
    // biome-ignore-end lint/suspicious/noArrayIndexKey: the same
  })
}

/** Copies a sentence: with live numbers for this program, as plain words for others. */
export function copySentence(report: Report, content: readonly Inline[]): boolean {
  const words = (node: Inline) => {
    if (node.type === 'text') return node.text
    return node.type === 'value' ? valueText(report, node).text : ''
  }
  const paragraph = document.createElement('p')
  for (const node of content) {
    const part = document.createElement('span')
    part.textContent = words(node)
    if (node.type === 'value') part.setAttribute('data-value', JSON.stringify(node.attrs))
    paragraph.append(node.type === 'value' ? part : words(node))
  }
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', content.map(words).join(''))
    event.clipboardData?.setData('text/html', paragraph.outerHTML)
  }
  document.addEventListener('copy', onCopy, { capture: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return isCopied
}
