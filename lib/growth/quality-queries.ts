import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { readMonthCounts } from './month-counts'
import type { MeasuringFacts } from './quality'

/** Whose measurements are looked at. */
export interface QualityScope {
  kecamatanId: number | null
  villageId: number | null
}

/** One posyandu, worker, or the whole area. */
export interface MeasuredBy {
  key: string
  name: string
  /** Where it is: a posyandu's village, a worker's villages. */
  place: string
  villageIds: number[]
  facts: MeasuringFacts
}

interface Row {
  key: string | null
  name: string | null
  place: string | null
  villageIds: number[]
  measurements: number
  weightDigits: number[]
  lengthDigits: number[]
  zlenCount: number
  zweiCount: number
  zwflCount: number
  zlenSd: number | null
  zweiSd: number | null
  zwflSd: number | null
  judged: number
  flagged: number
  birthUnknown: number
  birthInexact: number
  lengths: number
  unmarked: number
  repeated: number
}

const digits = (of: string, known: string): string =>
  `array[${Array.from({ length: 10 }, (_, digit) => `count(*) filter (where ${known} and ${of} % 10 = ${digit})`).join(',')}]::int[]`
/** Of each child only the last one: twelve months of ten children would look far too even. */
const spread = (index: string, bit: number): string => `
  count(*) filter (where last and ${index} is not null and flags & ${bit} = 0)::int as "${index}Count",
  stddev_samp(${index} / 100.0) filter (where last and ${index} is not null and flags & ${bit} = 0)::float8 as "${index}Sd"`

const FACTS = `
  array_agg(distinct t.village_id) as "villageIds",
  count(*)::int as measurements,
  ${digits('weight_g / 100', 'weight_g is not null')} as "weightDigits",
  ${digits('length_mm', 'length_mm is not null')} as "lengthDigits",
  ${spread('zlen', 1)}, ${spread('zwei', 2)}, ${spread('zwfl', 4)},
  count(*) filter (where coalesce(zlen, zwei, zwfl, zbmi, zhc, zac) is not null)::int as judged,
  count(*) filter (where flags > 0)::int as flagged,
  count(*) filter (where born_on is null)::int as "birthUnknown",
  count(*) filter (where born_on is not null and not born_exact)::int as "birthInexact",
  count(*) filter (where length_mm is not null)::int as lengths,
  count(*) filter (where length_mm is not null and measure = '')::int as unmarked,
  count(*) filter (where turn > 1)::int as repeated`

/** $1 office, $2 months, $3 kecamatan or null, $4 village or null. `last` is a child's last one of each group. */
const taken = (group: string): string => `
  select m.*, p.born_on, p.born_exact,
    row_number() over (partition by m.person_id${group} order by m.measured_on desc, m.recorded_at desc, m.id) = 1 as last,
    row_number() over (partition by m.person_id, m.measured_on order by m.recorded_at, m.id) as turn
  from measurement m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
  where m.tenant_id = $1 and m.period = any($2::int[]) and m.withdrawn_at is null
    and ($3::int is null or m.kecamatan_id = $3) and ($4::int is null or m.village_id = $4)`

const BY = {
  posyandu: `with taken as (${taken(', m.posyandu_id')})
    select coalesce(t.posyandu_id::text, '') as key, coalesce(max(y.name), 'Di luar posyandu') as name,
      case when count(distinct t.village_id) = 1 then max(r.name) end as place, ${FACTS}
    from taken t left join posyandu y on y.tenant_id = t.tenant_id and y.id = t.posyandu_id
      join region r on r.id = t.village_id
    group by t.posyandu_id order by count(*) desc limit 300`,
  worker: `with taken as (${taken(', m.recorded_by')})
    select t.recorded_by::text as key, max(t.recorder_name) as name,
      case when count(distinct t.village_id) = 1 then max(r.name) end as place, ${FACTS}
    from taken t join region r on r.id = t.village_id
    group by t.recorded_by order by count(*) desc limit 300`,
  all: `with taken as (${taken('')}) select '' as key, '' as name, '' as place, ${FACTS} from taken t`,
} as const

/** What the measurements of some months say of how they were taken: of each posyandu, each worker, or all together. */
export async function readMeasuring(
  tx: TenantSql,
  by: keyof typeof BY,
  periods: readonly Period[],
  { kecamatanId, villageId }: QualityScope,
): Promise<MeasuredBy[]> {
  const rows = await tx.sql.query<Row>(BY[by], [tx.tenantId, [...periods], kecamatanId, villageId])
  return rows.map(
    ({ key, name, place, villageIds, zlenCount, zlenSd, zweiCount, zweiSd, zwflCount, zwflSd, ...row }) => ({
      key: key ?? '',
      name: name ?? '',
      place: place ?? `${(villageIds ?? []).length} desa`,
      villageIds: villageIds ?? [],
      facts: {
        ...row,
        spread: {
          zlen: { count: zlenCount, sd: zlenSd },
          zwei: { count: zweiCount, sd: zweiSd },
          zwfl: { count: zwflCount, sd: zwflSd },
        },
      },
    }),
  )
}

/** D and S of villages in a month, by village. */
export async function readCoverage(
  tx: TenantSql,
  villageIds: readonly number[],
  period: Period,
): Promise<Map<number, { weighed: number; target: number }>> {
  const rows = villageIds.length > 0 ? await readMonthCounts(tx, villageIds, period) : []
  return new Map(rows.map((row) => [row.villageId, { weighed: row.jml_d, target: row.jml_s }]))
}

/** Several villages as one: sums, never a mean of percentages. */
export function coverageOf(
  villageIds: readonly number[],
  known: ReadonlyMap<number, { weighed: number; target: number }>,
): { weighed: number; target: number } | null {
  const parts = villageIds.flatMap((id) => known.get(id) ?? [])
  if (parts.length === 0) return null
  return parts.reduce((all, one) => ({ weighed: all.weighed + one.weighed, target: all.target + one.target }))
}
