/** The calendar day of an instant on an office's clock, `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(instant)
}

/** The later of two calendar days. */
export const laterDay = (one: string, other: string): string => (one > other ? one : other)
