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
    undo: () => undo,
  }
}

/** Puts rows back as they were, in the order the steps give them. */
export async function restore(tx: TenantTx, restorations: readonly Restoration[]): Promise<void> {
  for (const restoration of restorations) await (restoration.remove ? remove : change)(tx, restoration)
}
