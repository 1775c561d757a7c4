import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { recordFamily } from '@/lib/families/commands'
import { recordFamilySchema } from '@/lib/families/schema'
import { createPoktan } from '@/lib/poktan/commands'
import type { PoktanKind } from '@/lib/poktan/rules'
import { createPoktanSchema } from '@/lib/poktan/schema'
import { asSuperuser } from '@/tests/support/database'
import { officeActorOf, regionByCode } from '@/tests/support/people'

/** The refusal a piece of work ends in; fails when it is done instead. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}

/** A group of a kind in the village of a code, active since January 2024. Answers its id. */
export async function makeGroup(admin: OfficeActor, village: string, kind: PoktanKind, now: Date): Promise<string> {
  const villageId = (await regionByCode(village)).id
  const name = `Melati ${randomUUID().slice(0, 8)}`
  const input = { key: randomUUID(), kind, name, villageId, activeFrom: '2024-01-10' }
  return (await createPoktan(admin, createPoktanSchema.parse(input), now)).id
}

/** A family with persons in the village of a code. Answers its id and theirs. */
export async function makeFamily(
  admin: OfficeActor,
  village: string,
  persons: readonly Record<string, unknown>[],
  now: Date,
  over: Record<string, unknown> = {},
): Promise<{ familyId: string; personIds: string[] }> {
  const villageId = (await regionByCode(village)).id
  const input = recordFamilySchema.parse({ key: randomUUID(), villageId, name: 'Sutrisno', persons, ...over })
  const { rows } = await recordFamily(admin, input, now)
  return { familyId: rows[0]!.id, personIds: rows.slice(1).map(({ id }) => id) }
}

/** A PKB of a kecamatan who serves the villages of these codes since January 2024. */
export async function makePkb(kecamatan: string, villages: readonly string[]): Promise<OfficeActor> {
  const actor = await officeActorOf('pkb', kecamatan)
  const superuser = await asSuperuser()
  const id = randomUUID()
  await superuser.query(
    `insert into petugas (tenant_id, id, kind, name, name_key, kecamatan_id, account_id, active_from)
     values ($1, $2, 'pkb', 'Petugas', 'petugas', $3, $4, '2024-01-01')`,
    [actor.tenantId, id, actor.region.id, actor.accountId],
  )
  for (const code of villages)
    await superuser.query(
      `insert into desa_binaan (tenant_id, petugas_id, village_id, from_on) values ($1, $2, $3, '2024-01-01')`,
      [actor.tenantId, id, (await regionByCode(code)).id],
    )
  return actor
}
