import { type Ask, districtIds, type Reading, regionIds, rowsOf } from '@/lib/figures/ask'
import type { FigureRegion } from '@/lib/figures/figure'
import type { Period } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { LEVEL, type RegionKind } from '@/lib/regions/rules'

/** A region that gets figures, and how many villages are expected to report in a month. */
export interface AskedRegion {
  region: FigureRegion
  districtId: number | null
  expected(period: Period): number
}

interface ExpectedRow {
  region_id: number
  from_period: Period | null
  to_period: Period | null
  units: number | null
}
type ChildRow = ExpectedRow & { code: string; name: string; kind: RegionKind; parent_id: number }

const EXPECTED = `left join expected_units e on e.region_id = v.region_id and e.unit_kind = 'desa'
   and e.from_period <= $3 and (e.to_period is null or e.to_period > $2)`
// A village expects itself, from its office's first month on.
const OFFICE = `left join tenant o on o.id = (select district_id from region where id = v.region_id)`

const then = `from region_version v`
const thenWhere = `v.parent_id = any($1::int[]) and v.valid_from <= $4::date and (v.valid_to is null or v.valid_to > $5::date)`
const now = `from (select id as region_id, code, name, kind, parent_id, '' as valid_from from region
   where parent_id = any($1::int[]) and closed_on is null and $4::text <> $5::text) v`

function childrenSql(village: boolean, map: Ask['map']): string {
  const expected = village
    ? 'o.first_period as from_period, null::int as to_period, 1 as units'
    : 'e.from_period, e.to_period, e.units'
  return `select v.region_id, v.code, v.name, v.kind, v.parent_id, ${expected}
   ${map === 'now' ? now : then} ${village ? OFFICE : EXPECTED}
   where ${map === 'now' ? 'true' : thenWhere}${village ? ' and $2::int <= $3::int' : ''} order by v.valid_from`
}

const VILLAGES = new Map((['then', 'now'] as const).map((map) => [map, childrenSql(true, map)]))
const OTHERS = new Map((['then', 'now'] as const).map((map) => [map, childrenSql(false, map)]))

/**
 * The regions that get figures. Children are those that were inside in some month of
 * the range, under the code and name they had last in it, or today's with `map=now`.
 */
export function readRegions(ask: Ask): Reading<AskedRegion[]> {
  if (ask.children) {
    const values = [regionIds(ask), ask.from, ask.to, lastDayOf(ask.to), lastDayOf(ask.from - 1)]
    return {
      statements: [{ text: (ask.level === LEVEL.village ? VILLAGES : OTHERS).get(ask.map) ?? '', values }],
      read: (rows) => childrenOf(ask, rowsOf<ChildRow>(rows, 0)),
    }
  }
  const values = ask.level === LEVEL.village ? [districtIds(ask)] : [regionIds(ask), ask.from, ask.to]
  const text =
    ask.level === LEVEL.village
      ? `select id as region_id, first_period as from_period, null::int as to_period, 1 as units from tenant
         where id = any($1::int[])`
      : `select region_id, from_period, to_period, units from expected_units where region_id = any($1::int[])
         and unit_kind = 'desa' and from_period <= $3 and (to_period is null or to_period > $2)`
  return {
    statements: [{ text, values }],
    read: (rows) => {
      const spans = spansOf(rowsOf<ExpectedRow>(rows, 0))
      return ask.regions.map((region) => {
        const { id, level, code, name, kind, districtId } = region
        const key = level === LEVEL.village ? districtId : id
        return { region: { id, level, code, name, kind }, districtId, expected: expectedIn(spans.get(key ?? 0)) }
      })
    },
  }
}

function childrenOf(ask: Ask, rows: readonly ChildRow[]): AskedRegion[] {
  const spans = spansOf(rows)
  const latest = new Map<number, ChildRow>()
  for (const row of rows) latest.set(row.region_id, row)
  const parents = new Map(ask.regions.map((region) => [region.id, region]))
  return [...latest.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ region_id: id, code, name, kind, parent_id }) => ({
      region: { id, level: ask.level, code, name, kind },
      districtId: ask.level === LEVEL.district ? id : (parents.get(parent_id)?.districtId ?? null),
      expected: expectedIn(spans.get(id)),
    }))
}

type Spans = ExpectedRow[]

function spansOf(rows: readonly ExpectedRow[]): Map<number, Spans> {
  const spans = new Map<number, Spans>()
  for (const row of rows) {
    if (row.units === null || row.from_period === null) continue
    const known = spans.get(row.region_id)
    if (!known) spans.set(row.region_id, [row])
    else if (!known.some((span) => span.from_period === row.from_period)) known.push(row)
  }
  return spans
}

const NOBODY = () => 0

function expectedIn(spans: Spans | undefined): (period: Period) => number {
  if (!spans) return NOBODY
  return (period) =>
    spans.find((span) => period >= (span.from_period ?? 0) && (span.to_period === null || period < span.to_period))
      ?.units ?? 0
}
