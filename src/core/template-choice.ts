interface YearSpan {
  readonly from: number | null
  readonly to: number | null
}

/** Whether a template is meant for reports on this year. */
export function suitsYear({ from, to }: YearSpan, year: number): boolean {
  return (from === null || year >= from) && (to === null || year <= to)
}

/** The first choice that is meant for this year; the first of all when none is. */
export function proposedTemplate<Choice extends { readonly years: YearSpan }>(
  choices: readonly Choice[],
  year: number,
): Choice | undefined {
  return choices.find(({ years }) => suitsYear(years, year)) ?? choices[0]
}

/** The year that a report begun today is most likely on: the last whole calendar year. `today` is an ISO date. */
export function proposedYear(today: string): number {
  return Number(today.slice(0, 4)) - 1
}
