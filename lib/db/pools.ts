import 'server-only'
import { Pool, types } from 'pg'
import { connection, type DatabaseRole } from '@/lib/db/connection'

// A calendar day stays text (no zone can shift it); counts fit a double exactly.
const DATE = 1082
const INT8 = 20
types.setTypeParser(DATE, (text) => text)
types.setTypeParser(INT8, (text) => Number(text))

/** Connections per role: 2 cores serve best with 8 to 16 in all (performance notes in the README). */
const SIZES: Partial<Record<DatabaseRole, number>> = { lini_app: 6, lini_across: 3, lini_nation: 3, lini_login: 4 }

/**
 * The roles that read aggregates ask the same few questions again and again: planning each
 * anew for its values would cost more than running it.
 */
const OPTIONS: Partial<Record<DatabaseRole, string>> = {
  lini_across: '-c plan_cache_mode=force_generic_plan',
  lini_nation: '-c plan_cache_mode=force_generic_plan',
}

const shared = globalThis as typeof globalThis & { liniPools?: Map<DatabaseRole, Pool> }

/** The process's pool for a database role; queries on one connection travel without waiting for each other. */
export function poolFor(role: DatabaseRole): Pool {
  shared.liniPools ??= new Map()
  const known = shared.liniPools.get(role)
  if (known) return known
  const pool = new Pool({
    ...connection(role),
    options: OPTIONS[role],
    max: SIZES[role] ?? 2,
    pipeline: true,
    idleTimeoutMillis: 30_000,
  })
  // An idle connection that the server closes is replaced at the next use; it must not end the process.
  pool.on('error', () => {})
  shared.liniPools.set(role, pool)
  return pool
}

/** Ends every pool: for the operator's tool and tests, which must let the process go. */
export async function closePools(): Promise<void> {
  const pools = [...(shared.liniPools?.values() ?? [])]
  shared.liniPools?.clear()
  await Promise.all(pools.map((pool) => pool.end()))
}
