import 'server-only'
import { systemActor } from '@/lib/auth/system-actor'
import { reference } from '@/lib/db/reference'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate, type Zone } from '@/lib/format/date'
import { addDays, dayIn } from '@/lib/format/day'
import { notify } from '@/lib/notifications/notify'
import { paths } from '@/lib/paths'

/** Told so many days before the due day. */
const DAYS_BEFORE = 3

/**
 * Reminds those who own open follow-ups: three days before the due day, on it, and every day after it while it is
 * open, for two months. A line is named by its day, so that somebody hears of a follow-up once a day at most,
 * however often the process's calendar runs. Answers how many lines were written or stood already.
 */
export async function tellRtlDue(tenantId: number, zone: Zone, now: Date): Promise<number> {
  const today = dayIn(zone, now)
  return inTenantSql(systemActor(tenantId, zone), async (tx) => {
    const open = await tx.sql.query<{ id: string; what: string; title: string; dueOn: string; account: string }>(
      `select l.id::text as id, l.what, r.title, to_char(l.due_on, 'YYYY-MM-DD') as "dueOn",
         coalesce(l.owner_account, p.account_id)::text as account
       from rapat_rtl l join rapat r on r.tenant_id = l.tenant_id and r.id = l.rapat_id and r.state <> 'batal'
       left join petugas p on p.tenant_id = l.tenant_id and p.id = l.owner_petugas
       where l.tenant_id = $1 and not l.withdrawn and l.state = any(array['belum', 'berjalan'])
         and (l.due_on = $2::date or l.due_on = $3::date or l.due_on < $2::date)
         and l.due_on > $2::date - 60 and coalesce(l.owner_account, p.account_id) is not null
       order by l.due_on, l.id limit 2000`,
      [tx.tenantId, today, addDays(today, DAYS_BEFORE)],
    )
    for (const { id, what, title, dueOn, account } of open)
      await notify(
        tx,
        [account],
        {
          kind: 'rtl',
          matter: `rtl/${id}/ingat/${today}`,
          title:
            dueOn < today
              ? `Tindak lanjut lewat tenggat ${formatDate(dueOn)}`
              : `Tindak lanjut ditunggu sampai ${formatDate(dueOn)}`,
          text: `${what} (${title})`,
          href: paths.rtlOf(id),
        },
        now,
      )
    return open.length
  })
}

/** The same for every open office, one after another. */
export async function runRapatCalendar(now: Date): Promise<void> {
  const offices = await reference.query<{ id: number; zone: Zone }>('select id, zone from tenant order by id')
  for (const { id, zone } of offices) await tellRtlDue(id, zone, now)
}
