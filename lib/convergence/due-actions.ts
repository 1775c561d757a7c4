import 'server-only'
import { systemActor } from '@/lib/auth/system-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { formatDate, type Zone } from '@/lib/format/date'
import { addDays, dayIn } from '@/lib/format/day'
import { notify } from '@/lib/notifications/notify'
import { listRoleHolders } from '@/lib/notifications/recipients'
import { paths } from '@/lib/paths'
import { listOwnSchemes } from './action-queries'
import { findAction, schemeFor } from './schemes'

/** Told so long before the day. */
const DAYS_BEFORE = 7

/**
 * Tells those who keep convergence which actions of an office are due within a week and not finished: once for an
 * action and day, so that a later day is told anew. Answers how many actions that were.
 */
export function tellActionsDue(tenantId: number, zone: Zone, now: Date): Promise<number> {
  return inTenantSql(systemActor(tenantId, zone), async (tx) => {
    const today = dayIn(zone, now)
    const near = await tx.sql.query<{
      year: number
      action: string
      regionId: number
      regionName: string
      dueOn: string
    }>(
      `select a.year::int as year, a.action, a.region_id as "regionId", r.name as "regionName",
         to_char(a.due_on, 'YYYY-MM-DD') as "dueOn"
       from convergence_action a join region r on r.id = a.region_id
       where a.tenant_id = $1 and a.state = any(array['belum', 'berjalan']) and a.due_on between $2::date and $3::date`,
      [tenantId, today, addDays(today, DAYS_BEFORE)],
    )
    if (near.length === 0) return 0
    const own = await listOwnSchemes(tx)
    const people = await listRoleHolders(tenantId, ['kabid_dalduk', 'kabid_ks', 'tpps'], today)
    for (const { year, action, regionId, regionName, dueOn } of near) {
      const label = findAction(schemeFor(year, own), action)?.label ?? action
      const news = {
        kind: 'tenggat' as const,
        matter: `tenggat/konvergensi/${year}/${action}/${regionId}/${dueOn}`,
        title: `${label} ${year} ditunggu sampai ${formatDate(dueOn)}`,
        text: regionId === tenantId ? '' : `Kec. ${regionName}`,
        href: paths.convergence(`/aksi/${action}?tahun=${year}&wilayah=${regionId}`),
      }
      await notify(tx, people, news, now)
    }
    return near.length
  })
}
