import { formatDate } from '@/lib/format/date'
import { type Eligibility, eligibilityOf } from './eligibility'
import type { PoktanKind } from './rules'

/** Why a member leaves, as offered; anything else may be written. */
export const LEAVING_REASONS = [
  'Tidak lagi memenuhi syarat',
  'Pindah ke desa lain',
  'Atas permintaan sendiri',
  'Meninggal dunia',
  'Salah catat',
] as const

/** Members of these groups are families, of PIK-R persons. */
export const isIndividual = (kind: PoktanKind): boolean => kind === 'pikr'

/** What one member is called in running text, and what many are counted as. */
export const memberNoun = (kind: PoktanKind): string => (isIndividual(kind) ? 'remaja' : 'keluarga')

/** A membership that was taken back on the day it began never counted. */
export const everBelonged = ({ joinedOn, leftOn }: { joinedOn: string; leftOn: string | null }): boolean =>
  leftOn === null || leftOn > joinedOn

/** Why nobody may join on a day; null when one may. */
export function joinProblem(on: string, today: string): string | null {
  return on > today ? `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.` : null
}

/** Why a member may not leave on a day: before joining, ahead, or while still seen at a meeting. Null when it may. */
export function leaveProblem(
  member: { joinedOn: string; lastSeenOn: string | null },
  on: string,
  today: string,
): string | null {
  if (on > today) return `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`
  if (on < member.joinedOn) return `Tidak boleh sebelum tanggal masuk, ${formatDate(member.joinedOn)}.`
  if (member.lastSeenOn !== null && on <= member.lastSeenOn)
    return `Masih hadir pada pertemuan ${formatDate(member.lastSeenOn)}. Pilih tanggal sesudahnya.`
  return null
}

/** The usual reason for leaving when eligibility ended. */
export function reasonOf(kind: PoktanKind, person: Parameters<typeof eligibilityOf>[1], today: string): string {
  const found: Eligibility = eligibilityOf(kind, person, today)
  return found.state === 'tidak' ? `Tidak lagi memenuhi syarat: ${found.sentence}` : LEAVING_REASONS[0]
}
