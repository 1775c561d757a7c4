import { randomUUID } from 'node:crypto'
import { mintActor } from '@/lib/auth/actor'
import { periodText } from '@/lib/format/period'
import { runningPeriod } from '@/lib/reports/due'
import type { FormDeclaration } from '@/lib/reports/form'
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
  /** The report that is theirs to fill this month. */
  form: FormDeclaration
  device: string
  by: Parameters<typeof sealItem>[0]
  seq: number
  /** What the report last held on the phone, so that edits follow each other. */
  held: Record<string, number>
}

/** The month that runs on the clock: phones write into nothing that is closed. */
const running = () => runningPeriod(new Date(), 'Asia/Jakarta')

interface Place {
  id: number
  name: string
  code: string
  provinceId: number
  districtId: number
  kecamatanId: number
  formCode: string
}

const MONTHLY = FORMS.filter(({ periodKind }) => periodKind === 'month')

/** As many workers as asked, each with account, role, phone and one report that nobody has begun this month. */
export async function plantPhones(ground: Ground, count: number): Promise<Phone[]> {
  const { rows } = await ground.admin.query<Place>(
    `select r.id, r.name, r.code, r.province_id as "provinceId", r.district_id as "districtId",
       r.kecamatan_id as "kecamatanId", form as "formCode"
     from region r join tenant t on t.id = r.district_id cross join unnest($2::text[]) form
     where r.level = 4 and r.closed_on is null
       and not exists (select from report p
         where p.tenant_id = t.id and p.form_code = form and p.unit_id = r.id and p.period >= $3)
     order by md5(r.id || form) limit $1`,
    [count, MONTHLY.map(({ code }) => code), running()],
  )
  const phones: Phone[] = []
  for (const place of rows) phones.push(await plant(ground, place))
  return phones
}

async function plant(ground: Ground, { id, name, code, formCode, ...above }: Place): Promise<Phone> {
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
  const form = MONTHLY.find((one) => one.code === formCode)!
  return { accountId, tenantId, unit: id, form, device, by, seq: 0, held: {} }
}

/** A queue of edits of one report as they pile up without signal, each upon the one before. */
export async function sealQueue(phone: Phone, count: number): Promise<SealedItem[]> {
  const { form, unit } = phone
  const period = periodText(running())
  const items: SealedItem[] = []
  for (let index = 0; index < count; index++) {
    const cells = Object.fromEntries(form.elements.map(({ column }, at) => [column, (phone.seq + at) % 90]))
    const base = { cells: phone.held, reasons: {}, unread: {} }
    phone.held = cells
    phone.seq += 1
    const item: PlainItem = {
      ...{ key: randomUUID(), kind: 'report.draft', label: form.shortName, base, baseVersion: 0 },
      subject: `laporan/${form.code}/${period}/${unit}`,
      body: { form: form.code, period, unit, cells, reasons: {}, unread: {} },
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
