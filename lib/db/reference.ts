import 'server-only'
import { poolFor } from '@/lib/db/pools'
import type { SqlReader, SqlValue } from '@/lib/db/sql-reader'

/** Reads of the tables that belong to everybody: regions, their history, open offices, expected units. */
export const reference: SqlReader = {
  async query<Row>(text: string, values: readonly SqlValue[] = []) {
    const result = await poolFor('lini_login').query(text, values as SqlValue[])
    return result.rows as Row[]
  },
}
