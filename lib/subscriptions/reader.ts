import 'server-only'
import { type Actor, mintActor } from '@/lib/auth/actor'
import { ACTOR_COLUMNS, ACTOR_JOINS, type ActorRow, factsOf, roleHolds } from '@/lib/auth/actor-row'
import { accountSql } from '@/lib/db/login'

/**
 * Whom a letter is for, in the role it was asked in, with the address it goes to. Null when the account is closed,
 * the role has ended or there is no address: figures leave only while the person may read them.
 */
export async function readerOf(
  accountId: string,
  accountRoleId: string,
  now: Date,
): Promise<{ actor: Actor; email: string } | null> {
  const [row] = await accountSql.query<ActorRow & { email: string | null }>(
    `select ${ACTOR_COLUMNS}, a.email from account a
     join account_role ar on ar.account_id = a.id ${ACTOR_JOINS}
     where a.id = $1::uuid and ar.id = $2::uuid and a.disabled_at is null and ${roleHolds('$3')}`,
    [accountId, accountRoleId, now],
  )
  const facts = row && factsOf(row, null)
  return facts && row.email ? { actor: mintActor(facts), email: row.email } : null
}
