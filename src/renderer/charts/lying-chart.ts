import type { Figure } from '../../core/figures/figure.ts'
import { wrapped } from '../../core/figures/figure-layout.ts'
import { hasRoomAtEnds } from '../../core/figures/figure-size.ts'
import { axisText } from '../../core/figures/figure-texts.ts'
import { valueScale } from '../../core/figures/value-scale.ts'
import type { KindConfiguration, KindDataset } from './chart-kinds.ts'
import type { Screen } from './screen.ts'
import { barDataset } from './series-datasets.ts'

/** The names take so much of the width at most. */
const NAMES_SHARE = 0.38

/** Lying bars, the first category at the top; the target is a bar of its own, in outline. */
export function lyingChart(figure: Figure, screen: Screen): KindConfiguration {
  const { min, max, step } = valueScale(figure)
  const font = { family: screen.family, size: 13 }
  return {
    type: 'bar',
    data: {
      labels: [...figure.categories],
      datasets: [...targetBars(figure), ...figure.series.map((series) => barDataset(figure, series, screen))],
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: {
          min,
          max,
          border: { display: false },
          grid: { color: screen.line, display: !hasRoomAtEnds(figure) },
          ticks: {
            color: screen.quiet,
            font,
            stepSize: step,
            callback: (value) => axisText(figure, Number(value)),
          },
        },
        y: {
          border: { color: screen.strongLine },
          grid: { display: false },
          ticks: {
            color: screen.ink,
            font,
            autoSkip: !hasRoomAtEnds(figure),
            callback(_, index) {
              const room = this.chart.width * NAMES_SHARE
              const lines = wrapped(figure.categories[index] ?? '', room, (text) => screen.measure(text, 13))
              return lines.length === 1 ? (lines[0] ?? '') : [...lines]
            },
          },
        },
      },
    },
  }
}

/** Without a fill: the outline is drawn by a plugin, since bars have no dashes. */
function targetBars({ target }: Figure): readonly KindDataset[] {
  if (target === null) return []
  return [
    {
      type: 'bar',
      label: target.name,
      data: [...target.values],
      backgroundColor: 'transparent',
      categoryPercentage: 0.8,
      barPercentage: 0.94,
      maxBarThickness: 26,
    },
  ]
}
