import type { ReactElement } from 'react'
import type { ChartType } from '../../../../core/chart.ts'

/** A small picture of a kind of chart; the name beside it says the same. */
export function ChartTypePicture({ type }: { readonly type: ChartType }) {
  return (
    <svg className="chart-type-picture" viewBox="0 0 40 28" aria-hidden="true">
      {DRAWINGS[type]}
    </svg>
  )
}

const FOOT = <path className="picture-foot" d="M3 25.5h34" />

const DRAWINGS: Readonly<Record<ChartType, ReactElement>> = {
  groupedColumn: (
    <>
      <path className="picture-weak" d="M6 25V10h4v15zM17 25V15h4v10zM28 25V7h4v18z" />
      <path className="picture-strong" d="M11 25V6h4v19zM22 25V12h4v13zM33 25V3h4v22z" />
      {FOOT}
    </>
  ),
  stackedColumn: (
    <>
      <path className="picture-strong" d="M7 25V15h6v10zM17 25V12h6v13zM27 25V9h6v16z" />
      <path className="picture-weak" d="M7 14V9h6v5zM17 11V5h6v6zM27 8V3h6v5z" />
      {FOOT}
    </>
  ),
  percentStacked: (
    <>
      <path className="picture-strong" d="M7 25V16h6v9zM17 25V12h6v13zM27 25V9h6v16z" />
      <path className="picture-weak" d="M7 15V3h6v12zM17 11V3h6v8zM27 8V3h6v5z" />
      {FOOT}
    </>
  ),
  horizontalBar: (
    <>
      <path className="picture-weak" d="M6 3h20v4H6zM6 16h14v4H6z" />
      <path className="picture-strong" d="M6 8h28v4H6zM6 21h21v4H6z" />
      <path className="picture-foot" d="M5.5 2v24" />
    </>
  ),
  line: (
    <>
      <path className="picture-line" d="M5 20l9-6 9 3 12-12" />
      {FOOT}
    </>
  ),
  radar: (
    <>
      <path className="picture-foot" d="M20 2l12 9-5 14H13L8 11z" />
      <path className="picture-strong picture-area" d="M20 7l7 6-4 9h-8l-3-9z" />
    </>
  ),
  combined: (
    <>
      <path className="picture-weak" d="M6 25V17h6v8zM17 25V13h6v12zM28 25V9h6v16z" />
      <path className="picture-line" d="M5 11l12-2 8 3 11-8" />
      {FOOT}
    </>
  ),
  pie: (
    <>
      <circle className="picture-weak" cx="20" cy="14" r="12" />
      <path className="picture-strong" d="M20 14V2a12 12 0 0 1 4 23.3z" />
    </>
  ),
}
