import 'server-only'
import pg from 'pg'
import { connection } from './connection'

const holder = globalThis as typeof globalThis & { liniHealth?: pg.Pool }

/** Whether the database answers within two seconds. One connection of its own, so that a full pool does not look like a dead server. */
export async function databaseAnswers(): Promise<boolean> {
  holder.liniHealth ??= openPool()
  try {
    await holder.liniHealth.query('select 1')
    return true
  } catch {
    return false
  }
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    ...connection('lini_login'),
    max: 1,
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
    idleTimeoutMillis: 60_000,
  })
  // A database that goes away cuts idle connections; the next question opens a new one or says no.
  pool.on('error', () => {})
  return pool
}
