import { randomUUID } from 'node:crypto'
import type { OfficeActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { introduceDevice } from '@/lib/sync/devices'
import type { ItemOutcome, PlainItem, SealedItem, SyncReply, SyncRequest } from '@/lib/sync/protocol'
import { type Contact, receive } from '@/lib/sync/receive'
import { fromText, makeSignKey, pointOf, sealItem, toText } from '@/lib/sync/sealing'
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

/** A phone of the field that seals items to the server under test, without a browser around it. */
export class FieldPhone {
  #seq = 0

  private constructor(
    readonly person: OfficeActor,
    readonly device: string,
    private readonly by: Parameters<typeof sealItem>[0],
    readonly now: Date,
  ) {}

  /** Introduces a new phone of a person, signed in at that moment. */
  static async of(person: OfficeActor, now: Date): Promise<FieldPhone> {
    const keys = await makeSignKey()
    const reply = await introduceDevice(person, { signKey: await pointOf(keys.publicKey), name: 'HP' }, now)
    const { device, keyId } = reply
    const by = { device, keyId, signKey: keys.privateKey, serverPoint: fromText(reply.serverKey) }
    return new FieldPhone(person, device, by, now)
  }

  /** Seals an item; what is not said is made up. */
  async seal(item: Partial<PlainItem> & Pick<PlainItem, 'kind' | 'body'>, photo?: Uint8Array): Promise<SealedItem> {
    const whole: PlainItem = {
      key: randomUUID(),
      subject: 'laporan/uji',
      label: 'Laporan uji',
      baseVersion: 0,
      madeAt: this.now.toISOString(),
      ...item,
    }
    const sealed = await sealItem(this.by, ++this.#seq, whole, photo)
    return { ...sealed, sealed: toText(sealed.sealed) }
  }

  request(items: readonly SealedItem[], over: Partial<SyncRequest> = {}): SyncRequest {
    return {
      protocol: 2,
      device: this.device,
      deviceAt: this.now.toISOString(),
      accepted: 0,
      items: [...items],
      ...over,
    }
  }

  /** Sends items with the person signed in, unless the contact says otherwise. */
  send(
    items: readonly SealedItem[],
    contact: Partial<Contact> = {},
    over: Partial<SyncRequest> = {},
  ): Promise<SyncReply> {
    return receive(this.request(items, over), { session: this.person, carrier: null, now: this.now, ...contact })
  }

  /** Seals and sends one item. */
  async sendOne(
    item: Partial<PlainItem> & Pick<PlainItem, 'kind' | 'body'>,
    contact: Partial<Contact> = {},
  ): Promise<ItemOutcome> {
    return (await this.send([await this.seal(item)], contact)).items[0]!
  }
}
