import type { Client } from 'pg'
import { NAMES_A_FAMILY, NAMES_A_PERSON } from '@/lib/privacy/holdings'

export interface NamingColumn {
  table: string
  column: string
  names: 'person' | 'family'
}

/** Every column of the database that names a person or a family, from the catalogue. */
export async function namingColumns(admin: Client): Promise<NamingColumn[]> {
  const { rows } = await admin.query(
    `select c.relname as table, a.attname as column, case when a.attname ~ $1 then 'person' else 'family' end as names
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and (a.attname ~ $1 or a.attname ~ $2)
     order by 1, 2`,
    [NAMES_A_PERSON, NAMES_A_FAMILY],
  )
  return rows
}

/** Tables that refer by a foreign key or a column name to rows of these tables. */
export async function hangingTables(admin: Client, columns: Readonly<Record<string, string>>): Promise<string[]> {
  const { rows } = await admin.query(
    `select distinct c.relname as table, a.attname as column from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = any($1::text[])`,
    [Object.keys(columns)],
  )
  return rows.map(({ table, column }) => `${table}.${column}`).sort()
}
