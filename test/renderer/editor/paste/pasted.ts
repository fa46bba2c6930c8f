import { cleanPastedTree, type PastedText } from '../../../../src/renderer/editor/paste/clean-pasted-html.ts'
import type { PastedElement, PastedNode } from '../../../../src/renderer/editor/paste/pasted-tree.ts'

/** An element of foreign markup: `el('p', { style: 'mso-list:l0 level1 lfo1' }, 'text')`. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly PastedNode[]
): PastedElement {
  return { name, attributes: new Map(Object.entries(attributes)), children }
}

/** The markup as it would come into a section with room for three levels of headings. */
export function pasted(...nodes: readonly PastedNode[]): PastedText {
  return cleanPastedTree(
    { nodes, isCut: false },
    { headingLevels: 3, isKnown: () => true, isKnownInLine: () => true },
  )
}

/** A paragraph of a list as Word writes it. */
export function wordLine(level: number, sign: string, text: string): PastedElement {
  return el(
    'p',
    { class: 'MsoListParagraphCxSpMiddle', style: `text-indent:-18.0pt;mso-list:l0 level${level} lfo1` },
    el(
      'span',
      { style: 'font-family:Symbol' },
      el('span', { style: 'mso-list:Ignore' }, sign, el('span', {}, '\u00a0\u00a0 ')),
    ),
    text,
    el('o:p', {}),
  )
}
