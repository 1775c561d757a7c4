import type { FieldProblems } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { isTrait, RANK, type TraitCode, traitOf } from './marks'

type Found = Readonly<Record<string, boolean | number | null>>

interface OnList {
  marks: Readonly<Record<TraitCode, boolean | null>>
  rank: number | null
  atRisk: boolean | null
}

interface Said {
  verified: string
  found: Found
  foundAtRisk: boolean | null
  reason: string
}

/** Codes of what the field found that differs from the file. */
export const differences = (file: OnList, found: Found): string[] =>
  Object.entries(found).flatMap(([code, value]) => {
    const listed = code === RANK ? file.rank : isTrait(code) ? file.marks[code] : null
    return value === listed ? [] : [code]
  })

const nameOf = (code: string): string => (code === RANK ? 'peringkat' : traitOf(code as TraitCode).short.toLowerCase())

/** What is wrong with a verifying, by field. What the field says and the answer it chose must agree. */
export function verifyProblems(file: OnList, { verified, found, foundAtRisk, reason }: Said): FieldProblems {
  const fields: FieldProblems = {}
  const different = differences(file, found)
  const otherRisk = foundAtRisk !== null && foundAtRisk !== file.atRisk
  if (verified === 'sesuai') {
    if (different.length > 0)
      fields.verified = `Anda menandai ${different.map(nameOf).join(', ')} lain dari daftar. Pilih "Berbeda dari daftar".`
    else if (otherRisk && file.atRisk !== null)
      fields.verified = 'Status berisiko Anda lain dari daftar. Pilih "Berbeda dari daftar".'
    return fields
  }
  if (verified === 'berubah' && different.length === 0 && !otherRisk)
    fields.verified = 'Tandai apa yang berbeda dari daftar, atau pilih "Sesuai daftar".'
  if (reason.trim().length < 5) fields.reason = 'Tulis alasannya, paling sedikit 5 huruf.'
  return fields
}

/** What is wrong with the day of a verifying: not before the list's year, not ahead of today. */
export function dayProblem(year: number, verifiedOn: string, today: string): FieldProblems {
  if (verifiedOn > today)
    return { verifiedOn: `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.` }
  const first = `${year}-01-01`
  if (verifiedOn < first)
    return { verifiedOn: `Daftar ini dari tahun ${year}; verifikasi paling awal ${formatDate(first)}.` }
  return {}
}

/**
 * What a verifying says of the home: found marks, and in a list that fits what the list says. The marks tell of bad
 * water and toilet; the family's own facts of good ones. Nothing where nobody said.
 */
export function seenWater(
  marks: OnList['marks'],
  { verified, found }: Pick<Said, 'verified' | 'found'>,
): { water_ok?: boolean; toilet_ok?: boolean } {
  const bad = (code: 'air' | 'jamban'): boolean | null => {
    const said = found[code]
    if (typeof said === 'boolean') return said
    return verified === 'sesuai' && said === undefined ? marks[code] : null
  }
  const [water, toilet] = [bad('air'), bad('jamban')]
  return { ...(water !== null && { water_ok: !water }), ...(toilet !== null && { toilet_ok: !toilet }) }
}
