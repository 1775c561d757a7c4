import 'server-only'
import type { TenantBulk } from '@/lib/db/bulk'
import { Refusal } from '@/lib/errors/refusal'
import type { Zone } from '@/lib/format/date'
import { formatPeriod, type Period, parsePeriod } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { closesAt, dueAt, runningPeriod } from '@/lib/reports/due'
import type { Cells, CellValue, FormDeclaration } from '@/lib/reports/form'
import { checkCells } from '@/lib/reports/rules'
import type { RecapKindCode } from '../kinds/kind'
import { recapForm } from '../kinds/rekap'
import { type RecapRow, type Stored, writeRecap } from './recap-write'
import { type PlanContext, type Planner, type ReadRow, Tally } from './target'

interface Version {
  villageId: number
  kecamatanId: number
  from: string
  to: string | null
}

interface StoredReport extends Stored {
  period: Period
  unitId: number
  made: boolean
  imported: boolean
  cells: Cells | null
}

/** What decides about a month: the office's clock, its first month and due days, villages as they were. */
interface Ground {
  zone: Zone
  firstPeriod: Period
  dueDays: readonly { from: Period; day: number }[]
  versions: ReadonlyMap<number, readonly Version[]>
  known: ReadonlyMap<string, StoredReport>
}

const keyOf = (period: Period, unitId: number) => `${period}/${unitId}`

/** Plans recaps of earlier months: one row a village and month, never over a report that was made in Lini. */
export async function planRecap(context: PlanContext, kind: RecapKindCode, now = new Date()): Promise<Planner> {
  const form = recapForm(kind)
  if (!form) throw new Refusal('not-found')
  return new RecapPlanner(context, form, await readGround(context, form), now)
}

async function readGround({ tx }: PlanContext, form: FormDeclaration): Promise<Ground> {
  const [office] = await tx.sql.query<{ zone: Zone; firstPeriod: Period }>(
    'select zone, first_period as "firstPeriod" from tenant where id = $1',
    [tx.tenantId],
  )
  const dueDays = await tx.sql.query<{ from: Period; day: number }>(
    `select from_period as from, day::int as day from due_day
     where tenant_id = $1 and form_code = $2 and level = 4 order by from_period desc`,
    [tx.tenantId, form.code],
  )
  const versions = await tx.sql.query<Version>(
    `select v.region_id as "villageId", v.parent_id as "kecamatanId", to_char(v.valid_from, 'YYYY-MM-DD') as from,
       to_char(v.valid_to, 'YYYY-MM-DD') as to
     from region_version v join region r on r.id = v.region_id and r.level = 4 where r.district_id = $1`,
    [tx.tenantId],
  )
  const known = await tx.sql.query<StoredReport>(
    `select r.period, r.unit_id as "unitId", r.version, r.revision, r.status,
       r.import_id is null and (r.status > 0 or r.draft is not null) as made,
       r.import_id is not null and r.status > 0 as imported, v.cells
     from report r left join report_revision v on r.import_id is not null and v.tenant_id = r.tenant_id
       and v.form_code = r.form_code and v.period = r.period and v.unit_id = r.unit_id and v.revision = r.revision
     where r.tenant_id = $1 and r.form_code = $2`,
    [tx.tenantId, form.code],
  )
  const byVillage = new Map<number, Version[]>()
  for (const version of versions)
    byVillage.set(version.villageId, [...(byVillage.get(version.villageId) ?? []), version])
  return {
    zone: office!.zone,
    firstPeriod: office!.firstPeriod,
    dueDays,
    versions: byVillage,
    known: new Map(known.map((report) => [keyOf(report.period, report.unitId), report])),
  }
}

class RecapPlanner implements Planner {
  private readonly tally: Tally
  private readonly seen = new Map<string, number>()
  private readonly rows: RecapRow[] = []

  constructor(
    private readonly context: PlanContext,
    private readonly form: FormDeclaration,
    private readonly ground: Ground,
    private readonly now: Date,
  ) {
    this.tally = new Tally(context.villages)
  }

  async plan(rows: readonly ReadRow[]): Promise<void> {
    for (const row of rows) this.one(row)
  }

  summary() {
    return this.tally.summary()
  }

  async write(): Promise<void> {}

  finish(tx: TenantBulk): Promise<void> {
    return writeRecap(tx, this.form, this.rows, { jobId: this.context.jobId, firstPeriod: this.ground.firstPeriod })
  }

  private tell(row: number, field: string, message: string, severity: 'tolak' | 'peringatan' = 'tolak'): void {
    this.context.tell({ row, column: this.context.columns.columnOf(field), field, severity, message })
  }

  private one({ row, values }: ReadRow): void {
    const place = this.context.findVillage(String(values.desa ?? ''), String(values.kecamatan ?? ''))
    if ('problem' in place) {
      this.tell(row, 'desa', place.problem)
      return
    }
    const period = this.monthOf(row, String(values.bulan ?? ''), values.tahun ? String(values.tahun) : '')
    if (period === null) return
    const { village } = place
    const kecamatanId = this.kecamatanOf(village.id, period)
    if (kecamatanId === null) {
      this.tell(row, 'desa', `${village.name} belum atau tidak lagi ada pada ${formatPeriod(period)}.`)
      return
    }
    const due = this.dueAt(period)
    const cells = this.cellsOf(values)
    const wrong = this.whyNot(period, due, village.id, cells)
    if (wrong) {
      this.tell(row, ...wrong)
      return
    }
    if (!this.obeysRules(row, cells)) return
    this.seen.set(keyOf(period, village.id), row)
    this.decide({ unitId: village.id, kecamatanId, period, due, cells })
  }

  /** Why a row is not taken, and the column it stands in; null when it is. */
  private whyNot(period: Period, due: Date, village: number, cells: Cells): [field: string, message: string] | null {
    const shut = this.shut(period, due)
    if (shut) return ['bulan', shut]
    const twin = this.seen.get(keyOf(period, village))
    if (twin !== undefined)
      return ['desa', `Sama dengan baris ${twin}: desa dan bulan yang sama. Lewati salah satunya.`]
    if (Object.values(cells).every((value) => value === null))
      return ['desa', 'Tidak ada satu pun angka di baris ini. Isi, atau lewati barisnya.']
    const known = this.ground.known.get(keyOf(period, village))
    const month = formatPeriod(period)
    if (known?.made)
      return ['desa', `Laporan ${month} desa ini sudah dibuat di Lini dan tidak ditimpa. Lewati baris ini.`]
    if (known?.imported && !sameCells(this.form, known.cells ?? {}, cells))
      return [
        'desa',
        `${month} desa ini sudah diimpor dengan angka lain. Urungkan impor itu dahulu, atau lewati baris ini.`,
      ]
    return null
  }

  private decide(row: Omit<RecapRow, 'before'>): void {
    const known = this.ground.known.get(keyOf(row.period, row.unitId))
    this.tally.count('report', known?.imported ? 'same' : 'new', row.unitId)
    if (!known?.imported) this.rows.push({ ...row, before: known ?? { version: 0, revision: 0, status: 0 } })
  }

  private monthOf(row: number, month: string, year: string): Period | null {
    const text = month.includes('-') ? month : year ? `${year}-${month}` : ''
    const period = parsePeriod(text)
    if (period === null) {
      this.tell(row, 'bulan', 'Tahunnya belum ada. Tulis seperti 2024-07, atau pasangkan kolom Tahun.')
      return null
    }
    if (month.includes('-') && year && !month.startsWith(year)) {
      this.tell(row, 'tahun', `Tahun ${year} tidak cocok dengan bulan ${month}.`)
      return null
    }
    return period
  }

  private dueAt(period: Period): Date {
    const day = this.ground.dueDays.find(({ from }) => from <= period)?.day ?? this.form.dueDay
    return dueAt(period, day, this.ground.zone)
  }

  /** Why a month takes no recap: it is ahead, still open for reports, or older than its form. */
  private shut(period: Period, due: Date): string | null {
    if (period >= runningPeriod(this.now, this.ground.zone)) return 'Bulan ini belum selesai. Laporkan lewat Bulan ini.'
    if (this.now <= closesAt(due)) return 'Bulan ini masih terbuka untuk laporan. Kirim lewat Bulan ini.'
    if (period < (parsePeriod(this.form.validFrom) ?? 0))
      return `Formulir ini berlaku sejak ${formatPeriod(parsePeriod(this.form.validFrom)!)}.`
    return null
  }

  private kecamatanOf(villageId: number, period: Period): number | null {
    const on = lastDayOf(period)
    const version = this.ground.versions.get(villageId)?.find(({ from, to }) => from <= on && (to === null || to > on))
    return version?.kecamatanId ?? null
  }

  private cellsOf(values: ReadRow['values']): Cells {
    return Object.fromEntries(
      this.form.elements.map(({ column }): [string, CellValue] => {
        const value = values[column]
        return [column, typeof value === 'number' || value === 'na' ? value : null]
      }),
    )
  }

  /** What the form refuses holds the row back; what would need a reason is told and kept as it was reported then. */
  private obeysRules(row: number, cells: Cells): boolean {
    let obeys = true
    for (const { severity, at, sentence } of checkCells(this.form, cells, null)) {
      if (severity === 'tolak') obeys = false
      this.tell(row, at[0] ?? 'desa', sentence, severity === 'tolak' ? 'tolak' : 'peringatan')
    }
    return obeys
  }
}

const sameCells = (form: FormDeclaration, one: Cells, other: Cells): boolean =>
  form.elements.every(({ column }) => (one[column] ?? null) === (other[column] ?? null))
