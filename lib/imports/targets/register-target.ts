import 'server-only'
import { randomBytes } from 'node:crypto'
import type { TenantBulk } from '@/lib/db/bulk'
import { Refusal } from '@/lib/errors/refusal'
import { nameKey } from '@/lib/regions/name-key'
import { columnOf } from '@/lib/registers/fields'
import { mayWriteAt } from '@/lib/registers/policy'
import type { Register } from '@/lib/registers/register'
import { daysAhead, columnsOf as storedColumns } from '@/lib/registers/rules'
import type { ImportValue } from '../kinds/kind'
import type { Severity } from '../rows'
import { idMaker, type PlanContext, type Planner, type ReadRow, Tally } from './target'

type Stored = Record<string, unknown>

interface KnownEntry {
  id: string
  version: number
  row: Stored
}

interface Change {
  id: string
  version: number
  set: Stored
}

/** What a kind of register does beside what its declaration says. */
export interface RegisterTarget {
  register: Register
  /** Columns that with the name make two entries the same thing. */
  sameBy: readonly string[]
  /** A column whose value, where filled, is an entry's own: a group's code. */
  codeColumn?: string
  /** Completes a row's values by what its cells say beyond their field. */
  refine?(values: Record<string, ImportValue>, row: ReadRow): void
}

const ROWS_AT_ONCE = 500
const quoted = (name: string): string => {
  if (!/^[a-z][a-z_]*$/.test(name)) throw new Error(`Not a column of a register: ${name}`)
  return `"${name}"`
}

/** Plans the rows of a register: found again by code, else by name, kind and village among the entries that still count. */
export async function planRegister(context: PlanContext, target: RegisterTarget): Promise<Planner> {
  const { tx, today } = context
  const known = await tx.sql.query<KnownEntry>(
    `select id::text as id, version, to_jsonb(t) as row from ${quoted(target.register.table)} t
     where tenant_id = $1 and (active_to is null or active_to > $2::date)`,
    [tx.tenantId, today],
  )
  return new RegisterPlanner(context, target, known)
}

class RegisterPlanner implements Planner {
  private readonly newId = idMaker(randomBytes)
  private readonly tally: Tally
  private readonly byName = new Map<string, KnownEntry>()
  private readonly byCode = new Map<string, KnownEntry>()
  private readonly seen = new Map<string, number>()
  private added: Stored[] = []
  private changes: Change[] = []

  constructor(
    private readonly context: PlanContext,
    private readonly target: RegisterTarget,
    known: readonly KnownEntry[],
  ) {
    this.tally = new Tally(context.villages)
    for (const entry of known) {
      this.byName.set(this.nameOf(entry.row), entry)
      const code = target.codeColumn ? String(entry.row[target.codeColumn] ?? '') : ''
      if (code) this.byCode.set(code, entry)
    }
  }

  async plan(rows: readonly ReadRow[]): Promise<void> {
    for (const row of rows) this.one(row)
  }

  summary() {
    return this.tally.summary()
  }

  private nameOf(row: Stored): string {
    return [...this.target.sameBy, 'name_key'].map((column) => String(row[column] ?? '')).join('|')
  }

  private tell(row: number, field: string, severity: Severity, message: string): void {
    this.context.tell({ row, column: this.context.columns.columnOf(field), field, severity, message })
  }

  private one(source: ReadRow): void {
    const { row } = source
    const { register } = this.target
    const place = this.context.findVillage(String(source.values.desa ?? ''), String(source.values.kecamatan ?? ''))
    if ('problem' in place) {
      this.tell(row, 'desa', 'tolak', place.problem)
      return
    }
    const { village } = place
    if (!mayWriteAt(this.context.area, { villageId: village.id, kecamatanId: village.kecamatanId })) {
      this.tell(
        row,
        'desa',
        'tolak',
        'Desa ini di luar wilayah Anda. Lewati baris ini, atau mintalah kepada admin dinas.',
      )
      return
    }

    const filled: Record<string, ImportValue> = { villageId: village.id }
    for (const [name, value] of Object.entries(source.values))
      if (value !== null && value !== undefined && name in register.fields) filled[name] = value
    this.target.refine?.(filled, source)

    const code = this.target.codeColumn ? String(filled[this.target.codeColumn] ?? '') : ''
    const identity = this.nameOf({
      ...columnsIn(filled),
      village_id: village.id,
      name_key: nameKey(String(filled.name)),
    })
    const twin = this.seen.get(identity)
    if (twin !== undefined) {
      this.tell(row, 'name', 'tolak', `Sama dengan baris ${twin}: ${register.noun} yang sama. Lewati salah satunya.`)
      return
    }
    const known = (code ? this.byCode.get(code) : undefined) ?? this.byName.get(identity)
    const values = known ? { ...valuesOf(register, known.row), ...filled } : { ...defaultsOf(register), ...filled }
    const wrong = {
      ...daysAhead(values, register.fields, this.context.today),
      ...register.problems(values as Parameters<typeof register.problems>[0]),
    }
    for (const [field, message] of Object.entries(wrong)) this.tell(row, field, 'tolak', message)
    if (Object.keys(wrong).length > 0) return
    this.seen.set(identity, row)

    const columns: Stored = {
      ...storedColumns(register.fields, values),
      name_key: nameKey(String(values.name)),
      kecamatan_id: village.kecamatanId,
    }
    if (!known) {
      this.added.push({ id: this.newId(), import_id: this.context.jobId, ...columns })
      this.tally.count(register.table, 'new', village.id)
      return
    }
    const set = Object.fromEntries(Object.entries(columns).filter(([name, value]) => !same(known.row[name], value)))
    const changed = Object.keys(set).length > 0
    if (changed) this.changes.push({ id: known.id, version: known.version, set })
    this.tally.count(register.table, changed ? 'changed' : 'same', village.id)
  }

  async write(): Promise<void> {}

  async finish(tx: TenantBulk): Promise<void> {
    const table = quoted(this.target.register.table)
    const [first] = this.added
    const names = first ? Object.keys(first).map(quoted).join(', ') : ''
    for (let at = 0; at < this.added.length; at += ROWS_AT_ONCE)
      await tx.sql.query(
        `insert into ${table} (tenant_id, ${names}) select $1, ${names} from jsonb_populate_recordset(null::${table}, $2::jsonb)`,
        [tx.tenantId, JSON.stringify(this.added.slice(at, at + ROWS_AT_ONCE))],
      )
    for (const change of this.changes) await this.change(tx, table, change)
  }

  private async change(tx: TenantBulk, table: string, { id, version, set }: Change): Promise<void> {
    const names = Object.keys(set).map(quoted)
    await tx.sql.query(
      `insert into import_change (tenant_id, job_id, table_name, row_id, before, version)
       select $1, $2::uuid, $3, id, jsonb_build_object(${Object.keys(set)
         .map((name) => `'${name}', ${quoted(name)}`)
         .join(', ')}), version + 1 from ${table} where tenant_id = $1 and id = $4::uuid`,
      [tx.tenantId, this.context.jobId, this.target.register.table, id],
    )
    const done = await tx.sql.query<{ id: string }>(
      `update ${table} t set ${names.map((name) => `${name} = given.${name}`).join(', ')}, version = t.version + 1, updated_at = now()
       from jsonb_populate_record(null::${table}, $1::jsonb) given
       where t.tenant_id = $2 and t.id = $3::uuid and t.version = $4::int returning t.id::text as id`,
      [JSON.stringify(set), tx.tenantId, id, version],
    )
    if (done.length !== 1) throw new Refusal('import.changed-meanwhile')
  }
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one === '' || one === undefined ? null : one) === JSON.stringify(other === '' ? null : other)

const columnsIn = (values: Record<string, ImportValue>): Stored =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [columnOf(name), value]))

const valuesOf = (register: Register, row: Stored): Record<string, ImportValue> =>
  Object.fromEntries(Object.keys(register.fields).map((name) => [name, (row[columnOf(name)] ?? null) as ImportValue]))

/** What a field holds that nobody filled in. */
function defaultsOf(register: Register): Record<string, ImportValue> {
  return Object.fromEntries(
    Object.entries(register.fields).flatMap(([name, field]) => {
      const parsed = field.shape.safeParse(undefined)
      return parsed.success ? [[name, parsed.data as ImportValue]] : []
    }),
  )
}
