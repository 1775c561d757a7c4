import type { CareLine } from './care'

/** When a visit is due, in the order of the list. */
export const WHENS = ['terlambat', 'minggu', 'nanti', 'tanpa'] as const
export type When = (typeof WHENS)[number]
export const WHEN_LABELS: Record<When, string> = {
  terlambat: 'Terlambat',
  minggu: 'Minggu ini',
  nanti: 'Nanti',
  tanpa: 'Tanpa jadwal',
}
const WEEK_DAYS = 7
const DAY_MS = 86_400_000

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Whole days from one calendar day to another; negative when the other is before. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY_MS)

/** Under which heading a line stands: late, due within seven days from today, later, or with nothing due. */
export function whenOf({ nextOn }: Pick<CareLine, 'nextOn'>, today: string): When {
  if (nextOn === null) return 'tanpa'
  const days = daysBetween(today, nextOn)
  if (days < 0) return 'terlambat'
  return days < WEEK_DAYS ? 'minggu' : 'nanti'
}

/** "Terlambat 3 hari", "Hari ini", "2 hari lagi"; empty where nothing is due. */
export function dueWords({ nextOn }: Pick<CareLine, 'nextOn'>, today: string): string {
  if (nextOn === null) return ''
  const days = daysBetween(today, nextOn)
  if (days < 0) return `Terlambat ${-days} hari`
  if (days === 0) return 'Hari ini'
  return days === 1 ? 'Besok' : `${days} hari lagi`
}

/** The whole list by when, each part with those at risk first, then who waits longest. */
export function byWhen<Line extends CareLine>(lines: readonly Line[], today: string): { when: When; lines: Line[] }[] {
  return WHENS.map((when) => ({
    when,
    lines: lines.filter((line) => whenOf(line, today) === when).toSorted(firstThing),
  })).filter((part) => part.lines.length > 0)
}

const firstThing = (one: CareLine, other: CareLine): number =>
  Number(other.risk === 'merah') - Number(one.risk === 'merah') ||
  (one.nextOn ?? '').localeCompare(other.nextOn ?? '') ||
  one.name.localeCompare(other.name, 'id')

/** Whether a line has these words in a name, of the person or of the head of the family. */
export function hasWords({ name, familyName, rw, rt }: CareLine, typed: string): boolean {
  const text = `${name} ${familyName} rw ${rw} rt ${rt}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
