import type pg from 'pg'
import type { SqlReader } from '@/lib/db/sql-reader'
import { asOwner } from '@/tests/support/database'

/** The owner's connection, plain and in the shape that queries take. */
export async function ownerSql(): Promise<{ sql: SqlReader; client: pg.Client }> {
  const client = await asOwner()
  const sql: SqlReader = {
    query: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, values as unknown[])).rows as Row[],
  }
  return { sql, client }
}

/** The id of today's region of a code. */
export async function idOf(sql: SqlReader, code: string): Promise<number> {
  const [row] = await sql.query<{ id: number }>('select id from region where code = $1 and closed_on is null', [code])
  if (!row) throw new Error(`No region ${code}`)
  return row.id
}
