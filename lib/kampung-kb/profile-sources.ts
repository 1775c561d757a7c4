import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { formatPeriod, type Period, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { lastDayOf } from '@/lib/regions/month'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { rekapPoktan } from '@/lib/reports/forms/rekap-poktan'
import { STATUS } from '@/lib/reports/workflow'
import { joinedField, methodField, ownField, reachField } from './profile-fields'
import type { Followed, FollowedFacts } from './profile-rules'
import { KB_METHODS, SCORED_POKTAN } from './score-facts'
import { POKTAN_NAMES } from './score-needs'

/** A Kampung KB in a month. One smaller than a village follows the registers, not the village's totals. */
export interface ProfilePlace {
  id: string
  villageId: number
  scope: string
  period: Period
}

const keyOf = (villageId: number, period: Period) => `${villageId}/${period}`
/** The key under which `readFollowed` answers. */
export const placeKey = ({ villageId, period, scope }: ProfilePlace): string =>
  `${keyOf(villageId, period)}/${scope === 'desa' ? 'desa' : 'bagian'}`

/** Columns of a sent village report and the question each answers. */
const VILLAGE_REPORT: readonly (readonly [string, string])[] = [
  ['pus', 'pus'],
  ...KB_METHODS.map((method) => [`pa_${method}`, methodField(method)] as const),
  ['hamil', 'notHamil'],
  ['ias', 'notIas'],
  ['iat', 'notIat'],
  ['tial', 'notTial'],
]
const GROUP_RECAP: readonly (readonly [string, string])[] = SCORED_POKTAN.flatMap((kind) => [
  [`${kind}_sasaran`, reachField(kind)] as const,
  [`${kind}_hadir`, joinedField(kind)] as const,
])

type Row = { village_id: number; period: number } & Record<string, number | null>
type Held = { village_id: number; period: number; kind: string; count: number; id: string; name: string }

const ASKED = 'unnest($2::int[], $3::int[], $4::date[]) x (village_id, period, on_day)'

/**
 * What the registers and sent reports say for the questions of a profile, for
 * many places at once. What the office has never registered is unknown; where
 * it keeps a register, none is none.
 */
export async function readFollowed(
  tx: TenantSql,
  places: readonly ProfilePlace[],
): Promise<Map<string, FollowedFacts>> {
  const months = [...new Map(places.map((place) => [keyOf(place.villageId, place.period), place])).values()]
  if (months.length === 0) return new Map()
  const values = [
    tx.tenantId,
    months.map(({ villageId }) => villageId),
    months.map(({ period }) => period),
    months.map(({ period }) => lastDayOf(period)),
  ] as const
  const [known, groups, houses, officers, reports, recaps] = await Promise.all([
    tx.sql.query<{ what: string }>(
      `select distinct kind as what from poktan where tenant_id = $1
       union select 'rumah_dataku' where exists (select from institusi where tenant_id = $1 and kind = 'rumah_dataku')
       union select 'binaan' where exists (select from desa_binaan where tenant_id = $1)`,
      [tx.tenantId],
    ),
    tx.sql.query<Held>(
      `select x.village_id, x.period, p.kind, count(*)::int as count, min(p.id::text) as id, min(p.name) as name
       from ${ASKED} join poktan p on p.tenant_id = $1 and p.village_id = x.village_id
         and p.active_from <= x.on_day and (p.active_to is null or p.active_to > x.on_day)
       group by 1, 2, 3`,
      values,
    ),
    tx.sql.query<Held>(
      `select x.village_id, x.period, i.kind, count(*)::int as count, min(i.id::text) as id, min(i.name) as name
       from ${ASKED} join institusi i on i.tenant_id = $1 and i.village_id = x.village_id and i.kind = 'rumah_dataku'
         and i.active_from <= x.on_day and (i.active_to is null or i.active_to > x.on_day)
       group by 1, 2, 3`,
      values,
    ),
    tx.sql.query<Held>(
      `select x.village_id, x.period, 'binaan' as kind, count(*)::int as count, min(p.id::text) as id, min(p.name) as name
       from ${ASKED} join desa_binaan b on b.tenant_id = $1 and b.village_id = x.village_id
         and b.from_on <= x.on_day and (b.to_on is null or b.to_on > x.on_day)
       join petugas p on p.tenant_id = $1 and p.id = b.petugas_id
       group by 1, 2, 3`,
      values,
    ),
    tx.sql.query<Row>(reportSql('fact_laporan_desa', VILLAGE_REPORT), values.slice(0, 3)),
    tx.sql.query<Row>(reportSql('fact_rekap_poktan', GROUP_RECAP), values.slice(0, 3)),
  ])
  const registered = new Set(known.map(({ what }) => what))
  const held = { groups: index(groups), houses: index(houses), officers: index(officers) }
  const sent = { reports: index(reports), recaps: index(recaps) }

  return new Map(
    places.map((place) => {
      const key = keyOf(place.villageId, place.period)
      const facts: Record<string, Followed> = {}
      for (const kind of SCORED_POKTAN) {
        const found = held.groups.get(key)?.find((one) => one.kind === kind)
        if (!registered.has(kind)) continue
        facts[ownField(kind)] = found
          ? {
              value: true,
              source: `Daftar poktan: ${found.count > 1 ? `${found.count} ${POKTAN_NAMES[kind]}` : found.name}`,
              href:
                found.count > 1
                  ? paths.registerList('poktan', `?desa=${place.villageId}&jenis=${kind}`)
                  : paths.poktan(found.id),
            }
          : {
              value: false,
              source: `Daftar poktan: belum ada ${POKTAN_NAMES[kind]}`,
              href: paths.registerList('poktan', `?desa=${place.villageId}`),
            }
      }
      const house = held.houses.get(key)?.[0]
      if (registered.has('rumah_dataku'))
        facts.rumahDataku = house
          ? { value: true, source: `Daftar institusi: ${house.name}` }
          : { value: false, source: 'Daftar institusi: belum ada Rumah DataKu' }
      const officer = held.officers.get(key)?.[0]
      if (registered.has('binaan'))
        facts.mentorExists = officer
          ? { value: true, source: `Desa binaan ${officer.name}`, href: paths.registerEntry('petugas', officer.id) }
          : { value: false, source: 'Daftar petugas: desa ini belum ada yang membina' }
      if (officer) facts.mentorName = { value: officer.name, source: 'Daftar petugas' }
      if (place.scope === 'desa') {
        follow(facts, place, sent.reports.get(key)?.[0], VILLAGE_REPORT, laporanDesa)
        follow(facts, place, sent.recaps.get(key)?.[0], GROUP_RECAP, rekapPoktan)
      }
      return [placeKey(place), facts]
    }),
  )
}

/** Rows by their village and month. */
function index<Of extends { village_id: number; period: number }>(rows: readonly Of[]): Map<string, Of[]> {
  const found = new Map<string, Of[]>()
  for (const row of rows) {
    const key = keyOf(row.village_id, row.period)
    found.set(key, [...(found.get(key) ?? []), row])
  }
  return found
}

/** Reports that count: sent, verified, approved or locked. */
function reportSql(table: string, columns: readonly (readonly [string, string])[]): string {
  return `select x.village_id, x.period, ${columns.map(([column]) => `f.${column}`).join(', ')}
    from unnest($2::int[], $3::int[]) x (village_id, period)
    join ${table} f on f.tenant_id = $1 and f.period = x.period and f.unit_id = x.village_id and f.status >= ${STATUS.dikirim}`
}

function follow(
  facts: Record<string, Followed>,
  { villageId, period }: ProfilePlace,
  row: Row | undefined,
  columns: readonly (readonly [string, string])[],
  form: { code: string; shortName: string },
): void {
  if (!row) return
  const source = `${form.shortName} ${formatPeriod(period)}`
  const href = paths.report(form.code, periodText(period), villageId)
  for (const [column, name] of columns) {
    const value = row[column]
    if (typeof value === 'number') facts[name] = { value, source, href }
  }
}
