import 'server-only'
import { poolFor } from '@/lib/db/pools'
import { prismaFor, type TransactionClient } from '@/lib/db/prisma'
import type { SqlReader, SqlValue } from '@/lib/db/sql-reader'
import { statementName } from '@/lib/db/transaction'

/** Accounts, sessions and attempts only: the database role behind this door sees no office's rows. */
export const accounts = () => prismaFor('lini_login')

/** One transaction over accounts. */
export const withAccounts = <Result>(work: (db: TransactionClient) => Promise<Result>): Promise<Result> =>
  accounts().$transaction(work, { timeout: 30_000, maxWait: 10_000 })

/** The same role without Prisma, for what every request asks. One statement each, prepared. */
export const accountSql: SqlReader = {
  async query<Row>(text: string, values: readonly SqlValue[] = []) {
    const result = await poolFor('lini_login').query({ name: statementName(text), text, values: values as SqlValue[] })
    return result.rows as Row[]
  },
}
