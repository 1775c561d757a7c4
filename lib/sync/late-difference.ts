import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal, type RefusalCode } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { getMeeting, type Meeting } from '@/lib/poktan/meeting-queries'
import type { CellValue } from '@/lib/reports/form'
import { withDots } from '@/lib/reports/rules'
import { type Draft, reportRefSchema, schemasOf } from '@/lib/reports/schema'
import { readStanding, requireOpenPeriod } from '@/lib/reports/standing'
import { storedVersion } from '@/lib/reports/versions'
import { isOpenForEntry } from '@/lib/reports/workflow'
import { isOfFamily } from '@/lib/sync/late-policy'
import type { ReadItem } from '@/lib/sync/read-item'
import { STAGE_LABELS, type Stage } from '@/lib/tpk/care'
import { CLOSING_WORDS } from '@/lib/tpk/rules'

/** What an item would change, beside what stands there now. */
export interface Difference {
  rows: { label: string; now: string; sent: string }[]
  /** How many answers are the same on both sides. */
  same: number
  /** The version of what stands there. */
  seen: number
  /** What must happen before it can be applied, in words; null when nothing must. */
  first: string | null
  /** Where what stands there is looked at. */
  href: string | null
}

const NOTHING: Difference = { rows: [], same: 0, seen: 0, first: null, href: null }

/** Compares an item with what the office has now. Content that this version cannot read shows nothing. */
export async function differenceOf(tx: TenantSql, item: ReadItem, now: Date): Promise<Difference> {
  if (item.kind.startsWith('report.')) {
    try {
      return await ofReport(tx, item, now)
    } catch (error) {
      // A village that is not, or no longer, the office's: the item can only be refused.
      if (error instanceof Refusal) return { ...NOTHING, first: error.message }
      throw error
    }
  }
  if (isOfFamily(item.kind)) return ofFamily(tx, item)
  if (item.kind === 'meeting.record') return ofMeeting(item.body, null)
  if (item.kind === 'meeting.change') return ofMeeting(item.body, await storedMeeting(tx, item.body.id))
  return { ...NOTHING, rows: said(item.body) }
}

const cellText = (value: CellValue | undefined): string =>
  value === null || value === undefined ? 'belum dilaporkan' : value === 'na' ? 'tidak berlaku' : withDots(value)

async function ofReport(tx: TenantSql, { key, kind, body }: ReadItem, now: Date): Promise<Difference> {
  const { form: code, period: month, unit, ...rest } = body
  const ref = reportRefSchema.safeParse({ form: code, period: month, unit }).data
  if (!ref) return NOTHING
  const standing = await readStanding(tx, ref, key)
  const { report } = standing
  const head = {
    seen: report?.version ?? 0,
    first: hindrance(() => {
      requireOpenPeriod(ref.form, ref.period, standing, now)
      if (report && !isOpenForEntry(report) && kind !== 'report.withdraw' && kind !== 'report.correct')
        throw new Refusal('report.sent-already', {
          detail: 'Laporan desa ini sudah dikirim. Kembalikan dahulu kepada petugasnya sebelum menerapkan kiriman ini.',
        })
    }),
    href: paths.report(ref.form.code, periodText(ref.period), ref.unit),
  }
  const { draft } = schemasOf(ref.form)
  const sent = draft.safeParse({ ...rest, unread: (rest as Partial<Draft>).unread ?? {} }).data
  if (!sent || !('cells' in rest)) return { ...NOTHING, ...head, rows: said(rest) }
  const stored = (await storedVersion(tx, ref, standing)).draft
  const rows = ref.form.elements.flatMap(({ column, label }) => {
    const [now, then] = [cellText(stored?.cells[column]), cellText(sent.cells[column])]
    return now === then ? [] : [{ label, now, sent: then }]
  })
  return { ...head, rows, same: ref.form.elements.length - rows.length }
}

function hindrance(check: () => void): string | null {
  try {
    check()
    return null
  } catch (error) {
    if (error instanceof Refusal) return FIRST[error.code] ?? error.message
    throw error
  }
}

/** What must be done first, in the words of the one who decides. */
const FIRST: Partial<Record<RefusalCode, string>> = {
  'report.locked':
    'Laporan ini terkunci. Admin dinas membukanya kembali dahulu; sesudah itu kiriman ini dapat diterapkan.',
  'report.period-closed':
    'Bulan ini sudah ditutup. Admin dinas membuka kembali laporannya dahulu; sesudah itu kiriman ini dapat diterapkan.',
}

async function storedMeeting(tx: TenantSql, id: unknown): Promise<Meeting | null> {
  try {
    return await getMeeting(tx, String(id))
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const yes = (value: unknown) => (value === true ? 'ya' : value === false ? 'tidak' : '—')
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : '—')
const many = (word: string) => (value: unknown) => (Array.isArray(value) ? `${value.length} ${word}` : '—')
const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? hindered(() => formatDate(value)) : '—'

const hindered = (format: () => string): string => {
  try {
    return format()
  } catch {
    return '—'
  }
}

const ANSWERS: [field: keyof Meeting & string, label: string, shown: (value: unknown) => string][] = [
  ['heldOn', 'Tanggal', day],
  ['place', 'Tempat', text],
  ['speakerName', 'Penyaji', text],
  ['topicOther', 'Materi lain', text],
  ['topics', 'Materi', many('materi')],
  ['attendance', 'Hadir', many('anggota')],
  ['photos', 'Foto', many('foto')],
  ['discussion', 'Diskusi', yes],
  ['usedMedia', 'Memakai media', yes],
  ['handedOver', 'Serah terima', yes],
  ['note', 'Catatan', text],
]

function ofMeeting(body: Record<string, unknown>, stored: Meeting | null): Difference {
  const all = ANSWERS.map(([field, label, shown]) => ({
    label,
    now: stored ? shown(stored[field]) : '—',
    sent: shown(body[field]),
  }))
  const rows = all.filter(({ now, sent }) => now !== sent)
  const href = stored ? paths.meeting(stored.poktanId, stored.id) : null
  return { ...NOTHING, rows, same: stored ? all.length - rows.length : 0, seen: stored?.version ?? 0, href }
}

const CARE_WORDS: [field: string, label: string, shown: (value: unknown) => string][] = [
  ['stage', 'Tahap', (value) => STAGE_LABELS[value as Stage] ?? '—'],
  ['openedOn', 'Mulai didampingi', day],
  ['closedOn', 'Berakhir', day],
  ['closedAs', 'Alasan', (value) => CLOSING_WORDS[value as keyof typeof CLOSING_WORDS] ?? '—'],
  ['deliveredOn', 'Tanggal persalinan', day],
  ['babies', 'Bayi', many('bayi')],
  ['visitedOn', 'Tanggal kunjungan', day],
  ['measuredOn', 'Tanggal ukur', day],
  ['referredOn', 'Tanggal rujukan', day],
  ['verifiedOn', 'Tanggal verval', day],
  ['persons', 'Anggota keluarga', many('orang')],
  ['answers', 'Jawaban', (value) => `${Object.values(value ?? {}).filter((one) => one !== null).length} terisi`],
]

/** What an item on a family says without names: they are read on the family's card, by those who may. */
async function ofFamily(tx: TenantSql, { body, subject }: ReadItem): Promise<Difference> {
  const rows = CARE_WORDS.flatMap(([field, label, shown]) =>
    body[field] === undefined || body[field] === null ? [] : [{ label, now: '—', sent: shown(body[field]) }],
  )
  const id = subject.replace(/^keluarga\//, '')
  const known = /^[0-9a-f-]{36}$/.test(id)
    ? await tx.sql.query('select 1 as found from family where tenant_id = $1 and id = $2::uuid', [tx.tenantId, id])
    : []
  const first =
    known.length === 0 && !('persons' in body)
      ? 'Keluarga ini belum tercatat. Terapkan dahulu kiriman yang mencatatnya.'
      : null
  return { ...NOTHING, rows, first, href: known.length > 0 ? paths.familyCard(id) : null }
}

const WORDS: Record<string, string> = {
  reason: 'Alasan',
  result: 'Hasil',
  purpose: 'Keperluan',
  referredTo: 'Dirujuk ke',
  doneOn: 'Tanggal',
  period: 'Bulan',
}

/** What an item says in words, where nothing stands to compare it with. */
const said = (body: Record<string, unknown>): Difference['rows'] =>
  Object.entries(WORDS).flatMap(([field, label]) =>
    typeof body[field] === 'string' && body[field] !== '' ? [{ label, now: '—', sent: String(body[field]) }] : [],
  )
