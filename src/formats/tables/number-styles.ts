import { xmlAttribute, xmlTags } from './xml-tags.ts'

/** Excel's own formats "0 %" and "0,00 %". */
const BUILT_IN_PERCENT = new Set([9, 10])

/** Which of a workbook's cell styles show a number in percent, by their index. */
export function percentStyles(stylesXml: string): (style: number) => boolean {
  const percent = new Set(BUILT_IN_PERCENT)
  const styles: boolean[] = []
  let isInCellStyles = false
  for (const tag of xmlTags(stylesXml)) {
    if (tag.name === 'cellXfs') isInCellStyles = tag.kind === 'open'
    else if (tag.name === 'numFmt' && showsPercent(xmlAttribute(tag, 'formatCode') ?? '')) {
      percent.add(Number(xmlAttribute(tag, 'numFmtId')))
    } else if (tag.name === 'xf' && tag.kind !== 'close' && isInCellStyles) {
      styles.push(percent.has(Number(xmlAttribute(tag, 'numFmtId') ?? 0)))
    }
  }
  return (style) => styles[style] ?? false
}

/** A percent sign that is no quoted or escaped text. */
function showsPercent(formatCode: string): boolean {
  return formatCode
    .replaceAll('&quot;', '"')
    .replace(/"[^"]*"|\\./g, '')
    .includes('%')
}
