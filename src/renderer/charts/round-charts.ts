import type { Figure } from '../../core/figures/figure.ts'
import { wrapped } from '../../core/figures/figure-layout.ts'
import { axisText } from '../../core/figures/figure-texts.ts'
import { partColors } from '../../core/figures/series-look.ts'
import { valueScale } from '../../core/figures/value-scale.ts'
import type { KindConfiguration } from './chart-kinds.ts'
import type { Screen } from './screen.ts'
import { lineDataset, TARGET_DASH } from './series-datasets.ts'

const SPOKE_NAME = 150
/** The names of the parts stand around the pie. */
const AROUND_PIE = { top: 28, bottom: 28, left: 120, right: 120 }

/** A spoke for each category; the target is dashed around them. */
export function radarChart(figure: Figure, screen: Screen): KindConfiguration {
  const { min, max, step } = valueScale(figure)
  const font = { family: screen.family, size: 13 }
  const { target } = figure
  return {
    type: 'radar',
    data: {
      labels: [...figure.categories],
      datasets: [
        ...figure.series.map((series) => {
          const { type: _line, ...dataset } = lineDataset(series, screen)
          return { ...dataset, fill: false }
        }),
        ...(target === null
          ? []
          : [
              {
                label: target.name,
                data: [...target.values],
                borderColor: screen.ink,
                borderWidth: 1.75,
                borderDash: TARGET_DASH,
                pointRadius: 0,
                fill: false,
              },
            ]),
      ],
    },
    options: {
      scales: {
        r: {
          min,
          max,
          grid: { color: screen.line },
          angleLines: { color: screen.line },
          pointLabels: {
            color: screen.ink,
            font,
            callback: (name: string) => [...wrapped(name, SPOKE_NAME, (text) => screen.measure(text, 13))],
          },
          ticks: {
            color: screen.quiet,
            font: { ...font, size: 12 },
            backdropColor: screen.paper,
            stepSize: step,
            callback: (value) => axisText(figure, Number(value)),
          },
        },
      },
    },
  }
}

/** Parts of a whole, from the top and clockwise. */
export function pieChart(figure: Figure, screen: Screen): KindConfiguration {
  return {
    type: 'pie',
    data: {
      labels: [...figure.categories],
      datasets: [
        {
          label: figure.series[0]?.name ?? '',
          data: [...(figure.series[0]?.values ?? [])],
          backgroundColor: partColors(figure.categories.length).map(screen.color),
          borderColor: screen.paper,
          borderWidth: 2,
        },
      ],
    },
    options: { layout: { padding: AROUND_PIE } },
  }
}
