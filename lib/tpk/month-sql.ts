/**
 * The targets of a month, as every count of assistance reads them. Parameters: $1 the office,
 * $2 villages, $3 and $4 the month's first and last day. Somebody is a target of a month when
 * open on any of its days; what was written by mistake or twice never is. A child's group is
 * that of the month's last day, nifas ends 42 days after the birth. A village in which nobody
 * had become a target by then is unknown: it has no row in `known`.
 */
export const MONTH_TARGETS = `
  v as materialized (select id from unnest($2::int[]) u (id)),
  t as materialized (
    select t.id, t.village_id, t.team_id, t.person_id, t.family_id, t.stage, t.anchor_on, t.opened_on, t.closed_on,
      t.closed_as, t.next_on, p.born_on, p.birth_weight_g,
      case when t.stage <> 'anak' then t.stage
        when p.born_on > ($4::date - interval '24 months')::date and p.born_on <= $4::date then 'baduta'
        when p.born_on > ($4::date - interval '60 months')::date and p.born_on <= $4::date then 'balita' end as grp
    from tpk_target t join person p on p.tenant_id = $1 and p.id = t.person_id
    where t.tenant_id = $1 and t.village_id = any($2::int[]) and t.opened_on <= $4::date
      and coalesce(t.closed_on, $3::date) >= $3::date and t.closed_as <> all(array['batal', 'ganda'])
      and (t.stage <> 'pascasalin' or coalesce(t.anchor_on, t.opened_on) + 42 >= $3::date)),
  known as materialized (
    select v.id from v where exists (select from tpk_target k
      where k.tenant_id = $1 and k.village_id = v.id and k.opened_on <= $4::date))`

/**
 * What each target had in the month: a visit, the last verdict by the month's end, a referral,
 * help from a social programme. Withdrawn visits and referrals count for nothing.
 */
export const MONTH_CARE = `
  seen as materialized (
    select t.id, bool_or(s.aided) as aided,
      (array_agg(s.risk order by s.visited_on desc, s.recorded_at desc) filter (where s.risk <> ''))[1] as risk
    from t join tpk_visit s on s.tenant_id = $1 and s.target_id = t.id and s.visited_on between $3::date and $4::date
      and s.withdrawn_at is null
    group by t.id),
  care as materialized (
    select t.village_id, t.team_id, t.person_id, t.grp, t.next_on, t.closed_on, seen.id is not null as visited,
      coalesce(seen.aided, false) as aided,
      seen.id is not null and coalesce(seen.risk, (
        select e.risk from tpk_visit e where e.tenant_id = $1 and e.target_id = t.id and e.visited_on < $3::date
          and e.withdrawn_at is null and e.risk <> '' order by e.visited_on desc, e.recorded_at desc limit 1), '')
        = 'merah' as risky,
      seen.id is not null and exists (select from referral r where r.tenant_id = $1 and r.person_id = t.person_id
        and (r.target_id is null or r.target_id = t.id) and r.referred_on between $3::date and $4::date
        and r.state <> 'dibatalkan') as referred
    from t left join seen on seen.id = t.id)`

/** Five groups, so that a known village answers for each, also with nobody in it. */
export const MONTH_GROUPS = `(values ('catin'), ('hamil'), ('pascasalin'), ('baduta'), ('balita')) g (grp)`
