import { Node, type NodeViewRenderer } from '@tiptap/core'
import Image from '@tiptap/extension-image'

export type FigureType = 'image' | 'chart' | 'datasetTable'

/** The attribute in which each node that stands for something in the report names it. */
export const REFERENCE_KEY: Readonly<Record<FigureType, string>> = {
  image: 'mediaId',
  chart: 'chartId',
  datasetTable: 'datasetId',
}

/** Whether a node is an image, chart or table of numbers, which carry a numbered caption. */
export function isFigureType(name: string): name is FigureType {
  return Object.hasOwn(REFERENCE_KEY, name)
}

/** The nodes for image, chart and table of numbers, drawn by `draw` where there is a window. */
export function figureNodes(draw: NodeViewRenderer | null) {
  return [
    // The library's own image would put any address into the text; here it is always one of the report's.
    Image.extend({
      addCommands: () => ({}),
      addInputRules: () => [],
      ...figure('mediaId', 'data-media-id', draw),
    }),
    Node.create({ name: 'chart', ...figure('chartId', 'data-chart-id', draw) }),
    Node.create({ name: 'datasetTable', ...figure('datasetId', 'data-dataset-id', draw) }),
  ]
}

function figure(key: string, attribute: string, draw: NodeViewRenderer | null) {
  return {
    group: 'block',
    inline: false,
    atom: true,
    draggable: true,
    selectable: true,
    isolating: true,
    addAttributes: () => ({
      [key]: {
        default: '',
        parseHTML: (element: HTMLElement) => element.getAttribute(attribute) ?? '',
        renderHTML: (attrs: Readonly<Record<string, unknown>>) => ({ [attribute]: attrs[key] }),
      },
      caption: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute('data-caption'),
        renderHTML: ({ caption }: Readonly<Record<string, unknown>>) =>
          typeof caption === 'string' ? { 'data-caption': caption } : {},
      },
    }),
    parseHTML: () => [{ tag: `figure[${attribute}]` }],
    renderHTML: ({ HTMLAttributes }: { readonly HTMLAttributes: Record<string, unknown> }) =>
      ['figure', HTMLAttributes] as const,
    addNodeView: () => draw,
  }
}
