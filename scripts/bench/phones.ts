import { randomUUID } from 'node:crypto'
import { mintActor } from '@/lib/auth/actor'
import { periodText } from '@/lib/format/period'
import { runningPeriod } from '@/lib/reports/due'
import { FORMS } from '@/lib/reports/forms/all'
import { introduceDevice } from '@/lib/sync/devices'
import type { PlainItem, SealedItem } from '@/lib/sync/protocol'
import { fromText, makeSignKey, pointOf, sealItem, toText } from '@/lib/sync/sealing'
import type { Ground } from './ground'

/** One worker's phone: a PPKBD of a village of their own, and what their phone seals with. */
export interface Phone {
  accountId: string
  tenantId: number
  unit: number
  device: string
  by: Parameters<typeof sealItem>[0]
  seq: number
  /** What each report last held on the phone, so that edits follow each other. */
  held: Map<string, Record<string, number>>
}

/** The month that runs on the clock: phones write into nothing that is closed. */
const RUNNING = () => runningPeriod(new Date(), 'Asia/Jakarta')

interface Village {
  id: number
  name: string
  code: string
  provinceId: number
  districtId: number
  kecamatanId: number
}

/** As many workers as there are villages without a report this month, each in an open office, with account, role and an introduced phone. */
export async function plantPhones(ground: Ground, count: number): Promise<Phone[]> {
  const { rows } = await ground.admin.query<Village>(
    `select r.id, r.name, r.code, r.province_id as "provinceId", r.district_id as "districtId", r.kecamatan_id as "kecamatanId"
     from region r join tenant t on t.id = r.district_id
     where r.level = 4 and r.closed_on is null
       and not exists (select from report p where p.tenant_id = t.id and p.unit_id = r.id and p.period >= $2)
     order by md5(r.id::text) limit $1`,
    [count, RUNNING()],
  )
  const phones: Phone[] = []
  for (const village of rows) phones.push(await plant(ground, village))
  return phones
}

async function plant(ground: Ground, { id, name, code, ...above }: Village): Promise<Phone> {
  const [accountId, accountRoleId] = [randomUUID(), randomUUID()]
  const tenantId = above.districtId
  await ground.admin.query("insert into account (id, username, name, home_tenant_id) values ($1, $2, 'Bench', $3)", [
    accountId,
    `bench.${accountId}`,
    tenantId,
  ])
  await ground.admin.query(
    `insert into account_role (id, account_id, role, region_id, tenant_id, valid_from)
     values ($1, $2, 'ppkbd', $3, $4, '2020-01-01')`,
    [accountRoleId, accountId, id, tenantId],
  )
  const actor = mintActor({
    ...{ accountId, accountRoleId, tenantId, sessionId: null, username: 'bench', name: 'Bench', role: 'ppkbd' },
    ...{ region: { id, level: 4, name, code, ...above }, onBehalfOf: null, zone: 'Asia/Jakarta' },
  })
  const keys = await makeSignKey()
  const { device, keyId, serverKey } = await introduceDevice(
    actor,
    { signKey: await pointOf(keys.publicKey), name: 'Bench' },
    new Date(),
  )
  const by = { device, keyId, signKey: keys.privateKey, serverPoint: fromText(serverKey) }
  return { accountId, tenantId, unit: id, device, by, seq: 0, held: new Map() }
}

/** A queue of edits as they pile up without signal: of every monthly form of the running month, each upon the one before. */
export async function sealQueue(phone: Phone, count: number): Promise<SealedItem[]> {
  const subjects = FORMS.filter(({ periodKind }) => periodKind === 'month').map((form) => ({
    form,
    period: periodText(RUNNING()),
  }))
  const items: SealedItem[] = []
  for (let index = 0; index < count; index++) {
    const { form, period } = subjects[phone.seq % subjects.length]!
    const subject = `laporan/${form.code}/${period}/${phone.unit}`
    const cells = Object.fromEntries(form.elements.map(({ column }, at) => [column, (phone.seq + at) % 90]))
    const base = { cells: phone.held.get(subject) ?? {}, reasons: {}, unread: {} }
    phone.held.set(subject, cells)
    phone.seq += 1
    const item: PlainItem = {
      ...{ key: randomUUID(), kind: 'report.draft', subject, label: form.shortName, base, baseVersion: 0 },
      body: { form: form.code, period, unit: phone.unit, cells, reasons: {}, unread: {} },
      madeAt: new Date().toISOString(),
    }
    const sealed = await sealItem(phone.by, phone.seq, item)
    items.push({ ...sealed, sealed: toText(sealed.sealed) })
  }
  return items
}

/** How many items of these phones the offices hold as accepted, and how many edits they made in all. */
export async function countKept(
  ground: Ground,
  phones: readonly Phone[],
): Promise<{ accepted: number; edits: number }> {
  const { rows } = await ground.admin.query<{ accepted: number; edits: number }>(
    `select (select count(*)::int from sync_item where device_id = any ($1::uuid[]) and outcome = 'diterima') as accepted,
       (select count(*)::int from audit where actor_id = any ($2::uuid[]) and action = 'report.drafted') as edits`,
    [phones.map(({ device }) => device), phones.map(({ accountId }) => accountId)],
  )
  return rows[0]!
}

/** Takes the phones' drafts and items away again; accounts stay, without a role. */
export async function removePhones(ground: Ground, phones: readonly Phone[]): Promise<void> {
  const accounts = phones.map(({ accountId }) => accountId)
  await ground.admin.query('delete from report where draft_by = any ($1::uuid[]) and revision = 0', [accounts])
  await ground.admin.query('delete from sync_item where account_id = any ($1::uuid[])', [accounts])
  await ground.admin.query('delete from field_device where account_id = any ($1::uuid[])', [accounts])
  await ground.admin.query('delete from account_role where account_id = any ($1::uuid[])', [accounts])
}
