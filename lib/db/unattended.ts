import 'server-only'
import pg from 'pg'
import { connection } from '@/lib/db/connection'
import { poolFor } from '@/lib/db/pools'
import type { SqlReader, SqlValue } from '@/lib/db/sql-reader'
import { statementName } from '@/lib/db/transaction'

/**
 * Statements that act for nobody: the folder's allow-listed functions and its notices.
 * No office is set on this door, so the row policies raise for everything else.
 */
export const unattended: SqlReader = {
  async query<Row>(text: string, values: readonly SqlValue[] = []) {
    const result = await poolFor('lini_app').query({ name: statementName(text), text, values: values as SqlValue[] })
    return result.rows as Row[]
  },
}

/** Hears the database's notices on a channel. */
export interface Ear {
  close(): Promise<void>
}

/**
 * Listens on a channel over a connection of its own until it is closed. `ended` is
 * called once when the database ends it; the caller decides whether to listen again.
 */
export async function listen(channel: string, heard: (payload: string) => void, ended: () => void): Promise<Ear> {
  const client = new pg.Client({ ...connection('lini_app'), keepAlive: true })
  let open = true
  const end = () => {
    if (!open) return
    open = false
    ended()
  }
  client.on('notification', ({ payload }) => heard(payload ?? ''))
  client.on('error', end)
  client.on('end', end)
  await client.connect()
  await client.query(`listen ${client.escapeIdentifier(channel)}`)
  return {
    async close() {
      open = false
      await client.end().catch(() => {})
    },
  }
}
