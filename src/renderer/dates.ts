/** Today's date where the user is, as an ISO date. */
export function localDate(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const clockTime = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' })
const dayAndMonth = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long' })
const wholeDate = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric' })

/** "10:42" */
export function timeOfDay(iso: string): string {
  return clockTime.format(new Date(iso))
}

/** "12 februari 2026", of a date without a time. */
export function dateInWords(isoDate: string): string {
  return wholeDate.format(new Date(`${isoDate}T12:00:00`))
}

/** When something was last opened: "idag 10:42", "igår 08:15", "3 mars", "3 mars 2025". */
export function whenInWords(iso: string, now: Date): string {
  const then = new Date(iso)
  if (Number.isNaN(then.getTime())) return ''
  const days = Math.round((Date.parse(localDate(now)) - Date.parse(localDate(then))) / 86_400_000)
  if (days === 0) return `idag ${clockTime.format(then)}`
  if (days === 1) return `igår ${clockTime.format(then)}`
  return then.getFullYear() === now.getFullYear() ? dayAndMonth.format(then) : wholeDate.format(then)
}
