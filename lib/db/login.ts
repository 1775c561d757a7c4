import 'server-only'
import { prismaFor, type TransactionClient } from '@/lib/db/prisma'

/** Accounts, sessions and attempts only: the database role behind this door sees no office's rows. */
export const accounts = () => prismaFor('lini_login')

/** One transaction over accounts. */
export const withAccounts = <Result>(work: (db: TransactionClient) => Promise<Result>): Promise<Result> =>
  accounts().$transaction(work, { timeout: 30_000, maxWait: 10_000 })
