import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { METHODS, type Method } from '../story'

/** Groups per village of the generated nation. */
const GROUPS = { bkb: 1.1, bkr: 0.6, bkl: 0.65, uppka: 0.4, pikr: 0.45 } as const
/** Users of each method, of the couples. */
const ACTIVE: Record<Method, number> = {
  iud: 0.05,
  mow: 0.025,
  mop: 0.003,
  implan: 0.075,
  suntik: 0.31,
  pil: 0.12,
  kondom: 0.025,
  mal: 0.012,
}

/** A number from 0 to 1 that is always the same for a village and a purpose. */
const ofVillage = (seed: number) => `(hashint8extended(v.id, ${seed}) & 65535) / 65536.0`
/** The same for a village and a month: ten bits of the row's one hash. */
const ofRow = (part: number) => `((r.h >> ${part * 10}) & 1023) / 1024.0`

const groupCount = (kind: keyof typeof GROUPS) =>
  `floor(${GROUPS[kind]} + ${ofVillage(Object.keys(GROUPS).indexOf(kind) + 1)})::int`

/** Villages of the office $1 as they stand today. */
const VILLAGES = 'from region v where v.district_id = $1 and v.level = 4 and v.closed_on is null'

/** The groups of an office's villages, all begun before the first month. */
export const GROUPS_SQL = (Object.keys(GROUPS) as (keyof typeof GROUPS)[])
  .map(
    (
      kind,
    ) => `select $1, md5('${kind}/' || v.id || '/' || n)::uuid, '${kind}', 'Contoh ' || n, 'contoh ' || n || ' contoh' || n,
    v.id, v.parent_id, ${kind === 'bkb'} and n = 1, ${kind === 'bkb'} and n = 1, date '2019-01-01', true, 'Data contoh'
    from (select v.id, v.parent_id, ${groupCount(kind)} as count ${VILLAGES}) v cross join generate_series(1, v.count) n`,
  )
  .join('\n  union all ')
  .replace(
    /^/,
    `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, with_posyandu, with_paud,
    active_from, sample, source)\n  `,
  )

const cells: Record<string, string> = {
  ...Object.fromEntries(
    Object.keys(GROUPS).flatMap((kind, at) => [
      [`${kind}_ada`, `r.${kind}`],
      [`${kind}_lapor`, `greatest(0, r.${kind} - (${ofRow(at % 3)} < 0.15)::int)`],
    ]),
  ),
  ppkbd_ada: '1',
  ppkbd_lapor: `(${ofRow(1)} < 0.95)::int`,
  sub_ppkbd_ada: 'r.hamlets',
  sub_ppkbd_lapor: `r.hamlets - (${ofRow(2)} < 0.3)::int`,
  rumah_dataku_ada: 'r.dataku',
  rumah_dataku_lapor: `r.dataku * (${ofRow(0)} < 0.8)::int`,
  pus: 'r.pus',
  hamil: 'a.expecting',
  ias: '(a.rest * 0.31)::int',
  iat: '(a.rest * 0.33)::int',
  tial: 'a.rest - (a.rest * 0.31)::int - (a.rest * 0.33)::int',
}
METHODS.forEach((method, at) => {
  cells[`pa_${method}`] = `a.${method}`
  cells[`pb_${method}`] = `least(a.${method}, (a.${method} * 0.02 + ${ofRow(at % 4)})::int)`
})

const columns = laporanDesa.elements.map(({ column }) => column)

/**
 * Laporan Bulanan Desa of the office $1 from month $2 to $3: about one in twenty
 * villages missing, one in twelve late, all but the last month locked.
 */
export const FACTS_SQL = `
  with rows as materialized (
    select v.id, v.parent_id as kecamatan_id, p.period, hashint8extended(v.id * 100000::bigint + p.period, 99) as h,
      ${Object.keys(GROUPS)
        .map((kind) => `v.${kind}`)
        .join(', ')}, v.hamlets, v.dataku,
      (v.couples * (1 + (p.period - $2) * 0.0008))::int as pus, v.leaning
    from (
      select v.id, v.parent_id, ${(Object.keys(GROUPS) as (keyof typeof GROUPS)[])
        .map((kind) => `${groupCount(kind)} as ${kind}`)
        .join(', ')},
        2 + (5 * ${ofVillage(11)})::int as hamlets, (${ofVillage(12)} < 0.5)::int as dataku,
        120 + 900 * (${ofVillage(13)}) ^ 2 as couples, 0.86 + 0.28 * ${ofVillage(14)} as leaning
      ${VILLAGES}
    ) v cross join generate_series($2::int, $3::int) p (period)
  )
  insert into fact_laporan_desa (tenant_id, period, unit_id, village_id, kecamatan_id, status, revision, timely,
    ${columns.join(', ')}, na)
  select $1, r.period, r.id, r.id, r.kecamatan_id,
    case when r.period < $3 then 5 else 2 + (r.h & 3) % 3 end, 1, (${ofRow(4)} > 0.08)::int,
    ${columns.map((column) => cells[column]).join(', ')}, b'000000'
  from rows r
  cross join lateral (
    select ${METHODS.map((method) => `(r.pus * ${ACTIVE[method]} * r.leaning)::int as ${method}`).join(', ')},
      (r.pus * 0.034)::int as expecting
  ) m
  cross join lateral (
    select m.*, r.pus - m.expecting - ${METHODS.map((method) => `m.${method}`).join(' - ')} as rest
  ) a
  where ${ofRow(5)} > 0.05
  order by r.period, r.id`
