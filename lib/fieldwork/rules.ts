import type { Role } from '@/lib/auth/roles'
import { formatDate } from '@/lib/format/date'

/** Where a role's villages come from: *desa binaan*, the whole kecamatan, the one village, or nowhere. */
export type Reach = 'binaan' | 'kecamatan' | 'village' | 'nothing'

const REACH: Partial<Record<Role, Reach>> = {
  pkb: 'binaan',
  koordinator_kecamatan: 'kecamatan',
  kader_tpk: 'village',
  kader_poktan: 'village',
  ppkbd: 'village',
  pokja_kampung_kb: 'village',
}

/** Whose villages a role serves. Those at the district oversee all of them and serve none. */
export const servedBy = (role: Role): Reach => REACH[role] ?? 'nothing'

/** Field staff by kind: civil servants of the centre, of the district, and those who are no civil servants. */
export const PETUGAS_KINDS = [
  { value: 'pkb', label: 'PKB' },
  { value: 'plkb_pns', label: 'PLKB PNS' },
  { value: 'plkb_non_pns', label: 'PLKB non-PNS' },
] as const

export const FASKES_KINDS = [
  { value: 'puskesmas', label: 'Puskesmas' },
  { value: 'rumah_sakit', label: 'Rumah sakit' },
  { value: 'klinik', label: 'Klinik' },
  { value: 'klinik_utama', label: 'Klinik utama' },
  { value: 'rs_pratama', label: 'RS D pratama' },
  { value: 'praktik_dokter', label: 'Praktik dokter' },
  { value: 'praktik_mandiri_bidan', label: 'Praktik mandiri bidan' },
  { value: 'pustu', label: 'Puskesmas pembantu' },
  { value: 'polindes', label: 'Polindes/poskesdes' },
  { value: 'pusling', label: 'Puskesmas keliling' },
] as const

/** What a Balai Penyuluhan works with; the list of K/0/BP was not found, so this is inferred from table 2D of field control. */
export const BALAI_EQUIPMENT = [
  { value: 'plkb_kit', label: 'PLKB Kit' },
  { value: 'kie_kit', label: 'KIE Kit' },
  { value: 'bkb_kit', label: 'BKB Kit' },
  { value: 'genre_kit', label: 'GenRe Kit' },
  { value: 'komputer', label: 'Komputer' },
  { value: 'internet', label: 'Internet' },
  { value: 'proyektor', label: 'Proyektor' },
  { value: 'motor', label: 'Sepeda motor' },
] as const

/** Days on which an officer serves a village: `from` is included, `to` is not. */
export interface Service {
  petugasId: string
  villageId: number
  from: string
  to: string | null
}

/** Whether a service holds on a day. */
export const servesOn = ({ from, to }: Pick<Service, 'from' | 'to'>, on: string): boolean =>
  from <= on && (to === null || to > on)

/** Whether it held on any day at all: one that was taken back did not. */
export const everServed = ({ from, to }: Pick<Service, 'from' | 'to'>): boolean => to === null || to > from

/** Why an officer may not take villages from a day on; null when they may. */
export function serviceProblem(
  officer: { name: string; activeFrom: string; activeTo: string | null },
  from: string,
  today: string,
): string | null {
  if (from > today) return `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`
  if (from < officer.activeFrom) return `${officer.name} baru bertugas sejak ${formatDate(officer.activeFrom)}.`
  if (officer.activeTo !== null) return `${officer.name} sudah nonaktif per ${formatDate(officer.activeTo)}.`
  return null
}
