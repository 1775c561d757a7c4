import { CLASS_LABELS } from '@/lib/classification/criteria'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'

/** What a subject's own records say, as of a day. Null is not recorded, which is not zero. */
export interface RecordFacts {
  /** Closed months looked at: twelve, fewer for a young group. */
  months: number
  monthsMet: number | null
  present: number | null
  belonged: number | null
  joined: readonly string[]
  skNumber: string
  cardYear: number | null
  class: string | null
  /** The highest class is 1, the one before 2/3 …; null without a class. */
  classShare: number | null
  kader: number | null
  trained: number | null
  /** Kampung KB: the three indices in hundredths of 4, and how many activities in the months. */
  indexes: readonly number[] | null
  activities: number | null
  /** Keluarga: how many groups the family belongs to. */
  groups: number | null
}

export const NO_FACTS: RecordFacts = {
  ...{ months: 0, monthsMet: null, present: null, belonged: null, joined: [], skNumber: '', cardYear: null },
  ...{ class: null, classShare: null, kader: null, trained: null, indexes: null, activities: null, groups: null },
}

/** One measure of the proposal: its share of what could be, in words, and where its evidence stands. */
export interface Measure {
  code: string
  label: string
  /** 0 to 1; null where nothing was recorded. */
  share: number | null
  words: string
  href: string | null
}

const MISSING = 'Belum ada catatan'
const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : Math.min(1, part / whole)
const percent = (share: number | null) => (share === null ? '' : ` (${Math.round(share * 100)}%)`)

/** Kampung KB's indices are means of 1 to 4. */
const TOP_INDEX = 400
/** More activities than one a month count no further. */
const MONTHS = 12

export const MEASURE_LABELS: Readonly<Record<string, string>> = {
  pertemuan: 'Pertemuan',
  hadir: 'Kehadiran',
  keterpaduan: 'Keterpaduan',
  sk: 'SK',
  k0: 'Kartu K/0',
  kelas: 'Kelas',
  kader: 'Kader terlatih',
  masukan: 'Indeks masukan',
  proses: 'Indeks proses',
  keluaran: 'Indeks keluaran',
  kegiatan: 'Kegiatan 12 bulan',
  poktan: 'Ikut poktan',
}

/** The measures that weights name, in the order a reader expects; what the database keeps has none. */
export const measureCodes = (weights: Readonly<Record<string, number>>): string[] =>
  Object.keys(MEASURE_LABELS).filter((code) => Object.hasOwn(weights, code))

type Reading = Omit<Measure, 'code' | 'label'>
type Read = (facts: RecordFacts, kind: string, id: string, year: number) => Reading

const index =
  (at: number): Read =>
  ({ indexes }, _kind, id) => {
    const value = indexes?.[at] ?? null
    return {
      share: ratio(value, TOP_INDEX),
      words: value === null ? 'Profil belum diisi' : `${(value / 100).toFixed(2).replace('.', ',')} dari 4`,
      href: paths.kampungKb(id, 'kelas'),
    }
  }

const READINGS: Readonly<Record<string, Read>> = {
  pertemuan: ({ monthsMet, months }, _kind, id) => ({
    share: ratio(monthsMet, months),
    words: monthsMet === null ? MISSING : `${formatCount(monthsMet)} dari ${formatCount(months)} bulan`,
    href: paths.poktan(id, 'pertemuan'),
  }),
  hadir: ({ present, belonged }, kind, id) => {
    const share = ratio(present, belonged)
    return {
      share,
      words: share === null ? MISSING : `${formatCount(present!)} dari ${formatCount(belonged!)}${percent(share)}`,
      href: kind === 'keluarga' ? null : paths.poktan(id, 'pertemuan'),
    }
  },
  keterpaduan: ({ joined }, kind, id) => ({
    share:
      kind === 'bkb'
        ? ['posyandu', 'paud'].filter((one) => joined.includes(one)).length / 2
        : Number(joined.length > 0),
    words:
      joined.length > 0
        ? joined.map((one) => JOINED[one] ?? one.replaceAll('_', ' ')).join(', ')
        : 'Tidak tercatat terpadu',
    href: paths.poktan(id),
  }),
  sk: ({ skNumber }, _kind, id) => ({
    share: Number(skNumber !== ''),
    words: skNumber || 'Belum ber-SK',
    href: paths.poktan(id),
  }),
  k0: ({ cardYear }, _kind, id, year) => ({
    share: cardYear === null ? 0 : Number(cardYear >= year - 1),
    words: cardYear === null ? 'Belum diambil' : `Tahun ${cardYear}`,
    href: paths.poktan(id, 'kartu'),
  }),
  kelas: ({ class: code, classShare }, _kind, id) => ({
    share: classShare,
    words: code === null ? 'Belum ditetapkan' : (CLASS_LABELS[code] ?? code),
    href: paths.classOf('poktan', id),
  }),
  kader: ({ kader, trained }, _kind, id) => ({
    share: ratio(trained, kader),
    words: !kader ? MISSING : `${formatCount(trained ?? 0)} dari ${formatCount(kader)}`,
    href: paths.poktan(id, 'pengurus'),
  }),
  masukan: index(0),
  proses: index(1),
  keluaran: index(2),
  kegiatan: ({ activities }, _kind, id) => ({
    share: ratio(activities, MONTHS),
    words: activities === null ? MISSING : `${formatCount(activities)} kegiatan`,
    href: paths.kampungKbActivities(id),
  }),
  poktan: ({ groups }) => ({
    share: groups === null ? null : Number(groups > 0),
    words: groups === null ? MISSING : groups === 0 ? 'Tidak tercatat ikut' : `${formatCount(groups)} kelompok`,
    href: null,
  }),
}

const JOINED: Readonly<Record<string, string>> = { posyandu: 'Posyandu', paud: 'PAUD' }

/** What the records say, measure by measure. */
export function measuresOf(
  weights: Readonly<Record<string, number>>,
  facts: RecordFacts,
  { kind, subjectId, year }: { kind: string; subjectId: string; year: number },
): Measure[] {
  return measureCodes(weights).flatMap((code): Measure[] => {
    const read = READINGS[code]
    return read ? [{ code, label: MEASURE_LABELS[code] ?? code, ...read(facts, kind, subjectId, year) }] : []
  })
}

/** A subject in the proposal. */
export interface Proposed<Candidate> {
  candidate: Candidate
  measures: readonly Measure[]
  /** The weighted mean of what is known, 0 to 100 with one decimal; null where nothing is. */
  index: number | null
  known: number
  /** 1, 2 …; null for those of whom too little is recorded to be put in order. */
  rank: number | null
}

/** Only who has at least this share of the weights on record is put in order: data, inferred. */
export const LEAST_KNOWN = { percent: 60, certainty: 'disimpulkan' } as const

/**
 * The candidates in the order their own records propose. What is not recorded is left out of a
 * mean, never counted as zero; where less than LEAST_KNOWN is recorded there is no rank.
 */
export function propose<Candidate extends { facts: RecordFacts; subjectId: string; name: string }>(
  candidates: readonly Candidate[],
  weights: Readonly<Record<string, number>>,
  { kind, year }: { kind: string; year: number },
): Proposed<Candidate>[] {
  const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const lines = candidates.map((candidate) => {
    const measures = measuresOf(weights, candidate.facts, { kind, subjectId: candidate.subjectId, year })
    const known = measures.filter(({ share }) => share !== null)
    const weight = known.reduce((sum, { code }) => sum + weights[code]!, 0)
    const points = known.reduce((sum, { code, share }) => sum + weights[code]! * share!, 0)
    return {
      ...{ candidate, measures, known: known.length },
      index: weight === 0 ? null : Math.round((points * 1_000) / weight) / 10,
      ranked: whole > 0 && (weight * 100) / whole >= LEAST_KNOWN.percent,
    }
  })
  const sorted = lines.toSorted(
    (one, other) =>
      Number(other.ranked) - Number(one.ranked) ||
      (other.index ?? -1) - (one.index ?? -1) ||
      one.candidate.name.localeCompare(other.candidate.name, 'id'),
  )
  return sorted.map(({ ranked, ...line }) => {
    const better = sorted.filter((other) => other.ranked && (other.index ?? 0) > (line.index ?? 0)).length
    return { ...line, rank: ranked ? better + 1 : null }
  })
}

/** What an entry keeps of its proposal, so that it can be read when the records have moved on. */
export const keptFacts = (asOf: string, { measures, index }: Proposed<unknown>) => ({
  asOf,
  index,
  measures: measures.map(({ code, share, words }) => ({ code, share, words })),
})

export const asOfWords = (day: string): string => `Catatan per ${formatDate(day)}, dua belas bulan tutup sebelumnya`
