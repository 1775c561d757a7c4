import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { type FieldDevice, findOwnDevice, registerDevice, shareOf } from '@/lib/auth/field-device'
import { serverEpoch } from '@/lib/db/epoch'
import { Refusal } from '@/lib/errors/refusal'
import { parsed } from '@/lib/sync/parsed'
import type { DeviceReply } from '@/lib/sync/protocol'
import { toText } from '@/lib/sync/sealing'
import { KEY_ID, pairOf } from '@/lib/sync/server-keys'

const deviceSchema = z.object({
  signKey: z.string('Kunci perangkat tidak terbaca.').length(87, 'Kunci perangkat tidak terbaca.'),
  name: z.string().max(100, 'Nama perangkat paling banyak 100 huruf.').default(''),
})

/** Introduces a device of the actor, who works in an office: nobody else keeps anything offline. */
export async function introduceDevice(actor: Actor, input: unknown, now: Date): Promise<DeviceReply> {
  if (actor.tenantId === null) throw new Refusal('not-allowed')
  return replyOf(await registerDevice(actor, parsed(deviceSchema, input), now), now)
}

/** What the actor's own device needs, once more. */
export async function describeDevice(actor: Actor, id: string, now: Date): Promise<DeviceReply> {
  const device = await findOwnDevice(actor, id, now)
  if (!device) throw new Refusal('not-found')
  return replyOf(device, now)
}

async function replyOf(device: FieldDevice, now: Date): Promise<DeviceReply> {
  return {
    device: device.id,
    keyId: KEY_ID,
    serverKey: toText((await pairOf(KEY_ID)!).point),
    share: shareOf(device),
    epoch: await serverEpoch(),
    time: now.toISOString(),
    revoked: device.revokedAt !== null,
  }
}
