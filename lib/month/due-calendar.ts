import 'server-only'
import { systemActor } from '@/lib/auth/system-actor'
import { tellActionsDue } from '@/lib/convergence/due-actions'
import { accountSql } from '@/lib/db/login'
import { reference } from '@/lib/db/reference'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { publicUrl } from '@/lib/env'
import { formatDate, type Zone } from '@/lib/format/date'
import { formatPeriod, type Period, periodText } from '@/lib/format/period'
import { forgetOldNotifications } from '@/lib/notifications/commands'
import { mailIsOn, sendMail } from '@/lib/notifications/mail'
import { notify } from '@/lib/notifications/notify'
import { paths } from '@/lib/paths'
import { lastDayOf } from '@/lib/regions/month'
import { runningPeriod } from '@/lib/reports/due'
import type { FormDeclaration } from '@/lib/reports/form'
import { dueOf, findDue, listReportStates } from '@/lib/reports/queries'
import { STATUS } from '@/lib/reports/workflow'
import { dayIn } from './extension-rules'
import { formsOf } from './forms'

const DAY = 86_400_000
/** Told so long before the day is over. */
const DAYS_BEFORE = 3

/**
 * Tells field officers of an office what is due within three days and not sent: once for a form, month and day, so
 * that an extension is told anew. Answers how many lines were written or stood already. Called by the process's
 * calendar; running twice tells nothing twice.
 */
export async function tellDue(tenantId: number, zone: Zone, now: Date): Promise<number> {
  return inTenantSql(systemActor(tenantId, zone), async (tx) => {
    const running = runningPeriod(now, zone)
    let told = 0
    for (const period of [running - 1, running])
      for (const form of formsOf(period, null)) told += await tellForm(tx, form, period, now)
    return told
  })
}

async function tellForm(tx: TenantSql, form: FormDeclaration, period: Period, now: Date): Promise<number> {
  const due = await findDue(tx, form, period)
  if (period < due.firstPeriod) return 0
  const soon = (at: Date) => at >= now && at.getTime() - now.getTime() <= DAYS_BEFORE * DAY
  // Nothing is near: the villages need not be read.
  if (!soon(due.dueAt) && due.extensions.length === 0) return 0
  const states = await listReportStates(tx, form, period)
  const open = states.filter(({ status }) => status === null || status < STATUS.dikirim)
  const near = new Map(
    open.flatMap((state): [number, { name: string; at: Date }][] => {
      const at = dueOf(due, state)
      return soon(at) ? [[state.unitId, { name: state.name, at }]] : []
    }),
  )
  if (near.size === 0) return 0
  const served = await tx.sql.query<{ accountId: string; villageId: number }>(
    `select o.account_id::text as "accountId", b.village_id as "villageId" from desa_binaan b
     join petugas o on o.tenant_id = b.tenant_id and o.id = b.petugas_id and o.account_id is not null
     where b.tenant_id = $1 and b.from_on <= $2::date and (b.to_on is null or b.to_on > $2::date)
       and b.village_id = any ($3::int[])`,
    [tx.tenantId, lastDayOf(period), [...near.keys()]],
  )
  const byAccount = new Map<string, { name: string; at: Date }[]>()
  for (const { accountId, villageId } of served) {
    const village = near.get(villageId)
    if (village) byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), village])
  }
  for (const [accountId, villages] of byAccount) {
    const day = dayIn(new Date(Math.min(...villages.map(({ at }) => at.getTime()))), due.zone)
    await notify(
      tx,
      [accountId],
      {
        kind: 'tenggat',
        matter: `tenggat/${form.code}/${period}/${day}`,
        title: `${form.shortName} ${formatPeriod(period)} ditunggu sampai ${formatDate(day)}`,
        text: `Belum dikirim: ${villages.map(({ name }) => name).join(', ')}`,
        href: paths.entryOf(form.code, periodText(period)),
      },
      now,
    )
  }
  return byAccount.size
}

/** At most so many letters of one office at one time: a mail server takes only so much. */
const MOST_LETTERS = 50

/**
 * Sends what was told about due days also by e-mail, where a mail server is set and the person has an address: once.
 * Answers how many went out. A letter that the mail server does not take is tried at the next time.
 */
export async function mailDue(tenantId: number, zone: Zone, now: Date): Promise<number> {
  if (!mailIsOn()) return 0
  const actor = systemActor(tenantId, zone)
  const waiting = await inTenantSql(actor, (tx) =>
    tx.sql.query<{ id: string; accountId: string; title: string; text: string; href: string }>(
      `select id::text, account_id::text as "accountId", title, text, href from notification
       where tenant_id = $1 and kind = 'tenggat' and mailed_at is null and read_at is null
         and at > $2::timestamptz - interval '3 days' order by at limit ${MOST_LETTERS}`,
      [tenantId, now],
    ),
  )
  if (waiting.length === 0) return 0
  const addresses = await accountSql.query<{ id: string; email: string }>(
    `select id::text, email from account where id = any ($1::uuid[]) and email <> '' and disabled_at is null`,
    [waiting.map(({ accountId }) => accountId)],
  )
  const addressOf = new Map(addresses.map(({ id, email }) => [id, email]))
  let sent = 0
  for (const { id, accountId, title, text, href } of waiting) {
    const address = addressOf.get(accountId)
    if (address && !(await sendMail(address, title, `${text}\n\n${publicUrl()}${href}`))) continue
    if (address) sent++
    // Who has no address is not asked about again.
    await inTenantSql(actor, (tx) =>
      tx.sql.query('update notification set mailed_at = $3 where tenant_id = $1 and id = $2::uuid', [
        tenantId,
        id,
        now,
      ]),
    )
  }
  return sent
}

/** Every open office, one after another: what is due soon, its letters, and what is older than a year. */
export async function runMonthCalendar(now: Date): Promise<void> {
  const offices = await reference.query<{ id: number; zone: Zone }>('select id, zone from tenant order by id')
  for (const { id, zone } of offices) {
    await tellDue(id, zone, now)
    await tellActionsDue(id, zone, now)
    await mailDue(id, zone, now)
    await forgetOldNotifications(id, now)
  }
}
