/** The calendar day (`YYYY-MM-DD`) of a moment where the coalition lives. */
export function dayOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
  }).format(moment);
}

/** The clock (`14:02`) at a moment where the coalition lives. */
export function clockOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(moment);
}

/** So many days after a day; before it when negative. Days are counted, not hours: summer time changes nothing. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
