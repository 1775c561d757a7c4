import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { revokeOwnDevice } from '@/lib/auth/field-device'
import { accountSql } from '@/lib/db/login'
import { Refusal } from '@/lib/errors/refusal'

export const revokeDeviceSchema = z.strictObject({ deviceId: z.uuid('Perangkat tidak dikenal.') })

/** Ends a phone of one's own: its readable copy is dropped at its next contact, and what it still sends goes to the office. */
export async function revokeDevice(
  actor: Actor,
  { deviceId }: z.output<typeof revokeDeviceSchema>,
  now = new Date(),
): Promise<void> {
  if (!(await revokeOwnDevice(actor.accountId, deviceId, now))) throw new Refusal('not-found')
  await accountSql.query(
    `insert into account_event (account_id, actor_id, actor_name, kind, at) values ($1, $1, $2, 'device-revoked', $3)`,
    [actor.accountId, actor.name, now],
  )
}
