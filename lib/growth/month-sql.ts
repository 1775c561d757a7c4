const BBU = [
  ['bbu_sk', 'zwei < -300'],
  ['bbu_k', 'zwei >= -300 and zwei < -200'],
  ['bbu_n', 'zwei >= -200 and zwei <= 100'],
  ['bbu_r', 'zwei > 100'],
] as const
const TBU = [
  ['tbu_sp', 'zlen < -300'],
  ['tbu_p', 'zlen >= -300 and zlen < -200'],
  ['tbu_n', 'zlen >= -200 and zlen <= 300'],
  ['tbu_t', 'zlen > 300'],
] as const
const BBTB = [
  ['bbtb_bk', 'zwfl < -300'],
  ['bbtb_k', 'zwfl >= -300 and zwfl < -200'],
  ['bbtb_n', 'zwfl >= -200 and zwfl <= 100'],
  ['bbtb_r', 'zwfl > 100 and zwfl <= 200'],
  ['bbtb_l', 'zwfl > 200 and zwfl <= 300'],
  ['bbtb_ob', 'zwfl > 300'],
] as const

/** Columns with the condition under which a child counts in each; z is null where it is none or implausible. */
export const COUNTS = [
  ['jml_d', 'weighed'],
  ...(['n', 't', 'o', 'b'] as const).map(
    (gain) => [`jml_${gain}`, `weighed and gain = '${gain.toUpperCase()}'`] as const,
  ),
  ['diukur', 'measured'],
  ['bbu_sah', 'zwei is not null'],
  ...BBU,
  ['tbu_sah', 'zlen is not null'],
  ...TBU,
  ['bbtb_sah', 'zwfl is not null'],
  ...BBTB,
  ['posted', 'posted'],
  ['flagged', 'flagged'],
  ['doubtful', 'doubtful'],
] as const

const LATEST = 'order by m.measured_on desc, m.confirmed desc, m.recorded_at desc, m.id desc'
const latest = (column: string, where: string) => `(array_agg(${column} ${LATEST}) filter (where ${where}))[1]`
/** A z-score of the month's last measurement that has one; with oedema below every limit, as WHO counts it. */
const z = (index: string, bit: number, taken: string) =>
  `case when swollen and ${taken} then -310 when ${index}_flags & ${bit} = 0 then ${index}_last end as ${index}`

const COUNTED = COUNTS.map(([column, where]) => `count(*) filter (where counted and ${where})::int as ${column}`)

/**
 * One statement for a month of many villages: $1 office, $2 villages, $3 first and $4 last
 * day, $5 the day after which a child was born that is under five on the first, $6 the month.
 * Every child once, in the village where it lived when it was measured last that month; a
 * value of an earlier measurement counts where the last has none. S are the children under
 * five in the month: those who live there and were not measured elsewhere, and those who were
 * measured. `posted` of them were measured at a posyandu.
 */
export const MONTH_SQL = `
  with here as (
    select distinct m.person_id from measurement m
    where m.tenant_id = $1 and m.village_id = any($2::int[]) and m.period = $6 and m.withdrawn_at is null
  ), last as (
    select m.person_id,
      (array_agg(m.village_id ${LATEST}))[1] as village_id,
      bool_or(m.weight_g is not null) as weighed,
      bool_or(m.length_mm is not null) as measured,
      bool_or(m.posyandu_id is not null) as posted,
      ${latest('m.gain', 'm.weight_g is not null')} as gain,
      coalesce(${latest('m.oedema', 'm.oedema is not null')}, false) as swollen,
      ${latest('m.zlen', 'm.zlen is not null')} as zlen_last, ${latest('m.flags', 'm.zlen is not null')} as zlen_flags,
      ${latest('m.zwei', 'm.zwei is not null')} as zwei_last, ${latest('m.flags', 'm.zwei is not null')} as zwei_flags,
      ${latest('m.zwfl', 'm.zwfl is not null')} as zwfl_last, ${latest('m.flags', 'm.zwfl is not null')} as zwfl_flags,
      (array_agg(not m.confirmed and m.doubts && array['shrunk', 'jumped', 'flagged', 'twice'] ${LATEST}))[1] as doubtful
    from here h
    join measurement m on m.tenant_id = $1 and m.person_id = h.person_id and m.withdrawn_at is null
      and m.measured_on >= $3::date and m.measured_on <= $4::date
    where m.age_days is null or (m.age_days >= 0 and m.age_days <= 1826)
    group by m.person_id
  ), child as (
    select village_id, true as counted, weighed, measured, posted, gain, doubtful,
      case when zlen_flags & 1 = 0 then zlen_last end as zlen,
      ${z('zwei', 2, 'weighed')}, ${z('zwfl', 4, 'measured')},
      coalesce(zlen_flags & 1 > 0 or zwei_flags & 2 > 0 or zwfl_flags & 4 > 0, false) as flagged
    from last where village_id = any($2::int[])
    union all
    select f.village_id, false, false, false, false, '', false, null, null, null, false
    from family f join person p on p.tenant_id = f.tenant_id and p.family_id = f.id
    where f.tenant_id = $1 and f.village_id = any($2::int[]) and f.merged_into is null
      and p.merged_into is null and p.born_on > $5::date and p.born_on <= $4::date
      and (p.died_on is null or p.died_on >= $3::date)
      and not exists (select from measurement m where m.tenant_id = $1 and m.person_id = p.id and m.withdrawn_at is null
        and m.measured_on >= $3::date and m.measured_on <= $4::date
        and (m.age_days is null or (m.age_days >= 0 and m.age_days <= 1826)))
  )
  select village_id as "villageId", count(*)::int as jml_s, count(*) filter (where counted)::int as children,
    ${COUNTED.join(',\n    ')}
  from child group by village_id order by village_id`
