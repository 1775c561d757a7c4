/** A calendar day `YYYY-MM-DD` in its parts. */
const partsOf = (day: string): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]

/**
 * Whole months lived on a day: a month is full on the same day of a later month.
 * Born on the 31st, a shorter month is full on its next first day. Null when the
 * day of birth is unknown or still ahead. Ages are always derived, never stored.
 */
export function ageInMonths(bornOn: string | null | undefined, on: string): number | null {
  if (!bornOn || bornOn > on) return null
  const [bornYear, bornMonth, bornDay] = partsOf(bornOn)
  const [year, month, day] = partsOf(on)
  return (year - bornYear) * 12 + (month - bornMonth) - (day < bornDay ? 1 : 0)
}

/** Whole years lived on a day; null when the day of birth is unknown or ahead. */
export function ageInYears(bornOn: string | null | undefined, on: string): number | null {
  const months = ageInMonths(bornOn, on)
  return months === null ? null : Math.floor(months / 12)
}

/** An age in words as the field says it: months until two years, then years: "7 bulan", "3 tahun". */
export function ageInWords(bornOn: string | null | undefined, on: string): string | null {
  const months = ageInMonths(bornOn, on)
  if (months === null) return null
  return months < 24 ? `${months} bulan` : `${Math.floor(months / 12)} tahun`
}

/** An age as one tells it: "3 minggu", "7 bulan", "2 tahun 4 bulan" until five years, then years. */
export function ageInPlainWords(bornOn: string | null | undefined, on: string): string | null {
  const months = ageInMonths(bornOn, on)
  if (months === null || !bornOn) return null
  if (months === 0) {
    const days = Math.round((Date.parse(`${on}T00:00:00Z`) - Date.parse(`${bornOn}T00:00:00Z`)) / 86_400_000)
    return days < 14 ? `${days} hari` : `${Math.floor(days / 7)} minggu`
  }
  if (months < 24) return `${months} bulan`
  const years = Math.floor(months / 12)
  return months < 60 && months % 12 > 0 ? `${years} tahun ${months % 12} bulan` : `${years} tahun`
}

/** The same day some months later; the last of a month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = partsOf(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}
