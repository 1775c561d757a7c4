import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { maskNumber } from '@/lib/families/nik'
import { openNumber } from '@/lib/families/numbers'
import { HANGING, HOLDINGS } from './holdings'
import { HIDDEN_COLUMNS } from './labels'

export type StoredRow = Readonly<Record<string, unknown>>

/** The rows of one table about the person. */
export interface ReportPart {
  table: string
  label: string
  rows: StoredRow[]
}

/** One line of the processing trail: who did what, when. */
export interface TrailLine {
  at: Date
  name: string
  role: string
  action: string
}

/** Everything Lini holds of a person, and who read or changed it. Numbers are masked. */
export interface PersonReport {
  personId: string | null
  familyId: string
  parts: ReportPart[]
  trail: TrailLine[]
}

/** By which addresses the trail names rows of a person: the word before the id. */
const TRAIL_WORDS = [
  'orang',
  'keluarga',
  'ukur',
  'rujukan',
  'krs',
  'aks',
  'dampingan',
  'sasaran-tpk',
  'kunjungan',
  'ganda',
  'privasi',
  'layanan',
] as const

/** Reads everything about a person, or a family when `personId` is null. Refuses who is not there. */
export async function readEverything(
  tx: TenantSql,
  { personId, familyId }: { personId: string | null; familyId: string | null },
): Promise<PersonReport> {
  const family = familyId ?? (await familyOf(tx, personId))
  if (!family) throw new Refusal('not-found')
  const parts: ReportPart[] = []
  const ids = new Map<string, string[]>()
  const keep = (table: string, label: string, found: readonly { row: StoredRow }[]) => {
    const rows = found.map(({ row }) => row)
    ids.set(
      table,
      rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
    )
    if (rows.length > 0) parts.push({ table, label, rows: rows.map((row) => shown(tx, table, row)) })
  }
  const who = personId ? [personId] : await membersOf(tx, family)
  keep('person', 'Orang', await rowsOf(tx, 'person', 'id', who))
  keep('family', 'Keluarga', await rowsOf(tx, 'family', 'id', [family]))
  for (const { table, person, family: families, label, ...rest } of HOLDINGS) {
    if (table === 'person') continue
    const day = 'day' in rest ? rest.day : undefined
    // What is about a person only belongs to that person; what is about the family to everybody in it.
    const [column, of] = person.length > 0 ? [person[0], who] : [families[0], [family]]
    keep(table, label, await rowsOf(tx, table, column, of, day))
  }
  for (const { table, column, on, label } of HANGING)
    keep(table, label, await rowsOf(tx, table, column, ids.get(on) ?? []))
  return { personId, familyId: family, parts, trail: await trailOf(tx, [...ids.values()].flat()) }
}

async function familyOf(tx: TenantSql, personId: string | null): Promise<string | null> {
  const [row] = await tx.sql.query<{ id: string }>(
    'select family_id::text as id from person where tenant_id = $1 and id = $2::uuid',
    [tx.tenantId, personId],
  )
  return row?.id ?? null
}

const membersOf = async (tx: TenantSql, familyId: string): Promise<string[]> =>
  (
    await tx.sql.query<{ id: string }>(
      'select id::text as id from person where tenant_id = $1 and family_id = $2::uuid and merged_into is null',
      [tx.tenantId, familyId],
    )
  ).map(({ id }) => id)

/** Ids that are spelled out by a name of their own. */
const NAMED: Readonly<Record<string, { table: string; label: string; key: 'int' | 'uuid'; told?: string }>> = {
  village_id: { table: 'region', label: 'desa', key: 'int' },
  poktan_id: { table: 'poktan', label: 'kelompok', key: 'uuid' },
  team_id: { table: 'tpk_team', label: 'tim', key: 'uuid' },
  faskes_id: { table: 'faskes', label: 'faskes', key: 'uuid' },
  posyandu_id: { table: 'posyandu', label: 'posyandu', key: 'uuid' },
  meeting_id: { table: 'poktan_meeting', label: 'pertemuan', key: 'uuid', told: `to_char(held_on, 'YYYY-MM-DD')` },
}

async function rowsOf(tx: TenantSql, table: string, column: string | undefined, ids: readonly string[], day?: string) {
  if (!column || ids.length === 0) return []
  const found = await tx.sql.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${table} t where t.tenant_id = $1 and t.${column} = any($2::uuid[])${day ? ` order by t.${day}` : ''}`,
    [tx.tenantId, ids],
  )
  for (const [name, { table: of, label, key, told = 'name' }] of Object.entries(NAMED)) {
    const wanted = [...new Set(found.flatMap(({ row }) => (row[name] ? [row[name]] : [])))]
    if (wanted.length === 0) continue
    const ids = key === 'int' ? wanted.map(Number) : wanted.map(String)
    const names = await tx.sql.query<{ id: string; name: string }>(
      `select id::text as id, ${told} as name from ${of} where id = any($1::${key}[])${key === 'int' ? '' : ' and tenant_id = $2'}`,
      key === 'int' ? [ids] : [ids, tx.tenantId],
    )
    const known = new Map(names.map((one) => [one.id, one.name]))
    for (const { row } of found) if (row[name]) row[label] = known.get(String(row[name])) ?? null
  }
  return found
}

/** A row as the person reads it: without keys, numbers masked, empty columns left out. */
function shown(tx: TenantSql, table: string, row: StoredRow): StoredRow {
  const told: Record<string, unknown> = {}
  for (const [kind, of] of [
    ['nik', 'person'],
    ['kk', 'family'],
  ] as const) {
    const sealed = row[`${kind}_sealed`]
    if (table === of && typeof sealed === 'string')
      told[kind] = maskNumber(openNumber(tx.tenantId, kind, String(row.id), Buffer.from(sealed.slice(2), 'hex')))
  }
  for (const [name, value] of Object.entries(row)) {
    if (HIDDEN_COLUMNS.has(name) || name === 'village_id' || value === null || value === '') continue
    if (Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value).length === 0)
      continue
    told[name] = typeof value === 'object' && !Array.isArray(value) ? withoutIds(value as StoredRow) : value
  }
  return told
}

/** The facts of a stage without the ids of others. */
const withoutIds = (facts: StoredRow): StoredRow =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !/(Id|_id)$/.test(name)))

async function trailOf(tx: TenantSql, ids: readonly string[]): Promise<TrailLine[]> {
  const pairs = await tx.sql.query<{ id: string }>(
    `select id::text as id from duplicate_pair where tenant_id = $1 and first_id = any($2::uuid[])
     union select id::text from duplicate_pair where tenant_id = $1 and second_id = any($2::uuid[])`,
    [tx.tenantId, ids],
  )
  const subjects = [...ids, ...pairs.map(({ id }) => id)].flatMap((id) => TRAIL_WORDS.map((word) => `${word}/${id}`))
  return tx.sql.query<TrailLine>(
    `select at, actor_name as name, actor_role as role, action from audit
     where tenant_id = $1 and subject = any($2::text[]) order by at desc, id desc limit 5000`,
    [tx.tenantId, subjects],
  )
}
