import { randomUUID } from 'node:crypto'
import type { OfficeActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { asSuperuser } from '@/tests/support/database'
import { officeActorOf } from '@/tests/support/people'

/** Gives an actor of the tests a real account and role, as devices need them. */
export async function withAccount(actor: OfficeActor): Promise<OfficeActor> {
  const admin = await asSuperuser()
  await admin.query(
    `insert into account (id, username, name, home_tenant_id) values ($1, $2, $3, $4) on conflict (id) do nothing`,
    [actor.accountId, `orang.${actor.accountId.slice(0, 8)}`, actor.name, actor.tenantId],
  )
  await admin.query(
    `insert into account_role (id, account_id, role, region_id, tenant_id, valid_from)
     values ($1, $2, $3, $4, $5, '2020-01-01')`,
    [actor.accountRoleId, actor.accountId, actor.role, actor.region.id, actor.tenantId],
  )
  return actor
}

/** A person of an office with an account and a role since 2020. */
export const personOf = async (role: Role, regionCode: string): Promise<OfficeActor> =>
  withAccount(await officeActorOf(role, regionCode, { name: `Orang ${randomUUID().slice(0, 6)}` }))
