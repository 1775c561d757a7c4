import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import type { Criterion, Reader } from './criteria'
import type { Finding } from './rules'

/** What Lini knows of a subject that criteria ask about. Null: not recorded here at all. */
export interface Facts {
  skNumber: string
  skOn: string | null
  /** Roles of the present officers, one entry a person. */
  officers: readonly string[]
  kader: number
  trained: number
  /** Closed months looked at: twelve, fewer for a young group. */
  months: number
  monthsMet: number
  /** Months with a meeting, or handed in without one. */
  monthsRecorded: number
  meetings: number
  /** Over the same meetings: who was present, and how many belonged to the group on those days. */
  present: number
  belonged: number
  facilities: readonly string[]
  funds: readonly string[]
  withPosyandu: boolean
  withPaud: boolean
  integrations: readonly string[]
  kind: string
  visits: number
  referrals: number
}

/** The part of the group's pages where the evidence of a reader stands and is mended. */
export const READER_PART: Readonly<Record<Reader, '' | 'pengurus' | 'pertemuan'>> = {
  sk: '',
  board: 'pengurus',
  peers: 'pengurus',
  trained: 'pengurus',
  'months-met': 'pertemuan',
  'months-recorded': 'pertemuan',
  attendance: 'pertemuan',
  facility: '',
  integrated: '',
  visits: 'pertemuan',
  referrals: 'pertemuan',
  'own-funds': '',
}

const found = (met: boolean | null, words: string): Finding => ({
  state: met === null ? 'unknown' : met ? 'met' : 'unmet',
  words,
  by: 'lini',
})

const percent = (share: number): string => `${Math.round(share * 100)}%`
const BOARD = ['ketua', 'sekretaris', 'bendahara']

const READINGS: Readonly<Record<Reader, (facts: Facts, criterion: Criterion) => Finding>> = {
  sk: ({ skNumber, skOn }) =>
    skNumber === ''
      ? found(false, 'Belum ada SK yang tercatat.')
      : found(true, `SK ${skNumber}${skOn ? `, ${formatDate(skOn)}` : ''}.`),
  board: ({ officers }) => {
    if (officers.length === 0) return found(null, 'Pengurus belum dicatat di Lini.')
    const lacking = BOARD.filter((role) => !officers.includes(role))
    return lacking.length === 0
      ? found(true, 'Ketua, sekretaris, dan bendahara tercatat.')
      : found(false, `Belum tercatat: ${lacking.join(', ')}.`)
  },
  peers: ({ officers }, { least = 1 }) => {
    if (officers.length === 0) return found(null, 'Pengurus belum dicatat di Lini.')
    const peers = officers.filter((role) => role === 'pendidik_sebaya').length
    return found(peers >= least, `${formatCount(peers)} pendidik sebaya tercatat, diperlukan ${formatCount(least)}.`)
  },
  trained: ({ kader, trained }, { least = 1 }) =>
    kader === 0
      ? found(null, 'Kader belum dicatat di Lini.')
      : found(trained / kader >= least, `${formatCount(trained)} dari ${formatCount(kader)} kader sudah terlatih.`),
  'months-met': ({ months, monthsMet, monthsRecorded }, { least = 1 }) =>
    monthsRecorded === 0
      ? found(null, 'Belum ada pertemuan yang dicatat di Lini.')
      : found(
          monthsMet >= Math.min(least, months),
          `Ada pertemuan pada ${formatCount(monthsMet)} dari ${formatCount(months)} bulan terakhir.`,
        ),
  'months-recorded': ({ months, monthsRecorded }, { least = 1 }) =>
    monthsRecorded === 0
      ? found(null, 'Belum ada bulan yang dicatat di Lini.')
      : found(
          monthsRecorded >= Math.min(least, months),
          `Tercatat pada ${formatCount(monthsRecorded)} dari ${formatCount(months)} bulan terakhir.`,
        ),
  attendance: ({ meetings, present, belonged }, { least = 1 }) =>
    meetings === 0 || belonged === 0
      ? found(null, 'Belum ada daftar hadir yang dapat dihitung.')
      : found(
          present / belonged >= least,
          `Kehadiran ${percent(present / belonged)} (${formatCount(present)} dari ${formatCount(belonged)}) pada ${formatCount(meetings)} pertemuan; pembanding ${percent(least)}.`,
        ),
  facility: ({ facilities }, { anyOf = [] }) =>
    facilities.length === 0
      ? found(null, 'Sarana belum diisi di kartu K/0.')
      : anyOf.some((code) => facilities.includes(code))
        ? found(true, 'Tercatat di kartu K/0.')
        : found(false, 'Tidak tercatat di kartu K/0.'),
  integrated: ({ kind, withPosyandu, withPaud, integrations }) => {
    if (kind !== 'bkb')
      return found(integrations.length > 0, integrations.length > 0 ? 'Keterpaduan tercatat.' : 'Belum tercatat.')
    const lacking = [!withPosyandu && 'Posyandu', !withPaud && 'PAUD'].filter(Boolean)
    return lacking.length === 0
      ? found(true, 'Terpadu dengan Posyandu dan PAUD.')
      : found(false, `Belum terpadu dengan ${lacking.join(' dan ')}.`)
  },
  visits: ({ visits, monthsRecorded }, { least = 1 }) =>
    visits === 0 && monthsRecorded === 0
      ? found(null, 'Belum ada kegiatan yang dicatat di Lini.')
      : found(visits >= least, `${formatCount(visits)} kunjungan rumah dalam 12 bulan terakhir.`),
  referrals: ({ referrals, monthsRecorded }, { least = 1 }) =>
    referrals === 0 && monthsRecorded === 0
      ? found(null, 'Belum ada kegiatan yang dicatat di Lini.')
      : found(referrals >= least, `${formatCount(referrals)} rujukan dalam 12 bulan terakhir.`),
  'own-funds': ({ funds }) =>
    funds.length === 0
      ? found(null, 'Sumber dana belum diisi.')
      : found(
          funds.every((fund) => fund === 'swadaya'),
          funds.every((fund) => fund === 'swadaya') ? 'Hanya swadaya.' : 'Ada dana dari luar kelompok.',
        ),
}

/** What Lini finds of a criterion, in words; null where only an officer can tell. */
export const readCriterion = (criterion: Criterion, facts: Facts): Finding | null =>
  criterion.reader ? READINGS[criterion.reader](facts, criterion) : null
