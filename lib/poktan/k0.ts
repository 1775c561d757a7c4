import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type Period, yearOf } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'

/** What the cards K/0 and the register say of a village's groups and institutions in a year, by source (`k0.bkb.sk`). */
export interface K0Row {
  villageId: number
  source: string
  value: number
}

const FUNDS = ['apbn', 'apbd', 'add', 'dana_desa', 'swadaya', 'mitra'] as const
const HEADS = `('ketua', 'sekretaris', 'bendahara')`

/** Facilities of the card that are counted, by source and code. */
const MEANS: readonly (readonly [string, string])[] = [
  ['bkb.kit', 'bkb.kit'],
  ['bkb.kka', 'bkb.kka'],
  ['bkr.kit', 'bkr.genre_kit'],
  ['bkl.kit', 'bkl.kit'],
]

const values = (rows: readonly string[]) => rows.join(', ')

// What the year's card says, else the register as it stands. A question that no group of a kind
// in the village answered is unknown; whether a group has an SK is always known.
const TOTALS = `
  with g as materialized (
    select p.id, p.village_id, p.kind, p.active_from, c.content is not null as carded,
      coalesce(c.content ->> 'skNumber', p.sk_number) <> '' as decreed,
      coalesce((select array_agg(f) from jsonb_array_elements_text(c.content -> 'funds') f), p.funds) as funds,
      coalesce((select array_agg(f) from jsonb_array_elements_text(c.content -> 'integrations') f),
        p.integrations || case when p.with_posyandu then '{posyandu}'::text[] else '{}' end
          || case when p.with_paud then '{paud}'::text[] else '{}' end) as joined,
      coalesce((select array_agg(f) from jsonb_array_elements_text(c.content -> 'facilities') f), p.facilities) as means
    from poktan p
    left join lateral (select k.content from poktan_card k where k.tenant_id = $1 and k.poktan_id = p.id and k.year = $4
      order by k.revision desc limit 1) c on true
    where p.tenant_id = $1 and p.village_id = any ($2::int[]) and p.active_from <= $3::date
      and (p.active_to is null or p.active_to > $3::date)),
  heads as materialized (
    select g.village_id, g.kind, count(distinct (o.poktan_id, o.role, o.name_key)) as count
    from g join poktan_officer o on o.tenant_id = $1 and o.poktan_id = g.id and o.role in ${HEADS}
      and o.from_on <= $3::date and (o.to_on is null or o.to_on > $3::date) group by 1, 2)
  select village_id as "villageId", source, value::int from (
    select village_id, 'k0.' || kind || '.sk' as source, count(*) filter (where decreed) as value from g group by 1, kind
    union all
    select village_id, 'k0.' || kind || '.kartu', count(*) filter (where carded) from g group by 1, kind
      having bool_or(carded)
    union all
    select village_id, 'k0.' || kind || '.dana_' || f.fund, count(*) filter (where f.fund = any (g.funds))
    from g cross join (values ${values(FUNDS.map((fund) => `('${fund}')`))}) f (fund) group by 1, kind, f.fund
      having bool_or(cardinality(g.funds) > 0)
    union all
    select village_id, 'k0.' || g.kind || '.' || j.code, count(*) filter (where j.code = any (g.joined))
    from g join (values ('bkb', 'posyandu'), ('bkb', 'paud'), ('bkr', 'ekonomi_produktif'), ('bkl', 'ekonomi_produktif'),
      ('bkl', 'posyandu_lansia')) j (kind, code) on j.kind = g.kind group by 1, g.kind, j.code
      having bool_or(cardinality(g.joined) > 0)
    union all
    select village_id, 'k0.bkb.hi', count(*) filter (where g.joined @> '{posyandu,paud}') from g where kind = 'bkb'
      group by 1 having bool_or(cardinality(g.joined) > 0)
    union all
    select village_id, 'k0.' || m.source, count(*) filter (where m.code = any (g.means))
    from g join (values ${values(MEANS.map(([source, code]) => `('${source.slice(0, 3)}', '${source}', '${code}')`))}) m (kind, source, code)
      on m.kind = g.kind group by 1, m.source having bool_or(cardinality(g.means) > 0)
    union all
    select village_id, 'k0.' || kind || '.pengurus', count from heads
    union all
    select i.village_id, 'k0.' || i.kind || '.' || w.what,
      count(*) filter (where (w.what = 'ada' or i.sk_number <> '') and i.active_from <= $3::date
        and (i.active_to is null or i.active_to > $3::date))
    from institusi i cross join (values ('ada'), ('sk')) w (what)
    where i.tenant_id = $1 and i.village_id = any ($2::int[]) group by 1, i.kind, w.what
  ) totals`

/**
 * The yearly totals of groups and institutions by village as at the end of January: the
 * cards taken that year, else the register. What nobody has answered there is absent.
 */
export const readK0 = (tx: TenantSql, january: Period, villages: readonly number[]): Promise<K0Row[]> =>
  tx.sql.query<K0Row>(TOTALS, [tx.tenantId, villages, lastDayOf(january), yearOf(january)])
