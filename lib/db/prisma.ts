import 'server-only'
import { connection, type DatabaseRole } from '@/lib/db/connection'
import { type Prisma, PrismaClient } from '@/lib/db/generated/client'
import { guardedAdapter } from '@/lib/db/guarded-adapter'

export type TransactionClient = Prisma.TransactionClient

const shared = globalThis as typeof globalThis & { liniPrisma?: Map<DatabaseRole, PrismaClient> }

/** The process's Prisma client for a database role, behind the transaction guard. */
export function prismaFor(role: 'lini_app' | 'lini_login'): PrismaClient {
  shared.liniPrisma ??= new Map()
  const known = shared.liniPrisma.get(role)
  if (known) return known
  const client = new PrismaClient({ adapter: guardedAdapter({ ...connection(role), max: 4 }) })
  shared.liniPrisma.set(role, client)
  return client
}

/** Disconnects every client, so that the operator's tool and tests may end. */
export async function closePrisma(): Promise<void> {
  const clients = [...(shared.liniPrisma?.values() ?? [])]
  shared.liniPrisma?.clear()
  await Promise.all(clients.map((client) => client.$disconnect()))
}
