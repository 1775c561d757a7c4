import type { Client } from 'pg'

/** Columns whose values a check constraint limits. */
const ALLOWED: Record<string, Record<string, string>> = {
  poktan: { kind: "'bkb'" },
  petugas: { kind: "'pkb'" },
  institusi: { kind: "'ppkbd'" },
  poktan_service: { service: "'kunjungan'" },
  kampung_kb_class: { class: "'dasar'" },
  sync_item: { outcome: "'diterima'" },
  reminder: { channel: "'aplikasi'" },
  quality_answer: { state: "'benar'" },
  handed_over: { application: "'siga'" },
  lokus_choice: { choice: "'masuk'" },
  intervention: { kind: "'sensitif'" },
  intervention_fund: { fund: "'dd'" },
  rapat: { kind: "'lokmin'" },
  rapat_edition: { kind: "'lokmin'" },
  rapat_rtl_note: { state: "'belum'" },
  naskah: { kind: "'bulanan'" },
  subscription: { often: "'harian'" },
  mitra: { level: "'kabupaten'" },
  survey_entry: { survey: "'ssgi'", measure: "'stunting'" },
  contest: { kind: "'bkb'", level: "'kabupaten'" },
  contest_member: { team: "'pembina'" },
  contest_entry: { subject_kind: "'poktan'" },
  contest_nomination: { to_level: "'provinsi'" },
}

interface Column {
  name: string
  type: string
}

/** Every table of Lini with a `tenant_id`, from the catalogue. */
export async function tenantTables(admin: Client): Promise<string[]> {
  const { rows } = await admin.query(
    `select c.relname as name from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`,
  )
  return rows.map((row) => row.name)
}

/** Every other table of Lini. */
export async function commonTables(admin: Client): Promise<string[]> {
  const { rows } = await admin.query(
    `select c.relname as name from pg_class c
     where c.relkind in ('r', 'p', 'm', 'f') and c.relnamespace = 'public'::regnamespace
       and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
     order by 1`,
  )
  return rows.map((row) => row.name)
}

/** The columns a row of this table must be given. */
export async function neededColumns(admin: Client, table: string): Promise<Column[]> {
  const { rows } = await admin.query(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type
     from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull
       and d.oid is null and a.attidentity = ''`,
    [table],
  )
  return rows
}

/** An SQL value for a column of a planted row; `mark` makes rows of different offices and tries differ. */
function valueFor(table: string, { name, type }: Column, tenant: number, mark: number): string {
  const allowed = ALLOWED[table]?.[name]
  if (allowed) return allowed
  if (name === 'tenant_id') return String(tenant)
  if (type === 'uuid') return `'00000000-0000-4000-8000-${String(tenant * 1000 + mark).padStart(12, '0')}'`
  if (type === 'text' || type.startsWith('character')) return `'kenari-${tenant}-${table}-${mark}'`
  if (type === 'date') return `date '2024-01-01' + ${mark}`
  if (type.startsWith('timestamp')) return "timestamptz '2024-01-01 00:00Z'"
  if (type === 'jsonb') return `'{"kenari":${tenant}}'`
  if (type === 'bytea') return `'\\x00'`
  if (type === 'boolean') return 'false'
  if (name === 'status' || name === 'revision' || name === 'timely' || name === 'level') return '2'
  return String(mark)
}

/** The statement that puts one row of an office into a table. */
export async function insertionOf(admin: Client, table: string, tenant: number, mark: number): Promise<string> {
  const columns = await neededColumns(admin, table)
  const values = columns.map((column) => valueFor(table, column, tenant, mark))
  return `insert into ${table} (${columns.map((column) => column.name).join(', ')}) values (${values.join(', ')})`
}

/** Plants one row of each office in every tenant table, past policies, triggers and foreign keys. */
export async function plantCanaries(admin: Client, tenants: readonly number[]): Promise<void> {
  await admin.query("set session_replication_role = 'replica'")
  for (const table of await tenantTables(admin))
    for (const tenant of tenants)
      await admin.query(`${await insertionOf(admin, table, tenant, 1)} on conflict do nothing`)
  await admin.query("set session_replication_role = 'origin'")
}
