import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { publicUrl } from '@/lib/env'
import { Refusal } from '@/lib/errors/refusal'
import { formatPeriod, periodText } from '@/lib/format/period'
import { sendMail } from '@/lib/notifications/mail'
import { notify } from '@/lib/notifications/notify'
import { paths } from '@/lib/paths'
import { dayIn } from './extension-rules'
import { whatsAppNumber } from './phone'
import { readReminder } from './reminder-queries'
import type { Channel, Remind } from './reminder-schema'

export interface Reminded {
  name: string
  channel: Channel
  /** False when the mail server did not take it: nothing was written down then. */
  sent: boolean
}

/**
 * Reminds an officer or a koordinator of one's own area: in the app, by e-mail, or, for a message that the person
 * opens in WhatsApp, by noting it. Refuses a second time on the same day, whoever reminded first, and when nothing
 * is missing. The same press twice reminds once.
 */
export async function remind(actor: Actor, input: Remind, now = new Date()): Promise<Reminded> {
  const { key, to, period, form, channel, text } = input
  if (!worksInOffice(actor)) throw new Refusal('not-allowed')
  const sheet = await readReminder(actor, to, period, form, now)
  const { name, accountId } = sheet
  const done = await inTenantSql(actor, async (tx) => {
    const [known] = await tx.sql.query('select from reminder where tenant_id = $1 and id = $2::uuid', [
      tx.tenantId,
      key,
    ])
    return known !== undefined
  })
  if (done) return { name, channel, sent: true }
  if (sheet.missing.length === 0) throw new Refusal('reminder.nobody')
  if (sheet.remindedToday) throw new Refusal('reminder.today')
  requireWay(channel, sheet)
  const subject = `Pengingat laporan ${formatPeriod(period)}`
  // A letter cannot be taken back, so it goes first: what is written down did happen.
  if (channel === 'surel' && !(await sendMail(sheet.email, subject, `${text}\n\n${publicUrl()}`)))
    return { name, channel, sent: false }
  return inTenantSql(actor, async (tx) => {
    // Two who press at the same moment: the second waits here and finds the first.
    await tx.sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `reminder ${tx.tenantId} ${accountId ?? name}`,
    ])
    const [other] = await tx.sql.query<{ at: Date }>(
      `select at from reminder where tenant_id = $1 and period = $2
         and case when $3::uuid is null then to_account is null and to_name = $4 else to_account = $3::uuid end
       order by at desc limit 1`,
      [tx.tenantId, period, accountId, name],
    )
    if (other && channel !== 'surel' && dayIn(other.at, actor.zone) === dayIn(now, actor.zone))
      throw new Refusal('reminder.today')
    await tx.sql.query(
      `insert into reminder (tenant_id, id, to_account, to_name, form_code, period, channel, text, by_account, by_name, at)
       values ($1, $2::uuid, $3::uuid, $4, $5, $6, $7, $8, $9::uuid, $10, $11)`,
      [tx.tenantId, key, accountId, name, form?.code ?? '', period, channel, text, actor.accountId, actor.name, now],
    )
    await recordAudit(tx, 'reminder.sent', `month/${periodText(period)}`, { channel, form: form?.code ?? '' })
    if (channel === 'aplikasi')
      await notify(
        tx,
        [accountId],
        {
          kind: 'pengingat',
          matter: `pengingat/${key}`,
          title: `${actor.name} mengingatkan laporan ${formatPeriod(period)}`,
          text,
          href: to.kind === 'petugas' ? paths.entry() : paths.month(`?bulan=${periodText(period)}`),
        },
        now,
      )
    return { name, channel, sent: true }
  })
}

function requireWay(
  channel: Channel,
  { accountId, phone, email }: { accountId: string | null; phone: string; email: string },
) {
  const ways: Record<Channel, boolean> = {
    aplikasi: accountId !== null,
    whatsapp: whatsAppNumber(phone) !== null,
    surel: email !== '',
  }
  if (!ways[channel]) throw new Refusal('input-invalid', { fields: { channel: 'Cara ini tidak ada untuk orang ini.' } })
}
