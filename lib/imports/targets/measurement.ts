import 'server-only'
import { randomBytes } from 'node:crypto'
import type { TenantBulk } from '@/lib/db/bulk'
import { numberKeys } from '@/lib/families/number-keys'
import { type NumberKeys, numberIndexes } from '@/lib/families/numbers'
import { formatDate } from '@/lib/format/date'
import { keptMeasures } from '@/lib/growth/record'
import { rejudgeChild } from '@/lib/growth/rejudge'
import { takenRow } from '@/lib/growth/row'
import { childProblems, NO_MEASURE } from '@/lib/growth/rules'
import { nameKey } from '@/lib/regions/name-key'
import { mayWriteAt } from '@/lib/registers/policy'
import { UNCHANGED } from '../kinds/kind'
import type { ImportVillage } from '../places'
import type { Severity } from '../rows'
import { findChildren, findMeasures, type KnownChild, type KnownPosyandu, listKnownPosyandu } from './measurement-known'
import { idMaker, type PlanContext, type Planner, type ReadRow, Tally } from './target'

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const STATES = new Set(['belum_ada', 'tidak_diketahui', UNCHANGED])
const digitsIn = (value: unknown): string => (typeof value === 'string' && !STATES.has(value) ? value : '')

interface Placed {
  source: ReadRow
  village: ImportVillage
  name: string
  nameKey: string
  bornOn: string | null
  nikIndexes: readonly string[]
  code: string
}

/** The columns of a planned row. */
type NewRow = Record<string, unknown> & { id: string; person_id: string }

/** Plans a posyandu's month: each row matched with a child the office knows, or a problem to mend; never guessed. */
export async function planMeasurements(context: PlanContext): Promise<Planner> {
  return new MeasurementPlanner(context, await listKnownPosyandu(context.tx), await numberKeys(context.tx))
}

class MeasurementPlanner implements Planner {
  private readonly newId = idMaker(randomBytes)
  private readonly tally: Tally
  private readonly seen = new Map<string, number>()
  private rows: NewRow[] = []

  constructor(
    private readonly context: PlanContext,
    private readonly posyandu: readonly KnownPosyandu[],
    private readonly keys: NumberKeys,
  ) {
    this.tally = new Tally(context.villages)
  }

  async plan(rows: readonly ReadRow[]): Promise<void> {
    const placed = rows.flatMap((row) => this.place(row) ?? [])
    if (placed.length === 0) return
    const { tx } = this.context
    const children = await findChildren(tx, {
      nik: placed.flatMap(({ nikIndexes }) => nikIndexes),
      codes: placed.flatMap(({ code }) => (code === '' ? [] : [code])),
      villageIds: placed.map(({ village }) => village.id),
      nameKeys: placed.map((one) => one.nameKey),
    })
    const matched = placed.flatMap((one) => {
      const child = this.childOf(one, children)
      return child ? [{ one, child }] : []
    })
    const stored = new Map(
      (
        await findMeasures(
          tx,
          matched.map(({ child }) => child.id),
        )
      ).map((row) => [`${row.personId}/${row.measuredOn}`, row]),
    )
    for (const { one, child } of matched) this.settle(one, child, stored)
  }

  async write(tx: TenantBulk): Promise<void> {
    const rows = this.rows
    this.rows = []
    if (rows.length === 0) return
    const names = Object.keys(rows[0]!).join(', ')
    await tx.sql.query(
      `insert into measurement (tenant_id, import_id, ${names})
       select $1, $2::uuid, ${names} from jsonb_populate_recordset(null::measurement, $3::jsonb)`,
      [tx.tenantId, this.context.jobId, JSON.stringify(rows)],
    )
    for (const personId of new Set(rows.map((row) => row.person_id))) await rejudgeChild(tx, personId)
  }

  finish(tx: TenantBulk) {
    return this.write(tx)
  }

  summary() {
    return this.tally.summary()
  }

  private tell(row: number, field: string, severity: Severity, message: string): void {
    this.context.tell({ row, column: this.context.columns.columnOf(field), field, severity, message })
  }

  /** The village of a row; null when it is not certain or outside the person's own. */
  private place(source: ReadRow): Placed | null {
    const { row, values } = source
    const place = this.context.findVillage(textIn(values.desa), textIn(values.kecamatan))
    if ('problem' in place) {
      this.tell(row, 'desa', 'tolak', place.problem)
      return null
    }
    const { village } = place
    if (!mayWriteAt(this.context.area, { villageId: village.id, kecamatanId: village.kecamatanId })) {
      this.tell(row, 'desa', 'tolak', 'Desa ini di luar desa binaan Anda. Lewati baris ini.')
      return null
    }
    const nik = digitsIn(values.nik)
    return {
      source,
      village,
      name: textIn(values.nama),
      nameKey: nameKey(textIn(values.nama)),
      bornOn: textIn(values.lahir) || null,
      nikIndexes: nik === '' ? [] : numberIndexes(this.keys, 'nik', nik),
      code: textIn(values.kode).toUpperCase(),
    }
  }

  /** The one child a row can mean: by NIK, by temporary code, or by name and day of birth in the village. */
  private childOf(one: Placed, children: readonly KnownChild[]): KnownChild | null {
    const { row } = one.source
    const refuse = (field: string, message: string) => {
      this.tell(row, field, 'tolak', message)
      return null
    }
    const byNumber = children.find(({ nikIndex }) => nikIndex !== '' && one.nikIndexes.includes(nikIndex))
    const byCode = one.code === '' ? undefined : children.find(({ tempCode }) => tempCode === one.code)
    if (byNumber && byCode && byNumber.id !== byCode.id)
      return refuse('kode', 'NIK dan kode sementara di baris ini milik dua anak. Perbaiki salah satunya.')
    const found = byNumber ?? byCode
    const by = byNumber ? 'nik' : 'kode'
    if (found) {
      if (found.villageId !== one.village.id)
        return refuse(
          by,
          'Anak dengan nomor ini tercatat di desa lain. Perbaiki desanya, atau pindahkan dahulu keluarganya.',
        )
      if (found.nameKey !== one.nameKey && found.bornOn !== one.bornOn)
        return refuse(by, 'Nomor ini tercatat untuk anak dengan nama dan tanggal lahir lain. Perbaiki salah satunya.')
      return found
    }
    if (one.code !== '') return refuse('kode', 'Kode sementara ini tidak ditemukan. Salin dari kartu keluarganya.')
    if (one.bornOn === null)
      return refuse('lahir', 'Isi tanggal lahir, NIK, atau kode sementara supaya anaknya tidak tertukar.')
    const named = children.filter(({ villageId, nameKey: key }) => villageId === one.village.id && key === one.nameKey)
    const same = named.filter(({ bornOn }) => bornOn === one.bornOn)
    if (same.length > 1)
      return refuse(
        'nama',
        `Ada ${same.length} anak dengan nama dan tanggal lahir ini di desa itu. Isi NIK atau kode sementaranya.`,
      )
    if (same[0]) return same[0]
    const near = named.find(({ bornOn }) => bornOn !== null)
    return near
      ? refuse(
          'lahir',
          `Anak bernama ini di desa itu lahir ${formatDate(near.bornOn)}. Perbaiki tanggal lahirnya, atau catat dahulu anaknya.`,
        )
      : refuse('nama', 'Anak ini belum tercatat di desa itu. Perbaiki namanya, atau catat dahulu di kartu keluarganya.')
  }

  private settle(
    one: Placed,
    child: KnownChild,
    stored: ReadonlyMap<string, { weightG: number | null; lengthMm: number | null }>,
  ): void {
    const { row, values } = one.source
    const measuredOn = textIn(values.tanggal)
    const problems = childProblems(child, measuredOn, this.context.today)
    const places = { measuredOn: 'tanggal', sex: 'nama', bornOn: 'lahir' } as const
    const wrong = Object.entries(places).find(([field]) => problems[field as keyof typeof places])
    if (wrong) {
      this.tell(row, wrong[1], 'tolak', problems[wrong[0] as keyof typeof places]!)
      return
    }
    const typed = {
      weightKg: numberIn(values.berat),
      lengthCm: numberIn(values.panjang),
      measure: textIn(values.cara) as 'L' | 'H' | '',
      headCm: numberIn(values.kepala),
      muacCm: numberIn(values.lila),
      oedema: typeof values.bengkak === 'boolean' ? values.bengkak : null,
    }
    if ([typed.weightKg, typed.lengthCm, typed.headCm, typed.muacCm].every((value) => value === null)) {
      this.tell(row, 'berat', 'tolak', NO_MEASURE)
      return
    }
    const posyanduId = this.posyanduOf(one)
    if (posyanduId === undefined) return
    const key = `${child.id}/${measuredOn}`
    const twin = this.seen.get(key)
    if (twin !== undefined) {
      this.tell(row, 'nama', 'tolak', `Sama dengan baris ${twin}: anak dan tanggal ukurnya sama. Lewati salah satunya.`)
      return
    }
    this.seen.set(key, row)
    const kept = keptMeasures(typed)
    const before = stored.get(key)
    if (before && before.weightG === kept.weightG && before.lengthMm === kept.lengthMm) {
      this.tally.count('measurement', 'same', child.villageId)
      return
    }
    if (before)
      this.tell(
        row,
        'tanggal',
        'peringatan',
        'Anak ini sudah punya pengukuran lain pada tanggal itu. Keduanya disimpan dan ditandai untuk dilihat lagi.',
      )
    this.rows.push({
      id: this.newId(),
      person_id: child.id,
      family_id: child.familyId,
      village_id: child.villageId,
      kecamatan_id: child.kecamatanId,
      posyandu_id: posyanduId,
      ...takenRow({ measuredOn, ...kept, confirmed: false }),
      sex: child.sex,
      flags: 0,
      gain: '',
      doubts: [],
      standard: 'who-2006',
      recorded_by: this.context.tx.actor.accountId,
      recorder_name: this.context.tx.actor.name,
      recorded_at: new Date().toISOString(),
      withdrawn_reason: '',
      sample: false,
      version: 1,
    })
    this.tally.count('measurement', 'new', child.villageId)
  }

  /** The posyandu a row names in its village, null for none; undefined when there is no such one. */
  private posyanduOf({ source, village }: Placed): string | null | undefined {
    const typed = textIn(source.values.posyandu)
    if (typed === '') return null
    const key = nameKey(typed.replace(/^posyandu\s+/i, ''))
    const found = this.posyandu.find((one) => one.villageId === village.id && one.nameKey === key)
    if (found) return found.id
    this.tell(
      source.row,
      'posyandu',
      'tolak',
      'Posyandu ini belum ada di daftar desa itu. Tambahkan dahulu di Data, perbaiki namanya, atau kosongkan.',
    )
    return undefined
  }
}
