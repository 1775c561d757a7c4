/** The instant at which a calendar day begins on an office's clock. Indonesia keeps no summer time. */
export function startOfDay(day: string, zone: string): Date {
  const noon = new Date(`${day}T12:00:00Z`)
  const told = new Date(noon.toLocaleString('en-US', { timeZone: zone })).getTime()
  const utc = new Date(noon.toLocaleString('en-US', { timeZone: 'UTC' })).getTime()
  return new Date(Date.parse(`${day}T00:00:00Z`) - (told - utc))
}
