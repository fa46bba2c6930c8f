import { useReport } from '../../store/report-context.tsx'

export function OverviewView() {
  const municipality = useReport((report) => report.organisation.municipality)
  return <h1>{municipality}</h1>
}
