import { ageInWords } from '@/lib/families/age'
import { neighbourhood } from '@/lib/families/rules'
import { formatDate } from '@/lib/format/date'
import type { Member } from '@/lib/poktan/member-queries'

/** The member's name: the head of the family, in PIK-R the teen. */
export const memberName = (member: Pick<Member, 'individual' | 'person' | 'familyName'>): string =>
  member.individual ? (member.person?.name ?? member.familyName) : member.familyName

/** "Aisyah, 3 tahun"; null where nobody was chosen. */
export function personInWords({ person }: Pick<Member, 'person'>, today: string): string | null {
  if (!person) return null
  return [person.name, ageInWords(person.bornOn, today)].filter(Boolean).join(', ')
}

export const placeInWords = (member: Pick<Member, 'dusun' | 'rw' | 'rt'>): string => neighbourhood(member) || '—'

/** A masked NIK, or why there is none. */
export function nikInWords(person: { nik: string | null; nikState: string } | null): string {
  if (!person) return '—'
  return person.nik ?? (person.nikState === 'tidak_diketahui' ? 'tidak diketahui' : 'belum ada')
}

/** "Ikut sejak 3 Juli 2026", "3 Juli 2025 – 1 Januari 2026". */
export const spanInWords = ({ joinedOn, leftOn }: Pick<Member, 'joinedOn' | 'leftOn'>): string =>
  leftOn === null ? `sejak ${formatDate(joinedOn)}` : `${formatDate(joinedOn)} – ${formatDate(leftOn)}`
