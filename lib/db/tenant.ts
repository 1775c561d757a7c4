import 'server-only'
import type { Actor, OfficeActor } from '@/lib/auth/actor'
import { worksInOffice } from '@/lib/auth/actor'
import { poolFor } from '@/lib/db/pools'
import { prismaFor, type TransactionClient } from '@/lib/db/prisma'
import type { SqlReader, SqlValue, Statement } from '@/lib/db/sql-reader'
import { type Finish, runInTransaction, runTogether } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors/refusal'

declare const opened: unique symbol

/** One office's transaction. Only the doors below make one; every query of tenant data asks for it. */
export interface TenantTx {
  readonly tenantId: number
  readonly actor: OfficeActor
  readonly db: TransactionClient
  readonly sql: SqlReader
  readonly [opened]: true
}

/** The same transaction for hot paths, without Prisma's round trips. */
export type TenantSql = Omit<TenantTx, 'db'>

const scope = (tenantId: number): Statement[] => [
  { text: "select set_config('app.tenant', $1, true)", values: [String(tenantId)] },
]

function officeOf(actor: Actor): OfficeActor {
  if (!worksInOffice(actor)) throw new Refusal('not-allowed')
  return actor
}

/**
 * Runs `work` in one transaction in which the row policies see only the actor's
 * office. The setting dies with the transaction, so a pooled connection never
 * carries it to the next request. For ordinary screens and registers.
 */
export function inTenant<Result>(actor: Actor, work: (tx: TenantTx) => Promise<Result>): Promise<Result> {
  const office = officeOf(actor)
  return prismaFor('lini_app').$transaction(
    async (db) => {
      await db.$executeRaw`select set_config('app.tenant', ${String(office.tenantId)}, true)`
      const sql: SqlReader = {
        // The text comes from our queries only; values are always bound.
        query: <Row>(text: string, values: readonly SqlValue[] = []) => db.$queryRawUnsafe<Row[]>(text, ...values),
      }
      return work({ tenantId: office.tenantId, actor: office, db, sql } as TenantTx)
    },
    // The server ends long transactions by its own timeout; Prisma's must never be the first.
    { timeout: 120_000, maxWait: 10_000 },
  )
}

/**
 * The same door for hot paths: statements travel without waiting for each other,
 * and `finish` sends the last of them together with the commit.
 */
export function inTenantSql<Result>(
  actor: Actor,
  work: (tx: TenantSql, finish: Finish) => Promise<Result>,
): Promise<Result> {
  const office = officeOf(actor)
  return runInTransaction(poolFor('lini_app'), scope(office.tenantId), (sql, finish) =>
    work({ tenantId: office.tenantId, actor: office, sql } as TenantSql, finish),
  )
}

/** Several reads of one office in one round trip. Answers each statement's rows. */
export function readTenant(actor: Actor, statements: readonly Statement[]) {
  return runTogether(poolFor('lini_app'), scope(officeOf(actor).tenantId), statements)
}
