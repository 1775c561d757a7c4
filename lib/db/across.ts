import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { poolFor } from '@/lib/db/pools'
import type { SqlReader, Statement } from '@/lib/db/sql-reader'
import { runInTransaction, runTogether } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors/refusal'

/** Reads of aggregates for province and nation. The database roles behind it hold no grant on people or facts. */
export interface AcrossSql {
  readonly actor: Actor
  readonly sql: SqlReader
}

function door(actor: Actor): { pool: ReturnType<typeof poolFor>; scope: Statement[] } {
  if (actor.region.level === 0) return { pool: poolFor('lini_nation'), scope: [] }
  if (actor.region.level !== 1) throw new Refusal('not-allowed')
  const province = actor.region.id
  return {
    pool: poolFor('lini_across'),
    scope: [
      {
        text: `select set_config('app.province', $1::text, true), set_config('app.tenants',
          coalesce((select array_agg(id)::text from tenant where province_id = $1::int), '{}'), true)`,
        values: [String(province)],
      },
    ],
  }
}

/** The one door for province and nation: aggregates of the open offices in the actor's region, nothing else. */
export function acrossTenants<Result>(actor: Actor, work: (across: AcrossSql) => Promise<Result>): Promise<Result> {
  const { pool, scope } = door(actor)
  return runInTransaction(pool, scope, (sql) => work({ actor, sql }))
}

/** Several reads in one round trip. Answers each statement's rows. */
export function readAcross(actor: Actor, statements: readonly Statement[]) {
  const { pool, scope } = door(actor)
  return runTogether(pool, scope, statements)
}
