import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type Period, periodText } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import type { GroupArea } from './policy'

/** Where a group stands in a month: it met, handed in that it did not, or neither. */
export type MonthState = 'bertemu' | 'nihil' | 'belum'

export interface GroupMonth {
  id: string
  kind: string
  name: string
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
  members: number
  meetings: number
  state: MonthState
  /** Its latest meeting ever; null when none was recorded. */
  lastMet: string | null
}

/** The groups whose books a person keeps, with their state in a month, by village and name. */
export function listGroupMonths(tx: TenantSql, area: GroupArea, period: Period): Promise<GroupMonth[]> {
  const where = {
    office: 'true',
    kecamatan: 'p.kecamatan_id = $5::int',
    villages: 'p.village_id = any ($5::int[])',
    groups: 'p.id = any ($5::uuid[])',
    nowhere: 'false',
  }[area.kind]
  const whose =
    area.kind === 'kecamatan'
      ? [area.kecamatanId]
      : area.kind === 'villages'
        ? [area.villageIds]
        : area.kind === 'groups'
          ? [area.poktanIds]
          : []
  return tx.sql.query<GroupMonth>(
    `select p.id::text as id, p.kind, p.name, p.village_id as "villageId", v.name as "villageName",
       p.kecamatan_id as "kecamatanId", k.name as "kecamatanName",
       (select count(*) from poktan_member b where b.tenant_id = $1 and b.poktan_id = p.id
         and b.joined_on <= $3::date and (b.left_on is null or b.left_on > $3::date))::int as members,
       met.count as meetings,
       case when met.count > 0 then 'bertemu'
         when exists (select from poktan_nil n where n.tenant_id = $1 and n.poktan_id = p.id and n.period = $2
           and not n.withdrawn) then 'nihil' else 'belum' end as state,
       (select to_char(max(m.held_on), 'YYYY-MM-DD') from poktan_meeting m
         where m.tenant_id = $1 and m.poktan_id = p.id and not m.withdrawn) as "lastMet"
     from poktan p
     join region v on v.id = p.village_id
     join region k on k.id = p.kecamatan_id
     cross join lateral (select count(*)::int as count from poktan_meeting m
       where m.tenant_id = $1 and m.poktan_id = p.id and m.held_on between $4::date and $3::date and not m.withdrawn) met
     where p.tenant_id = $1 and ${where} and p.active_from <= $3::date
       and (p.active_to is null or p.active_to > $3::date)
     order by k.name, v.name, v.id, p.kind, p.name_key`,
    [tx.tenantId, period, lastDayOf(period), `${periodText(period)}-01`, ...whose],
  )
}

/** How far the groups of a place have come in a month. */
export interface PlaceMonth {
  id: number
  name: string
  groups: number
  met: number
  nil: number
}

/** The same as counts per kecamatan, for those who look at the whole office. */
export function countGroupMonths(tx: TenantSql, period: Period): Promise<PlaceMonth[]> {
  return tx.sql.query<PlaceMonth>(
    `with met as (select distinct poktan_id from poktan_meeting
       where tenant_id = $1 and period = $2 and not withdrawn),
     nil as (select poktan_id from poktan_nil where tenant_id = $1 and period = $2 and not withdrawn)
     select k.id, k.name, count(*)::int as groups, count(met.poktan_id)::int as met,
       (count(nil.poktan_id) filter (where met.poktan_id is null))::int as nil
     from poktan p join region k on k.id = p.kecamatan_id
     left join met on met.poktan_id = p.id left join nil on nil.poktan_id = p.id
     where p.tenant_id = $1 and p.active_from <= $3::date and (p.active_to is null or p.active_to > $3::date)
     group by k.id, k.name order by k.name`,
    [tx.tenantId, period, lastDayOf(period)],
  )
}
