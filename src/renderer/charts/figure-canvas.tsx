import './figure-canvas.css'
import { useEffect, useRef } from 'react'
import type { Figure } from '../../core/chart-figure.ts'
import { drawFigure } from './draw-figure.ts'

interface FigureCanvasProps {
  readonly figure: Figure
}

/** A figure as a picture with its text alternative; the table beside it holds the same numbers. */
export function FigureCanvas({ figure }: FigureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => (canvas.current === null ? undefined : drawFigure(canvas.current, figure)), [figure])
  return (
    <div className="figure-canvas">
      <canvas ref={canvas} role="img" aria-label={figure.altText} />
    </div>
  )
}
