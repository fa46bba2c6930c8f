import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  type Plugin,
  PointElement,
  RadarController,
  RadialLinearScale,
} from 'chart.js'

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  RadarController,
  RadialLinearScale,
)

/** The kinds of Chart.js that figures are drawn with. */
export type Kind = 'bar' | 'line' | 'radar' | 'pie'
export type KindConfiguration = ChartConfiguration<Kind, (number | null)[], string>
export type KindChart = Chart<Kind, (number | null)[], string>
export type KindPlugin = Plugin<Kind>
export type KindDataset = KindConfiguration['data']['datasets'][number]
export type KindOptions = NonNullable<KindConfiguration['options']>

/** A chart with what has been registered here. */
export function newChart(canvas: HTMLCanvasElement, configuration: KindConfiguration): KindChart {
  return new Chart<Kind, (number | null)[], string>(canvas, configuration)
}
