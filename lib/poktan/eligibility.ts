import { addMonths, ageInMonths, ageInWords } from '@/lib/families/age'
import { formatDate } from '@/lib/format/date'
import { ELIGIBILITY, type EligibilityRule } from './eligibility-data'
import type { PoktanKind } from './rules'

/** How many months ahead the end of eligibility is announced. */
export const MONTHS_AHEAD = 3

/** The person a membership rests on, as far as known. */
export interface EligiblePerson {
  name: string
  bornOn: string | null
  married: boolean | null
}

/**
 * `memenuhi`, `segera` (ends within three months), `tidak` (no longer, or not yet),
 * `belum_dipilih` (no person was chosen), `tidak_diketahui` (no day of birth), `bebas`
 * (the kind asks for no person).
 */
export type Eligibility =
  | { state: 'memenuhi' | 'bebas' }
  | { state: 'segera' | 'tidak' | 'belum_dipilih' | 'tidak_diketahui'; sentence: string }

/** The rule of a kind on a day (`YYYY-MM-DD`). */
export function eligibilityRule(kind: PoktanKind, on: string): EligibilityRule {
  const edition = ELIGIBILITY.findLast(({ validFrom }) => validFrom <= on) ?? ELIGIBILITY[0]!
  return edition.rules.find((rule) => rule.kind === kind)!
}

const NOUNS = { anak: 'anak', remaja: 'remaja', lansia: 'lansia' } as const

/** What the person of a group is called: "anak", "remaja", "lansia"; null where there is none. */
export const personNoun = (kind: PoktanKind, on: string): string | null => {
  const { person } = eligibilityRule(kind, on)
  return person && NOUNS[person]
}

const yearsOf = (months: number): string => `${months / 12} tahun`

/** Whether the person still makes the family a member of a group of this kind on a day, and why not. A hint, never a refusal. */
export function eligibilityOf(kind: PoktanKind, person: EligiblePerson | null, on: string): Eligibility {
  const rule = eligibilityRule(kind, on)
  if (!rule.person) return { state: 'bebas' }
  if (!person) return { state: 'belum_dipilih', sentence: `Belum dipilih ${NOUNS[rule.person]} yang menjadi sasaran.` }
  if (rule.unmarried && person.married) return { state: 'tidak', sentence: `${person.name} sudah menikah.` }
  const months = ageInMonths(person.bornOn, on)
  if (months === null || !person.bornOn)
    return { state: 'tidak_diketahui', sentence: `Tanggal lahir ${person.name} belum dicatat.` }
  if (rule.fromMonths !== null && months < rule.fromMonths)
    return {
      state: 'tidak',
      sentence: `${person.name} baru ${ageInWords(person.bornOn, on)}, belum ${yearsOf(rule.fromMonths)}.`,
    }
  if (rule.belowMonths === null) return { state: 'memenuhi' }
  const end = birthday(person.bornOn, rule.belowMonths)
  if (months >= rule.belowMonths)
    return { state: 'tidak', sentence: `${person.name} sudah ${yearsOf(rule.belowMonths)} sejak ${formatDate(end)}.` }
  if (end <= addMonths(on, MONTHS_AHEAD))
    return { state: 'segera', sentence: `${person.name} genap ${yearsOf(rule.belowMonths)} pada ${formatDate(end)}.` }
  return { state: 'memenuhi' }
}

/** The first day on which so many months are full: for 29 February in a common year 1 March. */
function birthday(bornOn: string, months: number): string {
  const day = addMonths(bornOn, months)
  return ageInMonths(bornOn, day)! < months ? nextDay(day) : day
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The persons of a family who would make it a member today, those who stay so the longest first. */
export function candidatesOf<Of extends EligiblePerson>(kind: PoktanKind, persons: readonly Of[], on: string): Of[] {
  const fits = persons.filter((person) => ['memenuhi', 'segera'].includes(eligibilityOf(kind, person, on).state))
  const later = (one: Of, other: Of) => String(other.bornOn).localeCompare(String(one.bornOn))
  return kind === 'bkl' ? fits : fits.toSorted(later)
}
