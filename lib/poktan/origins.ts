import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type Period, periodText } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'

/** What one group put into a village's figures of a month: counts and days, no names of people. */
export interface GroupOrigin {
  id: string
  kind: string
  name: string
  /** Whether it exists at the month's end, as the register counts it. */
  counted: boolean
  members: number
  kader: number
  trained: number
  visits: number
  referrals: number
  nil: string | null
  meetings: { id: string; heldOn: string; present: number; counts: boolean }[]
}

const day = (period: Period) => `${periodText(period)}-01`

/** Where the figures of a village's groups come from in a month, by kind and name of the group. */
export function readOrigins(tx: TenantSql, villageId: number, period: Period): Promise<GroupOrigin[]> {
  return tx.sql.query<GroupOrigin>(
    `select p.id::text as id, p.kind, p.name, p.active_to is null or p.active_to > $4::date as counted,
       (select count(*) from poktan_member b where b.tenant_id = $1 and b.poktan_id = p.id
         and b.joined_on <= $4::date and (b.left_on is null or b.left_on > $4::date))::int as members,
       (select count(*) from poktan_officer o where o.tenant_id = $1 and o.poktan_id = p.id and o.from_on <= $4::date
         and (o.to_on is null or o.to_on > $4::date)
         and o.role in ('kader', 'pendidik_sebaya', 'konselor_sebaya'))::int as kader,
       (select count(*) from poktan_officer o where o.tenant_id = $1 and o.poktan_id = p.id and o.from_on <= $4::date
         and (o.to_on is null or o.to_on > $4::date) and o.trained
         and o.role in ('kader', 'pendidik_sebaya', 'konselor_sebaya'))::int as trained,
       (select count(*) from poktan_service s where s.tenant_id = $1 and s.poktan_id = p.id and s.period = $3
         and s.service = 'kunjungan' and not s.withdrawn)::int as visits,
       (select count(*) from poktan_service s where s.tenant_id = $1 and s.poktan_id = p.id and s.period = $3
         and s.service = 'rujukan' and not s.withdrawn)::int as referrals,
       (select n.reason from poktan_nil n where n.tenant_id = $1 and n.poktan_id = p.id and n.period = $3
         and not n.withdrawn) as nil,
       coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'heldOn', to_char(m.held_on, 'YYYY-MM-DD'),
           'present', (select count(*) from poktan_attendance a where a.tenant_id = $1 and a.meeting_id = m.id),
           'counts', cardinality(m.topics) > 0 and m.used_media and m.handed_over) order by m.held_on, m.created_at)
         from poktan_meeting m where m.tenant_id = $1 and m.poktan_id = p.id
           and m.held_on between $5::date and $4::date and not m.withdrawn), '[]'::jsonb) as meetings
     from poktan p
     where p.tenant_id = $1 and p.village_id = $2 and p.active_from <= $4::date
       and (p.active_to is null or p.active_to > $5::date)
     order by p.kind, p.name_key`,
    [tx.tenantId, villageId, period, lastDayOf(period), day(period)],
  )
}
