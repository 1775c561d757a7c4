import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { findServedVillages } from '@/lib/fieldwork/queries'
import { type Period, periodText } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { dayIn } from '@/lib/registers/rules'
import { GROUPS, type TargetGroup } from './care'
import type { CoverageReach } from './coverage-policy'
import { MONTH_CARE, MONTH_TARGETS } from './month-sql'
import { readCareMonth } from './monthly'

/** The counts of one group, as *Rekap TPK* counts them. */
export interface CareCounts {
  sasaran: number
  didampingi: number
  berisiko: number
  dirujuk: number
  bansos: number
}
export type GroupCounts = Record<TargetGroup, CareCounts>

/** A place of the coverage: null where nobody has become a target in Lini, which is unknown and not zero. */
export interface CoveragePlace {
  id: string
  name: string
  code: string
  /** The villages behind it, and those of them with targets in Lini. */
  villages: number
  known: number
  groups: GroupCounts | null
  /** Open targets whose next visit was due before today. */
  overdue: number
  kecamatanId: number
  kecamatanName: string
}

const NOTHING: CareCounts = { sasaran: 0, didampingi: 0, berisiko: 0, dirujuk: 0, bansos: 0 }
export const emptyGroups = (): GroupCounts =>
  Object.fromEntries(GROUPS.map((group) => [group, { ...NOTHING }])) as GroupCounts

const plus = (one: CareCounts, other: CareCounts): CareCounts => ({
  sasaran: one.sasaran + other.sasaran,
  didampingi: one.didampingi + other.didampingi,
  berisiko: one.berisiko + other.berisiko,
  dirujuk: one.dirujuk + other.dirujuk,
  bansos: one.bansos + other.bansos,
})

/** Groups added up; null only where every part is unknown. */
export function addGroups(parts: readonly (GroupCounts | null)[]): GroupCounts | null {
  const known = parts.filter((part) => part !== null)
  if (known.length === 0) return null
  return known.reduce<GroupCounts>(
    (sum, part) => Object.fromEntries(GROUPS.map((group) => [group, plus(sum[group], part[group])])) as GroupCounts,
    emptyGroups(),
  )
}

/** One group of a place, or all five together. */
export const totalOf = (groups: GroupCounts, group: TargetGroup | null): CareCounts =>
  group ? groups[group] : GROUPS.reduce((sum, one) => plus(sum, groups[one]), { ...NOTHING })

/** Every village in the person's reach with the counts of a month, by code. Sums of these are the district's figures. */
export async function readCoverage(
  tx: TenantSql,
  period: Period,
  reach: CoverageReach,
  now = new Date(),
): Promise<CoveragePlace[]> {
  const places = await placesOf(tx, period, reach)
  const ids = places.map(({ id }) => id)
  const [counts, overdue] = await Promise.all([readCareMonth(tx, period, ids), readOverdue(tx, ids, now)])
  const groups = new Map<number, GroupCounts>()
  for (const { villageId, source, value } of counts) {
    const [, group, count] = source.split('.') as [string, TargetGroup, keyof CareCounts]
    const here = groups.get(villageId) ?? emptyGroups()
    groups.set(villageId, here)
    here[group][count] = value
  }
  return places.map(({ id, ...place }) => ({
    ...place,
    id: String(id),
    villages: 1,
    known: groups.has(id) ? 1 : 0,
    groups: groups.get(id) ?? null,
    overdue: overdue.get(id) ?? 0,
  }))
}

interface VillagePlace {
  id: number
  code: string
  name: string
  kecamatanId: number
  kecamatanName: string
}

async function placesOf(tx: TenantSql, period: Period, reach: CoverageReach): Promise<VillagePlace[]> {
  const on = lastDayOf(period)
  if (reach === 'binaan') return findServedVillages(tx, tx.actor, on)
  const { region } = tx.actor
  return tx.sql.query<VillagePlace>(
    `select v.region_id as id, v.code, v.name, k.id as "kecamatanId", k.name as "kecamatanName"
     from region_version v
     join region n on n.id = v.region_id and n.level = 4 and n.district_id = $1
     join region k on k.id = v.parent_id
     where v.valid_from <= $2::date and (v.valid_to is null or v.valid_to > $2::date)
       and ($3::int is null or v.parent_id = $3::int) and ($4::int is null or v.region_id = $4::int)
     order by v.code`,
    [tx.tenantId, on, reach === 'kecamatan' ? region.id : null, reach === 'village' ? region.id : null],
  )
}

async function readOverdue(tx: TenantSql, villages: readonly number[], now: Date): Promise<Map<number, number>> {
  const rows = await tx.sql.query<{ id: number; count: number }>(
    `select village_id as id, count(*)::int as count from tpk_target
     where tenant_id = $1 and village_id = any($2::int[]) and closed_on is null and next_on < $3::date group by 1`,
    [tx.tenantId, [...villages], dayIn(tx.actor.zone, now)],
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** The villages of a coverage as their kecamatan, added up. */
export function byKecamatan(villages: readonly CoveragePlace[]): CoveragePlace[] {
  return [...new Set(villages.map(({ kecamatanId }) => kecamatanId))].map((id) => {
    const own = villages.filter(({ kecamatanId }) => kecamatanId === id)
    const { code, kecamatanName } = own[0]!
    return {
      id: String(id),
      name: kecamatanName,
      code: code.slice(0, 8),
      villages: own.length,
      known: own.filter(({ groups }) => groups !== null).length,
      groups: addGroups(own.map(({ groups }) => groups)),
      overdue: own.reduce((sum, { overdue }) => sum + overdue, 0),
      kecamatanId: id,
      kecamatanName,
    }
  })
}

/** The teams of a village with the counts of those they accompany. Somebody handed over counts with each team of the month. */
export async function readTeamCoverage(
  tx: TenantSql,
  period: Period,
  village: CoveragePlace,
  now = new Date(),
): Promise<CoveragePlace[]> {
  const rows = await tx.sql.query<
    CareCounts & { team: string | null; name: string; grp: TargetGroup; overdue: number }
  >(
    `with ${MONTH_TARGETS}, ${MONTH_CARE},
     persons as (
       select team_id, grp, person_id, bool_or(visited) as visited, bool_or(risky) as risky,
         bool_or(referred) as referred, bool_or(aided) as aided,
         bool_or(closed_on is null and next_on < $5::date) as overdue
       from care where grp is not null group by 1, 2, 3)
     select p.team_id::text as team, coalesce(m.name, '') as name, p.grp, count(*)::int as sasaran,
       count(*) filter (where p.visited)::int as didampingi, count(*) filter (where p.risky)::int as berisiko,
       count(*) filter (where p.referred)::int as dirujuk, count(*) filter (where p.aided)::int as bansos,
       count(*) filter (where p.overdue)::int as overdue
     from persons p left join tpk_team m on m.tenant_id = $1 and m.id = p.team_id
     group by 1, m.name, 3 order by m.name nulls last`,
    [tx.tenantId, [Number(village.id)], `${periodText(period)}-01`, lastDayOf(period), dayIn(tx.actor.zone, now)],
  )
  const teams = new Map<string, CoveragePlace>()
  for (const { team, name, grp, overdue, ...counts } of rows) {
    const id = team ?? ''
    const place = teams.get(id) ?? {
      ...village,
      id,
      name: name || 'Belum dilayani tim',
      code: '',
      groups: emptyGroups(),
      overdue: 0,
    }
    teams.set(id, place)
    place.groups![grp] = counts
    place.overdue += overdue
  }
  return [...teams.values()]
}
