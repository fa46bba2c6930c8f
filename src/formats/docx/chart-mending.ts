import { TARGET_COLOR } from '../../core/figures/series-look.ts'
import { hex } from './chart-series.ts'

const SERIES = /<c:ser>[\s\S]*?<\/c:ser>/g
const BARS = /<c:barChart>[\s\S]*?<\/c:barChart>/g
const TARGET_FILL = `<c:spPr><a:solidFill><a:srgbClr val="${hex(TARGET_COLOR)}"/></a:solidFill>`

/**
 * What the library can't write into a chart: Swedish as its language, targets of lying bars as dashed outlines, lines
 * that have marks alone, and white between the parts of a whole. No measured series has the targets' colour.
 */
export function mendedChart(xml: string): string {
  return xml
    .replace('<c:lang val="en-US"/>', '<c:lang val="sv-SE"/>')
    .replaceAll('lang="en-US"', 'lang="sv-SE"')
    .replace(BARS, (bars) => withWhiteEdges(bars.replace(SERIES, outlined)))
    .replace(/<c:lineChart>[\s\S]*?<\/c:lineChart>/g, (lines) => lines.replace(SERIES, withoutEmptyLine))
    .replace(/<c:pieChart>[\s\S]*?<\/c:pieChart>/g, (pie) => pie.replaceAll(NO_EDGE, WHITE_EDGE))
}

const NO_EDGE = '<a:ln><a:noFill/></a:ln><a:effectLst/></c:spPr>'
const WHITE_EDGE =
  '<a:ln w="12700"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln><a:effectLst/></c:spPr>'

function outlined(series: string): string {
  if (!isTarget(series)) return series
  const outline = `<c:spPr><a:noFill/><a:ln w="12700"><a:solidFill><a:srgbClr val="${hex(TARGET_COLOR)}"/></a:solidFill><a:prstDash val="dash"/></a:ln></c:spPr>`
  return series.replace(/<c:spPr>[\s\S]*?<\/c:spPr>/, outline)
}

function withWhiteEdges(bars: string): string {
  if (bars.includes('<c:grouping val="clustered"/>')) return bars
  return bars.replace(SERIES, (series) => series.replace(NO_EDGE, WHITE_EDGE))
}

/** A line of no width is drawn all the same, as thin as can be. */
function withoutEmptyLine(series: string): string {
  return series.replace(/<a:ln w="0"[\s\S]*?<\/a:ln>/, '<a:ln><a:noFill/></a:ln>')
}

function isTarget(series: string): boolean {
  return series.includes(TARGET_FILL)
}
