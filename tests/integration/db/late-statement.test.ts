import { PrismaPg } from '@prisma/adapter-pg'
import { beforeAll, expect, it } from 'vitest'
import { connection } from '@/lib/db/connection'
import { PrismaClient } from '@/lib/db/generated/client'
import { guardTransaction } from '@/lib/db/guarded-adapter'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'

const MARKER = 'terlambat'
let a: number
let b: number

beforeAll(async () => {
  a = await openTestOffice(BLORA)
  b = await openTestOffice(KUTAI_TIMUR)
})

/** Prisma over one connection, in which statements carrying the marker are sent 700 ms late. */
function delayedClient(guarded: boolean) {
  const factory = new PrismaPg({ ...connection('lini_app'), max: 1 })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => {
      const real = await start(level)
      const inner = guarded ? guardTransaction(real) : real
      return new Proxy(real, {
        get(_, property) {
          const member = Reflect.get(inner, property, inner)
          if (property !== 'queryRaw' && property !== 'executeRaw')
            return typeof member === 'function' ? member.bind(inner) : member
          return async (query: { args: unknown[] }) => {
            if (JSON.stringify(query.args).includes(MARKER)) await new Promise((go) => setTimeout(go, 700))
            return (member as (query: unknown) => unknown).call(inner, query)
          }
        },
      })
    }
    return adapter
  }
  return new PrismaClient({ adapter: factory })
}

/** Office A's update times out; office B then works on the same connection. Answers B's note afterwards. */
async function lateUpdate(guarded: boolean): Promise<string> {
  const admin = await asSuperuser()
  await admin.query("update office set note = 'asli'")
  const prisma = delayedClient(guarded)
  const scope = (tenant: number) => [`select set_config('app.tenant', '${tenant}', true)`] as const
  const late = prisma
    .$transaction(
      async (tx) => {
        await tx.$queryRawUnsafe(scope(a)[0])
        await tx.office.updateMany({ data: { note: MARKER } })
      },
      { timeout: 300 },
    )
    .catch(() => 'timed out')
  await new Promise((go) => setTimeout(go, 450))
  await prisma
    .$transaction(async (tx) => {
      await tx.$queryRawUnsafe(scope(b)[0])
      await tx.$queryRawUnsafe('select pg_sleep(0.9)::text')
      await tx.office.findMany()
    })
    .catch(() => undefined)
  await late
  await prisma.$disconnect()
  const { rows } = await admin.query('select note from office where tenant_id = $1', [b])
  return rows[0].note
}

it('lets no late statement of one office into the transaction of another', async () => {
  expect(await lateUpdate(true)).toBe('asli')
})

it('would be caught by this test if the guard were missing', async () => {
  expect(await lateUpdate(false)).toBe(MARKER)
})
