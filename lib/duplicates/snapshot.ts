import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import { HANGING, HOLDINGS } from '@/lib/privacy/holdings'

type Row = Readonly<Record<string, unknown>>

/** The rows of a few persons and families as they stood at one moment, by table and key. */
export type Snapshot = ReadonlyMap<string, ReadonlyMap<string, Row>>

/** What became of one row. A version only goes up, so it is compared and never put back. */
export type RowChange =
  | { what: 'changed'; table: string; key: Row; before: Row; after: Row; version: number | null }
  | { what: 'removed'; table: string; row: Row }
  | { what: 'added'; table: string; key: Row }

/** Whose rows a snapshot holds. */
export interface Whose {
  persons: readonly string[]
  families: readonly string[]
}

const KEYS: Readonly<Record<string, readonly string[]>> = { poktan_attendance: ['meeting_id', 'member_id'] }
const keyOf = (table: string): readonly string[] => KEYS[table] ?? ['id']
/** Made by the database, or only ever moving forward. */
const NOT_RESTORED = new Set(['version', 'updated_at', 'sound_key', 'tenant_id'])

/** Reads every row that holds one of these persons or families, and what hangs on those rows. */
export async function takeSnapshot(tx: TenantTx, { persons, families }: Whose): Promise<Snapshot> {
  const found = new Map<string, Map<string, Row>>()
  const keep = (table: string, rows: readonly { row: Row }[]) => {
    const kept = found.get(table) ?? new Map<string, Row>()
    for (const { row } of rows) kept.set(JSON.stringify(keyOf(table).map((name) => row[name])), row)
    found.set(table, kept)
  }
  const read = async (table: string, column: string, ids: readonly unknown[]) => {
    if (ids.length === 0) return
    keep(
      table,
      await tx.sql.query<{ row: Row }>(
        `select to_jsonb(t) as row from ${table} t where t.tenant_id = $1 and t.${column} = any($2::uuid[])`,
        [tx.tenantId, ids as string[]],
      ),
    )
  }
  await read('person', 'id', persons)
  await read('family', 'id', families)
  for (const { table, person, family } of HOLDINGS) {
    for (const column of person) await read(table, column, persons)
    for (const column of family) await read(table, column, families)
  }
  for (const { table, column, on } of HANGING) {
    await read(
      table,
      column,
      [...(found.get(on)?.values() ?? [])].map(({ id }) => id),
    )
  }
  // A couple's other half is named inside the facts of a target.
  if (persons.length > 0)
    keep(
      'tpk_target',
      await tx.sql.query<{ row: Row }>(
        `select to_jsonb(t) as row from tpk_target t
         where t.tenant_id = $1 and t.stage = 'catin' and t.facts->>'partnerId' = any($2::text[])`,
        [tx.tenantId, persons],
      ),
    )
  return found
}

/** What happened between two snapshots of the same persons and families. */
export function changesBetween(before: Snapshot, after: Snapshot): RowChange[] {
  const changes: RowChange[] = []
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(table), after.get(table)]
    for (const [at, row] of was ?? []) {
      const now = is?.get(at)
      if (!now) changes.push({ what: 'removed', table, row })
      else if (JSON.stringify(row) !== JSON.stringify(now)) changes.push(changeOf(table, row, now))
    }
    for (const [at, row] of is ?? [])
      if (!was?.has(at)) changes.push({ what: 'added', table, key: pick(row, keyOf(table)) })
  }
  return changes
}

const pick = (row: Row, names: readonly string[]): Row => Object.fromEntries(names.map((name) => [name, row[name]]))

function changeOf(table: string, row: Row, now: Row): RowChange {
  const names = Object.keys(now).filter(
    (name) => !NOT_RESTORED.has(name) && JSON.stringify(row[name]) !== JSON.stringify(now[name]),
  )
  const version = typeof now.version === 'number' ? now.version : null
  return {
    what: 'changed',
    table,
    key: pick(now, keyOf(table)),
    before: pick(row, names),
    after: pick(now, names),
    version,
  }
}

const quoted = (name: string): string => {
  if (!/^[a-z][a-z_0-9]*$/.test(name)) throw new Error(`Not a column: ${name}`)
  return `"${name}"`
}

/** Whether every changed row still stands as it was left, and what was added is still there. */
export async function isUntouched(tx: TenantTx, changes: readonly RowChange[]): Promise<boolean> {
  for (const change of changes) {
    if (change.what === 'removed') continue
    const now = await readOne(tx, change.table, change.key)
    if (!now) return false
    if (change.what === 'added') continue
    if (change.version !== null && now.version !== change.version) return false
    if (Object.entries(change.after).some(([name, value]) => JSON.stringify(now[name]) !== JSON.stringify(value)))
      return false
  }
  return true
}

async function readOne(tx: TenantTx, table: string, key: Row): Promise<Row | null> {
  const [found] = await tx.sql.query<{ row: Row }>(
    `select to_jsonb(t) as row from ${quoted(table)} t, jsonb_populate_record(null::${quoted(table)}, $2::jsonb) given
     where t.tenant_id = $1 and ${sameKey(key)}`,
    [tx.tenantId, JSON.stringify(key)],
  )
  return found?.row ?? null
}

const sameKey = (key: Row): string =>
  Object.keys(key)
    .map((name) => `t.${quoted(name)} = given.${quoted(name)}`)
    .join(' and ')

/** Puts rows back as they were: what was added goes, what was changed reads as before, what was removed stands again. */
export async function putBack(tx: TenantTx, changes: readonly RowChange[]): Promise<void> {
  const order = { added: 0, changed: 1, removed: 2 } as const
  for (const change of [...changes].sort((a, b) => order[a.what] - order[b.what])) {
    const table = quoted(change.table)
    if (change.what === 'added')
      await tx.sql.query(
        `delete from ${table} t using jsonb_populate_record(null::${table}, $2::jsonb) given
         where t.tenant_id = $1 and ${sameKey(change.key)}`,
        [tx.tenantId, JSON.stringify(change.key)],
      )
    else if (change.what === 'removed') {
      const names = Object.keys(change.row)
        .filter((name) => name !== 'sound_key')
        .map(quoted)
      await tx.sql.query(
        `insert into ${table} (${names.join(', ')}) select ${names.map((name) => `given.${name}`).join(', ')}
         from jsonb_populate_record(null::${table}, $2::jsonb) given where given.tenant_id = $1`,
        [tx.tenantId, JSON.stringify(change.row)],
      )
    } else {
      const sets = Object.keys(change.before).map((name) => `${quoted(name)} = given.${quoted(name)}`)
      if (change.version !== null) sets.push('version = t.version + 1')
      if (sets.length === 0) continue
      await tx.sql.query(
        `update ${table} t set ${sets.join(', ')} from jsonb_populate_record(null::${table}, $2::jsonb) given
         where t.tenant_id = $1 and ${sameKey(change.key)}`,
        [tx.tenantId, JSON.stringify({ ...change.before, ...change.key })],
      )
    }
  }
}
