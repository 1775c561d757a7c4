import { Client, Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { acrossTenants } from '@/lib/db/across'
import { connection } from '@/lib/db/connection'
import { closePools } from '@/lib/db/pools'
import { closePrisma, prismaFor } from '@/lib/db/prisma'
import { inTenant, inTenantSql, readTenant } from '@/lib/db/tenant'
import { runTogether } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors/refusal'
import { actorOf, BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'

let blora: Actor
let kutim: Actor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  blora = await actorOf('admin_dinas', BLORA)
  kutim = await actorOf('admin_dinas', KUTAI_TIMUR)
})
afterAll(async () => {
  await closePrisma()
  await closePools()
})

it('shows each office its own row through every door', async () => {
  for (const actor of [blora, kutim]) {
    const byPrisma = await inTenant(actor, (tx) => tx.db.office.findMany())
    const bySql = await inTenantSql(actor, (tx) => tx.sql.query<{ tenant_id: number }>('select tenant_id from office'))
    const [together] = await readTenant(actor, [{ text: 'select tenant_id from office' }])
    expect(byPrisma.map((row) => row.tenantId)).toEqual([actor.tenantId])
    expect(bySql.map((row) => row.tenant_id)).toEqual([actor.tenantId])
    expect(together?.map((row) => row.tenant_id)).toEqual([actor.tenantId])
  }
})

it('cannot write a row of another office', async () => {
  await expect(
    inTenant(blora, (tx) =>
      tx.db.signatory.create({
        data: { tenantId: kutim.tenantId!, id: crypto.randomUUID(), name: 'X', jabatan: 'Y', validFrom: new Date(0) },
      }),
    ),
  ).rejects.toThrow(/row-level security/)
})

it('refuses the office door to a provincial officer and the upper door to an office', async () => {
  const province = await actorOf('pejabat_provinsi', '33')
  expect(() => inTenant(province, async () => 1)).toThrow(Refusal)
  expect(() => acrossTenants(blora, async () => 1)).toThrow(Refusal)
})

it('raises when a setting has ended, by pg and by Prisma, instead of showing no rows', async () => {
  const client = new Client(connection('lini_app'))
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.tenant', $1, true)", [String(blora.tenantId)])
    await client.query('commit')
    await expect(client.query('select * from poktan')).rejects.toMatchObject({ code: '22P02' })
  } finally {
    await client.end()
  }
  await inTenant(blora, (tx) => tx.db.office.findMany())
  // Whichever pooled connection serves it, the read must raise: setting ended (22P02) or never set (42704).
  await expect(prismaFor('lini_app').poktan.findMany()).rejects.toThrow(/invalid input syntax|unrecognized/)
})

it('keeps nothing of a batch in which one statement fails', async () => {
  const pool = new Pool({ ...connection('lini_app'), pipeline: true, max: 1 })
  const scope = [{ text: "select set_config('app.tenant', $1, true)", values: [String(blora.tenantId)] }]
  const add = {
    text: "insert into signatory (tenant_id, id, name, jabatan, valid_from) values ($1, gen_random_uuid(), 'A', 'B', now())",
    values: [blora.tenantId],
  }
  try {
    await expect(runTogether(pool, scope, [add, { text: 'select 1/0' }, add])).rejects.toThrow(/division/)
    const circular: Record<string, unknown> = {}
    circular.self = circular
    const bad = { text: 'select $1', values: [circular as unknown as string] }
    await expect(runTogether(pool, scope, [add, bad])).rejects.toThrow(/plain values/)
    const [rows] = await runTogether(pool, scope, [{ text: 'select * from signatory' }])
    expect(rows).toHaveLength(0)
  } finally {
    await pool.end()
  }
})

it('rolls back what a thrown refusal interrupts', async () => {
  const attempt = inTenantSql(blora, async (tx) => {
    await tx.sql.query(
      "insert into signatory (tenant_id, id, name, jabatan, valid_from) values ($1, gen_random_uuid(), 'A', 'B', now())",
      [tx.tenantId],
    )
    throw new Refusal('not-allowed')
  })
  await expect(attempt).rejects.toThrow(Refusal)
  const [rows] = await readTenant(blora, [{ text: 'select * from signatory' }])
  expect(rows).toHaveLength(0)
})
