import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import type { Cell } from './fields'
import type { RegisterTable } from './register'

/** The tables a register step may write: the registers and the dated rows that hang on them. */
export type StepTable =
  | RegisterTable
  | 'kampung_kb_class'
  | 'desa_binaan'
  | 'family'
  | 'person'
  | 'poktan_member'
  | 'poktan_officer'
  | 'classification'
  | 'family_residence'
  | 'person_family'
  | 'tpk_member'
  | 'tpk_area'
  | 'tpk_target'
  | 'tpk_visit'
  | 'referral'
  | 'faskes_officer'
  | 'stunting_case'
  | 'stunting_case_step'
  | 'krs_list'
  | 'krs_family'
  | 'measurement'
  | 'lokus_weighting'
  | 'lokus_plan'
  | 'lokus_choice'
  | 'action_scheme'
  | 'convergence_year'
  | 'convergence_action'
  | 'convergence_evidence'
  | 'village_coverage'
  | 'intervention'
  | 'intervention_fund'
  | 'rapat'
  | 'rapat_guest'
  | 'rapat_rtl'
  | 'rapat_rtl_note'
  | 'rapat_file'
  | 'rapat_edition'
  | 'survey_entry'
  | 'contest'
  | 'contest_criteria'
  | 'contest_stage'
  | 'contest_member'
  | 'contest_entry'
  | 'contest_visit'
  | 'contest_score'
  | 'contest_talk'
  | 'contest_nomination'
  | 'mitra_poktan'
  | 'faskes_kb_month'
export type Columns = Readonly<Record<string, Cell>>

/** How to put a row back: its key without the office, and the columns as they were; or that it goes again. */
export interface Restoration {
  table: StepTable
  key: Columns
  set: Columns
  remove?: true
}

/** Names come from our declarations only; this keeps it true for steps read back from a receipt. */
function quoted(name: string): string {
  if (!/^[a-z][a-z_]*$/.test(name)) throw new Error(`Not a column of a register: ${name}`)
  return `"${name}"`
}

const list = (names: readonly string[], prefix = '') => names.map((name) => `${prefix}${quoted(name)}`).join(', ')

/** Reads the wanted columns of the row of a key as JSON: days as text, lists as lists. Null when there is none. */
export async function readRow(tx: TenantTx, table: StepTable, key: Columns, wanted?: readonly string[]) {
  const names = Object.keys(key)
  const rows = await tx.sql.query<{ row: Columns }>(
    `select to_jsonb(t) as row from ${quoted(table)} t,
       jsonb_populate_record(null::${quoted(table)}, $1::jsonb) given
     where t.tenant_id = $2 and ${names.map((name) => `t.${quoted(name)} = given.${quoted(name)}`).join(' and ')}`,
    [JSON.stringify(key), tx.tenantId],
  )
  const row = rows[0]?.row
  if (!row) return null
  return wanted ? (Object.fromEntries(wanted.map((name) => [name, row[name] ?? null])) as Columns) : row
}

async function remove(tx: TenantTx, { table, key }: Restoration): Promise<void> {
  await tx.sql.query(
    `delete from ${quoted(table)} t using jsonb_populate_record(null::${quoted(table)}, $1::jsonb) given
     where t.tenant_id = $2 and ${Object.keys(key)
       .map((name) => `t.${quoted(name)} = given.${quoted(name)}`)
       .join(' and ')}`,
    [JSON.stringify(key), tx.tenantId],
  )
}

async function change(tx: TenantTx, { table, key, set }: Restoration): Promise<void> {
  const keys = Object.keys(key)
  const names = Object.keys(set)
  await tx.sql.query(
    `update ${quoted(table)} t set ${names.map((name) => `${quoted(name)} = given.${quoted(name)}`).join(', ')}
     from jsonb_populate_record(null::${quoted(table)}, $1::jsonb) given
     where t.tenant_id = $2 and ${keys.map((name) => `t.${quoted(name)} = given.${quoted(name)}`).join(' and ')}`,
    [JSON.stringify({ ...set, ...key }), tx.tenantId],
  )
}

/** Writes an office's rows and remembers how each was, so that all of it can be undone at once. */
export interface Steps {
  /**
   * `withdrawn` are the columns that take the new row out of every count, since a register's
   * rows are never deleted; `remove` for rows that nothing has hung on yet when their step is undone.
   */
  insert(table: StepTable, row: Columns, key: Columns, withdrawn: Columns | 'remove'): Promise<void>
  update(table: StepTable, key: Columns, set: Columns): Promise<void>
  /** The same columns of many rows in few statements; the caller has read them `before`, behind the register's lock. */
  updateMany(table: StepTable, changes: readonly { key: Columns; set: Columns; before: Columns }[]): Promise<void>
  /** What undoes it, last step first. */
  undo(): Restoration[]
}

export function recordSteps(tx: TenantTx): Steps {
  const undo: Restoration[] = []
  return {
    async insert(table, row, key, withdrawn) {
      const names = Object.keys(row)
      await tx.sql.query(
        `insert into ${quoted(table)} (tenant_id, ${list(names)})
         select $2, ${list(names, 'given.')} from jsonb_populate_record(null::${quoted(table)}, $1::jsonb) given`,
        [JSON.stringify(row), tx.tenantId],
      )
      undo.unshift(withdrawn === 'remove' ? { table, key, set: {}, remove: true } : { table, key, set: withdrawn })
    },
    async update(table, key, set) {
      const before = await readRow(tx, table, key, Object.keys(set))
      if (!before) throw new Error(`No row of ${table} to change`)
      await change(tx, { table, key, set })
      undo.unshift({ table, key, set: before })
    },
    async updateMany(table, changes) {
      await changeMany(
        tx,
        changes.map(({ key, set }) => ({ table, key, set })),
      )
      for (const { key, set, before } of changes) {
        const kept = Object.keys(set).map((name) => [name, before[name] ?? null])
        undo.unshift({ table, key, set: Object.fromEntries(kept) })
      }
    },
    undo: () => undo,
  }
}

/** Rows written by one statement: enough to be quick, few enough to be sent at once. */
const TOGETHER = 1_000

/** Applies changes in their order; neighbours that set the same columns of different rows travel together. */
async function changeMany(tx: TenantTx, restorations: readonly Restoration[]): Promise<void> {
  let group: Restoration[] = []
  let shape = ''
  let seen = new Set<string>()
  const send = async () => {
    const [first] = group
    if (!first) return
    const [table, keys, names] = [quoted(first.table), Object.keys(first.key), Object.keys(first.set)]
    await tx.sql.query(
      `update ${table} t set ${names.map((name) => `${quoted(name)} = given.${quoted(name)}`).join(', ')}
       from jsonb_populate_recordset(null::${table}, $1::jsonb) given
       where t.tenant_id = $2 and ${keys.map((name) => `t.${quoted(name)} = given.${quoted(name)}`).join(' and ')}`,
      [JSON.stringify(group.map(({ key, set }) => ({ ...set, ...key }))), tx.tenantId],
    )
  }
  for (const one of restorations) {
    if (one.remove) {
      await send()
      ;[group, shape, seen] = [[], '', new Set()]
      await remove(tx, one)
      continue
    }
    const itsShape = JSON.stringify([one.table, Object.keys(one.key), Object.keys(one.set)])
    const itsKey = JSON.stringify(one.key)
    if (itsShape !== shape || seen.has(itsKey) || group.length === TOGETHER) {
      await send()
      ;[group, shape, seen] = [[], itsShape, new Set()]
    }
    group.push(one)
    seen.add(itsKey)
  }
  await send()
}

/** Puts rows back as they were, in the order the steps give them. */
export const restore = (tx: TenantTx, restorations: readonly Restoration[]): Promise<void> =>
  changeMany(tx, restorations)

/** The rows of these ids as they are stored, by id. Those of another office are not there. */
export async function readRows(
  tx: Pick<TenantTx, 'sql' | 'tenantId'>,
  table: StepTable,
  ids: readonly string[],
): Promise<Map<string, Columns>> {
  const rows = await tx.sql.query<{ id: string; row: Columns }>(
    `select t.id::text as id, to_jsonb(t) as row from ${quoted(table)} t
     where t.tenant_id = $1 and t.id = any($2::uuid[])`,
    [tx.tenantId, ids],
  )
  return new Map(rows.map(({ id, row }) => [id, row]))
}
