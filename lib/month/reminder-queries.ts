import 'server-only'
import type { OfficeActor } from '@/lib/auth/actor'
import { ROLES } from '@/lib/auth/roles'
import { accountSql } from '@/lib/db/login'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { ZONE_NAMES } from '@/lib/format/date'
import type { Period } from '@/lib/format/period'
import { listRoleHolders } from '@/lib/notifications/recipients'
import { lastDayOf } from '@/lib/regions/month'
import type { FormDeclaration } from '@/lib/reports/form'
import { dueOf, findDue, listReportStates } from '@/lib/reports/queries'
import { STATUS } from '@/lib/reports/workflow'
import { dayIn } from './extension-rules'
import { formsOf } from './forms'
import { mayRemind } from './policy'
import type { Channel, Recipient } from './reminder-schema'
import { type Missing, reminderText } from './reminder-text'

/** A reminder that was sent. */
export interface SentReminder {
  channel: Channel
  byName: string
  at: Date
}

/** Somebody to remind: how they can be reached, what is missing from them, and when they were last reminded. */
export interface ReminderSheet {
  name: string
  accountId: string | null
  phone: string
  email: string
  kecamatanId: number
  missing: Missing[]
  /** The text as it would be sent. */
  text: string
  /** The last reminders about this month, newest first. */
  sent: SentReminder[]
  remindedToday: boolean
}

interface Contact {
  id: string
  name: string
  phone: string
  email: string
}

/** How accounts of an office can be reached; another office's are not there. */
async function readContacts(tenantId: number, ids: readonly string[]): Promise<Contact[]> {
  if (ids.length === 0) return []
  return accountSql.query<Contact>(
    `select a.id::text as id, a.name, coalesce(a.phone, '') as phone, coalesce(a.email, '') as email from account a
     where a.id = any ($2::uuid[]) and a.disabled_at is null
       and (a.home_tenant_id = $1 or exists (select from account_role h where h.account_id = a.id and h.tenant_id = $1))
     order by a.name`,
    [tenantId, ids],
  )
}

/**
 * What can be said to an officer, or to the koordinator of a kecamatan, about a month: of one form or of all.
 * Refuses whom one does not oversee; somebody of another office is not found.
 */
export async function readReminder(
  actor: OfficeActor,
  to: Recipient,
  period: Period,
  form: FormDeclaration | null,
  now: Date,
): Promise<ReminderSheet> {
  const today = dayIn(now, actor.zone)
  const coordinators =
    to.kind === 'kecamatan'
      ? await listRoleHolders(actor.tenantId, ['koordinator_kecamatan'], today, Number(to.id))
      : []
  const found = await inTenantSql(actor, async (tx) => {
    const person = await findPerson(tx, to, lastDayOf(period))
    if (!mayRemind(actor, person.kecamatanId)) throw new Refusal('not-allowed')
    return { ...person, missing: await listMissing(tx, person, period, form) }
  })
  const contacts = await readContacts(
    actor.tenantId,
    to.kind === 'kecamatan' ? coordinators : found.accountId ? [found.accountId] : [],
  )
  const contact = contacts[0]
  const name = contact?.name ?? found.name
  const accountId = contact?.id ?? null
  const sent = await inTenantSql(actor, (tx) => listSent(tx, accountId, name, period))
  return {
    name,
    accountId,
    phone: contact?.phone || found.phone,
    email: contact?.email ?? '',
    kecamatanId: found.kecamatanId,
    missing: found.missing,
    text: reminderText({
      toName: name,
      fromName: actor.name,
      fromRole: ROLES[actor.role].label,
      period,
      today,
      zoneName: ZONE_NAMES[actor.zone as keyof typeof ZONE_NAMES],
      missing: found.missing,
    }),
    sent,
    remindedToday: sent.some(({ at }) => dayIn(at, actor.zone) === today),
  }
}

interface Person {
  name: string
  accountId: string | null
  phone: string
  kecamatanId: number
  /** Their villages of the month; null for all of the kecamatan. */
  unitIds: number[] | null
}

async function findPerson(tx: TenantSql, to: Recipient, on: string): Promise<Person> {
  const [row] =
    to.kind === 'petugas'
      ? await tx.sql.query<Person>(
          `select p.name, p.account_id::text as "accountId", p.phone, p.kecamatan_id as "kecamatanId",
             array(select b.village_id from desa_binaan b where b.tenant_id = $1 and b.petugas_id = p.id
               and b.from_on <= $3::date and (b.to_on is null or b.to_on > $3::date)) as "unitIds"
           from petugas p where p.tenant_id = $1 and p.id = $2::uuid`,
          [tx.tenantId, to.id, on],
        )
      : await tx.sql.query<Person>(
          `select 'Koordinator Kecamatan ' || name as name, null as "accountId", '' as phone, id as "kecamatanId",
             null as "unitIds" from region where id = $2::int and level = 3 and district_id = $1`,
          [tx.tenantId, Number(to.id)],
        )
  if (!row) throw new Refusal('not-found')
  return row
}

async function listMissing(
  tx: TenantSql,
  { kecamatanId, unitIds }: Person,
  period: Period,
  only: FormDeclaration | null,
): Promise<Missing[]> {
  const forms = formsOf(period, only)
  const all = await Promise.all(
    forms.map(async (form): Promise<Missing | null> => {
      const [due, states] = await Promise.all([
        findDue(tx, form, period),
        listReportStates(tx, form, period, unitIds ? { unitIds } : { kecamatanId }),
      ])
      const unsent = states.filter(({ status }) => status === null || status < STATUS.dikirim)
      const unverified = unitIds ? 0 : states.filter(({ status }) => status === STATUS.dikirim).length
      if (unsent.length === 0 && unverified === 0) return null
      const next = unsent.map((state) => dueOf(due, state).getTime())
      return {
        form: form.shortName,
        dueOn: dayIn(next.length > 0 ? new Date(Math.min(...next)) : due.dueAt, due.zone),
        villages: unsent.map(({ name }) => name),
        returned: unsent.filter(({ status }) => status === STATUS.dikembalikan).map(({ name }) => name),
        unverified,
      }
    }),
  )
  return all.filter((one) => one !== null)
}

/** Reminders to somebody about a month, newest first. Who has no account is known by name. */
const listSent = (tx: TenantSql, accountId: string | null, name: string, period: Period): Promise<SentReminder[]> =>
  tx.sql.query<SentReminder>(
    `select channel, by_name as "byName", at from reminder
     where tenant_id = $1 and period = $2
       and case when $3::uuid is null then to_account is null and to_name = $4 else to_account = $3::uuid end
     order by at desc limit 5`,
    [tx.tenantId, period, accountId, name],
  )

/** The last reminder of each account about a month, for the rows of the board. */
export async function listLastReminders(tx: TenantSql, period: Period): Promise<Map<string, SentReminder>> {
  const rows = await tx.sql.query<SentReminder & { to: string }>(
    `select distinct on (to_account) to_account::text as to, channel, by_name as "byName", at from reminder
     where tenant_id = $1 and period = $2 and to_account is not null order by to_account, at desc`,
    [tx.tenantId, period],
  )
  return new Map(rows.map((row) => [row.to, row]))
}
