import { z } from 'zod'
import { formatDate } from '@/lib/format/date'
import { type Cell, choice, dayField, type Fields, text } from './fields'
import type { Register } from './register'
import { differences, endProblem, inWords } from './rules'

/** The most entries one bulk step changes. */
export const MOST_TOGETHER = 5_000

/** An entry as a bulk step sees it: its answers, and when it counts. */
export interface BulkRow {
  values: Readonly<Record<string, Cell>>
  activeFrom: string
  activeTo: string | null
}

/** What a step does to one entry: new answers by field, or a sentence why not. */
export type BulkPlan = { set: Readonly<Record<string, Cell>> } | { refused: string }

/** A step on many entries at once: what it asks, and what it does to each. Safe in the browser. */
export interface BulkAction {
  code: string
  /** The verb on its button: "Isi SK". */
  label: string
  /** What it is for, in a sentence. */
  note: string
  fields: Fields
  /** It ends entries: they leave the counts. */
  ends?: true
  plan(row: BulkRow, answers: Readonly<Record<string, Cell>>, today: string): BulkPlan
}

/** What is asked of a bulk step, read as a form's answers are. */
export const answersSchema = ({ fields }: BulkAction) =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, { shape }]) => [name, shape])))

/** Ends many entries from one day on, for one reason. Refuses those that began later. */
export const endTogether = (register: Pick<Register, 'endLabel' | 'noun'>): BulkAction => ({
  code: 'akhiri',
  label: register.endLabel,
  note: `Mengakhiri beberapa ${register.noun} pada tanggal dan dengan alasan yang sama. Riwayatnya tetap.`,
  ends: true,
  fields: {
    on: dayField('Nonaktif per tanggal', { hint: 'Mulai bulan tanggal ini tidak terhitung lagi.' }),
    reason: text('Alasan', 300),
  },
  plan(row, { on, reason }, today) {
    const problem = endProblem(row, String(on), today)
    return problem ? { refused: problem } : { set: { activeTo: on ?? null, inactiveReason: reason ?? '' } }
  },
})

const KEEP_OR_REPLACE = [
  { value: 'lewati', label: 'Lewati yang sudah ber-SK' },
  { value: 'ganti', label: 'Ganti juga yang sudah ber-SK' },
] as const

/** Writes one decree on many entries, as when one SK confirms them all. Keeps a decree already there unless told. */
export const decreeTogether = (issuers: readonly { value: string; label: string }[]): BulkAction => ({
  code: 'sk',
  label: 'Isi SK',
  note: 'Satu SK untuk beberapa baris sekaligus, misalnya satu keputusan kepala desa yang mengukuhkan semuanya.',
  fields: {
    skNumber: text('Nomor SK', 100),
    skOn: dayField('Tanggal SK'),
    skBy: choice('Penerbit SK', issuers),
    present: choice('Yang sudah ber-SK', KEEP_OR_REPLACE),
  },
  plan({ values }, { skNumber, skOn, skBy, present }) {
    const known = String(values.skNumber ?? '')
    if (known !== '' && known !== skNumber && present !== 'ganti')
      return { refused: `Sudah ber-SK ${known}. Pilih "Ganti juga" bila memang diganti.` }
    return { set: { skNumber: skNumber ?? '', skOn: skOn ?? null, skBy: skBy ?? '' } }
  },
})

/** How one answer changes, in words. */
export interface Difference {
  label: string
  before: string
  after: string
}

const LABELS: Readonly<Record<string, string>> = { activeTo: 'Nonaktif per', inactiveReason: 'Alasan nonaktif' }
const DAYS = new Set(['activeTo'])

/** What a step changes of an entry, in words; empty when the entry already says so. */
export function differencesOf(
  fields: Fields,
  before: Readonly<Record<string, Cell>>,
  set: Readonly<Record<string, Cell>>,
): Difference[] {
  const asked = Object.fromEntries(Object.keys(set).map((name) => [name, fields[name] ?? text(name)]))
  const words = (name: string, value: Cell | undefined): string => {
    if (DAYS.has(name)) return typeof value === 'string' ? formatDate(value) : 'kosong'
    return inWords(asked[name]!, value ?? null) ?? 'kosong'
  }
  return differences(asked, before, set).map((name) => ({
    label: LABELS[name] ?? fields[name]?.label ?? name,
    before: words(name, before[name]),
    after: words(name, set[name]),
  }))
}
