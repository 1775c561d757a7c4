import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import type { PoolConfig } from 'pg'

type Factory = PrismaPg
type Adapter = Awaited<ReturnType<Factory['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/**
 * Refuses every query of a transaction that has been committed or rolled back.
 * Prisma 7.10 may send a timed-out transaction's last statement late, when its
 * connection already works for somebody else, another office included
 * (prisma/orm#29762); a test injects exactly that delay.
 */
export function guardTransaction(transaction: Transaction): Transaction {
  let ended = false
  const refuse = () => {
    if (ended) throw new Error('This transaction has ended; a late statement was refused')
  }
  const end =
    (finish: () => Promise<void>): (() => Promise<void>) =>
    () => {
      ended = true
      return finish()
    }
  return new Proxy(transaction, {
    get(target, property) {
      if (property === 'commit') return end(() => target.commit())
      if (property === 'rollback') return end(() => target.rollback())
      const member = Reflect.get(target, property, target)
      if (property === 'queryRaw' || property === 'executeRaw') {
        return (query: { sql: string }) => {
          refuse()
          if (/^\s*(commit|rollback)\b/i.test(query.sql)) ended = true
          return (member as (query: unknown) => unknown).call(target, query)
        }
      }
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}

/** Prisma's PostgreSQL adapter with the guard around every transaction. */
export function guardedAdapter(config: PoolConfig): Factory {
  const factory = new PrismaPg(config)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => guardTransaction(await start(level))
    return adapter
  }
  return factory
}
