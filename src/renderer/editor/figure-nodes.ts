import { Node } from '@tiptap/core'
import Image from '@tiptap/extension-image'

/** Nodes that stand for something in the report and carry a numbered caption. */
export const FIGURE_TYPES: readonly string[] = ['image', 'chart', 'datasetTable']

/** The attribute in which such a node names what it shows. */
export const REFERENCE_KEY: Readonly<Record<string, string>> = {
  image: 'mediaId',
  chart: 'chartId',
  datasetTable: 'datasetId',
}

export const ReportImage = Image.extend({
  // The library's own would put any address into the text; here an image is always one of the report's.
  addCommands: () => ({}),
  addInputRules: () => [],
  addNodeView: () => null,
  ...figure('mediaId', 'data-media-id'),
})

export const ReportChart = Node.create({ name: 'chart', ...figure('chartId', 'data-chart-id') })

export const ReportDatasetTable = Node.create({
  name: 'datasetTable',
  ...figure('datasetId', 'data-dataset-id'),
})

function figure(key: string, attribute: string) {
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
  }
}
