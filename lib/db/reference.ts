import 'server-only'
import { poolFor } from '@/lib/db/pools'
import type { SqlReader, SqlValue } from '@/lib/db/sql-reader'
import { statementName } from '@/lib/db/transaction'

/** Reads of the tables that belong to everybody: regions, their history, open offices, expected units. */
export const reference: SqlReader = {
  async query<Row>(text: string, values: readonly SqlValue[] = []) {
    const result = await poolFor('lini_login').query({ name: statementName(text), text, values: values as SqlValue[] })
    return result.rows as Row[]
  },
}
