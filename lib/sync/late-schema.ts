import { z } from 'zod'
import { reasonSchema } from '@/lib/reports/schema'

/** Why an item came to the inbox, as filters and cards say it. */
export const LATE_REASONS = {
  'report.village-not-served': 'Desa berpindah petugas',
  'report.locked': 'Laporan terkunci',
  'report.period-closed': 'Bulan sudah ditutup',
  'not-allowed': 'Kelompok berpindah petugas',
  'care.moved': 'Keluarga di luar wilayah pengirim',
  'care.behind': 'Mengikuti kiriman lain',
  'role-ended': 'Peran pengirim berakhir',
  'account-closed': 'Akun pengirim ditutup',
  'device-revoked': 'Perangkat dicabut',
} as const
export type LateReason = keyof typeof LATE_REASONS
export const isLateReason = (text: string): text is LateReason => Object.hasOwn(LATE_REASONS, text)

/** What items are called on screen. */
export const KIND_WORDS: Record<string, string> = {
  'report.draft': 'Draf laporan',
  'report.send': 'Laporan dikirim',
  'report.withdraw': 'Laporan ditarik',
  'report.correct': 'Perbaikan dibuka',
  'meeting.record': 'Pertemuan dicatat',
  'meeting.change': 'Pertemuan diubah',
  'meeting.withdraw': 'Pertemuan ditarik',
  'service.record': 'Layanan dicatat',
  'service.result': 'Hasil layanan',
  'service.withdraw': 'Layanan ditarik',
  'nil.record': 'Nihil dicatat',
  'nil.withdraw': 'Nihil ditarik',
  'photo.keep': 'Foto',
  'family.record': 'Keluarga dicatat',
  'person.add': 'Anggota keluarga ditambah',
  'target.open': 'Pendampingan dimulai',
  'target.close': 'Pendampingan diakhiri',
  'birth.record': 'Persalinan dicatat',
  'visit.record': 'Kunjungan dicatat',
  'visit.change': 'Kunjungan diubah',
  'visit.withdraw': 'Kunjungan ditarik',
  'referral.make': 'Rujukan dibuat',
  'referral.withdraw': 'Rujukan ditarik',
  'measurement.record': 'Hasil ukur dicatat',
  'measurement.correct': 'Hasil ukur dikoreksi',
  'krs.verify': 'Verval KRS',
  'score.record': 'Lembar nilai juri',
}

export type LateState = 'menunggu' | 'diterapkan' | 'ditolak'

const item = z.uuid('Kiriman tidak dikenal.')
const version = z.coerce.number().int().min(0)

/** Applies an item as the office's decision, on what its decider saw. */
export const applyLateSchema = z.strictObject({
  item,
  version,
  /** The version of the report as it was shown beside the item. */
  seen: version,
})
export type ApplyLate = z.output<typeof applyLateSchema>

export const rejectLateSchema = z.strictObject({ item, version, reason: reasonSchema })
export type RejectLate = z.output<typeof rejectLateSchema>

export const undoLateSchema = z.strictObject({ item, version })
export type UndoLate = z.output<typeof undoLateSchema>
