import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type CriteriaSet, isSubject, type SubjectKind, type SubjectRegister } from './criteria'
import { SHIPPED } from './criteria-data'
import type { Facts } from './readers'
import { type ClassSpan, setInForce } from './rules'

/** What an officer answered for a criterion, and what Lini found, as it stood when the class was set. */
export interface KeptEvidence {
  key: string
  state: 'met' | 'unmet' | 'unknown'
  by: 'lini' | 'petugas' | 'nobody'
  words: string
  note: string
}

/** A class that was set, with its decree and the evidence it was judged on. */
export interface SetClass extends ClassSpan {
  id: string
  skNumber: string
  skOn: string | null
  criteriaSet: string
  evidence: readonly KeptEvidence[]
  decidedBy: string
  sample: boolean
  source: string
}

/** Every class a subject was given, latest first; those taken back are left out. */
export function listClassesOf(tx: TenantSql, register: SubjectRegister, id: string): Promise<SetClass[]> {
  return tx.sql.query<SetClass>(
    `select id::text as id, class, to_char(from_on, 'YYYY-MM-DD') as from, to_char(to_on, 'YYYY-MM-DD') as to,
            sk_number as "skNumber", to_char(sk_on, 'YYYY-MM-DD') as "skOn", criteria_set as "criteriaSet",
            evidence, decided_by as "decidedBy", sample, source
     from classification
     where tenant_id = $1 and subject_kind = $2 and subject_id = $3::uuid and not withdrawn
     order by from_on desc, created_at desc`,
    [tx.tenantId, register, id],
  )
}

/** An office's own edition of the criteria of a kind. */
export interface OwnSet extends CriteriaSet {
  id: string
  madeOn: string
}

/** The office's own editions of a kind, or of all, the latest to begin first. */
export async function listOwnSets(tx: TenantSql, subject?: SubjectKind): Promise<OwnSet[]> {
  const rows = await tx.sql.query<{
    id: string
    subject: string
    edition: string
    validFrom: string
    source: string
    madeOn: string
    content: Pick<CriteriaSet, 'name' | 'certainty' | 'aspects' | 'classes'>
  }>(
    `select id::text as id, subject, edition, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", source,
            to_char(created_at, 'YYYY-MM-DD') as "madeOn", content
     from criteria_set where tenant_id = $1 and ($2::text is null or subject = $2)
     order by subject, valid_from desc, created_at desc`,
    [tx.tenantId, subject ?? null],
  )
  return rows.flatMap(({ content, subject: kind, ...head }) =>
    isSubject(kind) ? [{ ...content, ...head, subject: kind }] : [],
  )
}

/** The criteria a subject of this kind is judged by on a day; null for a kind nobody has criteria for. */
export async function findSetInForce(tx: TenantSql, subject: string, day: string): Promise<CriteriaSet | null> {
  if (!isSubject(subject)) return null
  const shipped = SHIPPED.filter((one) => one.subject === subject)
  return setInForce(await listOwnSets(tx, subject), shipped, day)
}

const NOTHING: Facts = {
  skNumber: '',
  skOn: null,
  officers: [],
  kader: 0,
  trained: 0,
  months: 0,
  monthsMet: 0,
  monthsRecorded: 0,
  meetings: 0,
  present: 0,
  belonged: 0,
  facilities: [],
  funds: [],
  withPosyandu: false,
  withPaud: false,
  integrations: [],
  kind: '',
  visits: 0,
  referrals: 0,
}

const GROUP_FACTS = `
  with g as (select * from poktan where tenant_id = $1 and id = $2::uuid),
  span as (
    select month_of($3::date) - 1 as last,
      greatest(month_of($3::date) - 12, month_of(g.active_from)) as first from g
  ),
  held as (
    select m.id, m.period, m.held_on from poktan_meeting m, span s
    where m.tenant_id = $1 and m.poktan_id = $2::uuid and not m.withdrawn and m.period between s.first and s.last
  ),
  told as (
    select period from held union
    select n.period from poktan_nil n, span s
    where n.tenant_id = $1 and n.poktan_id = $2::uuid and not n.withdrawn and n.period between s.first and s.last
  ),
  here as (
    select role, trained from poktan_officer
    where tenant_id = $1 and poktan_id = $2::uuid and from_on <= $3::date and (to_on is null or to_on > $3::date)
  ),
  served as (
    select service from poktan_service v, span s
    where v.tenant_id = $1 and v.poktan_id = $2::uuid and not v.withdrawn and v.period between s.first and s.last + 1
  )
  select g.kind, g.sk_number as "skNumber", to_char(g.sk_on, 'YYYY-MM-DD') as "skOn", g.facilities, g.funds,
    g.with_posyandu as "withPosyandu", g.with_paud as "withPaud", g.integrations,
    (select greatest(0, last - first + 1) from span)::int as months,
    (select count(distinct period) from held)::int as "monthsMet",
    (select count(*) from told)::int as "monthsRecorded",
    (select count(*) from held)::int as meetings,
    (select count(*) from held h join poktan_attendance a on a.tenant_id = $1 and a.meeting_id = h.id)::int as present,
    (select count(*) from held h join poktan_member p on p.tenant_id = $1 and p.poktan_id = $2::uuid
       and p.joined_on <= h.held_on and (p.left_on is null or p.left_on > h.held_on))::int as belonged,
    (select coalesce(array_agg(role), '{}') from here) as officers,
    (select count(*) from here where role = 'kader')::int as kader,
    (select count(*) from here where role = 'kader' and trained)::int as trained,
    (select count(*) from served where service = 'kunjungan')::int as visits,
    (select count(*) from served where service = 'rujukan')::int as referrals
  from g`

/** What Lini knows of a subject that criteria ask about, over the twelve closed months before `today`. */
export async function readFacts(tx: TenantSql, register: SubjectRegister, id: string, today: string): Promise<Facts> {
  if (register === 'poktan') {
    const [group] = await tx.sql.query<Facts>(GROUP_FACTS, [tx.tenantId, id, today])
    return group ?? NOTHING
  }
  const [institution] = await tx.sql.query<Pick<Facts, 'skNumber' | 'skOn' | 'kind'>>(
    `select sk_number as "skNumber", to_char(sk_on, 'YYYY-MM-DD') as "skOn", kind
     from institusi where tenant_id = $1 and id = $2::uuid`,
    [tx.tenantId, id],
  )
  return { ...NOTHING, ...institution }
}
