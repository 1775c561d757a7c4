import type { FieldProblems } from '@/lib/errors/refusal'

/** The three of a team (domain 6, pasti): who gives service, who opens doors, who records. */
export const SEATS = [
  { value: 'bidan', label: 'Bidan', task: 'Koordinator, memberi pelayanan' },
  { value: 'kader_pkk', label: 'Kader TP PKK', task: 'Menggerakkan keluarga' },
  { value: 'kader_kb', label: 'Kader KB', task: 'Mencatat dan melaporkan' },
] as const
export type Seat = (typeof SEATS)[number]['value']

export const seatWords = (seat: string): string => SEATS.find(({ value }) => value === seat)?.label ?? seat

/** How many a team is planned for: a planning value, not a limit. */
export const PLANNED_TARGETS = {
  value: 150,
  source: 'Rencana BKKBN 2021, 150 sasaran tiap tim (edisi.id, 14 Oktober 2021)',
  certainty: 'likely',
} as const

/** Targets as a share of the planning value, in whole percent; null without targets known. */
export const loadOf = (targets: number | null): number | null =>
  targets === null ? null : Math.round((targets / PLANNED_TARGETS.value) * 100)

/** A team without SK may be recorded; a date or an issuer without a number is a slip. */
export function teamProblems({
  skNumber,
  skOn,
  skBy,
}: {
  skNumber: string
  skOn: string | null
  skBy: string
}): FieldProblems {
  return skNumber === '' && (skOn !== null || skBy !== '')
    ? { skNumber: 'Isi nomor SK, atau kosongkan tanggal dan penerbitnya.' }
    : {}
}

/** How a team is called: "TPK Melati 1"; a name that says it is not told twice. */
export const teamTitle = (name: string): string => (/^(tpk|tim)\b/i.test(name) ? name : `TPK ${name}`)
