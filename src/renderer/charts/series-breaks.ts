import type { Figure } from '../../core/figures/figure.ts'
import type { KindPlugin } from './chart-kinds.ts'
import type { Screen } from './screen.ts'

/** Bars that all reach the top leave no room for a note beside them: it stands above them. */
const ABOVE_WHOLE = 20

/** A dashed line between what can't be compared, with why beside it. */
export function seriesBreaks(figure: Figure, screen: Screen): KindPlugin {
  return {
    id: 'seriesBreaks',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const axis = scales['x']
      if (!axis || figure.type === 'horizontalBar') return
      const top = chartArea.top - (figure.type === 'percentStacked' ? ABOVE_WHOLE : 0)
      ctx.save()
      ctx.strokeStyle = screen.quiet
      ctx.fillStyle = screen.quiet
      ctx.font = `400 12px ${screen.family}`
      ctx.textBaseline = 'top'
      ctx.setLineDash([3, 3])
      for (const { before, note } of figure.breaks) {
        const x = (axis.getPixelForValue(before - 1) + axis.getPixelForValue(before)) / 2
        ctx.beginPath()
        ctx.moveTo(x, top)
        ctx.lineTo(x, chartArea.bottom)
        ctx.stroke()
        const isLeft = x > (chartArea.left + chartArea.right) / 2
        ctx.textAlign = isLeft ? 'right' : 'left'
        ctx.fillText(note, isLeft ? x - 6 : x + 6, top)
      }
      ctx.restore()
    },
  }
}
