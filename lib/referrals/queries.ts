import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { dayIn } from '@/lib/format/day'
import { careAreaOf, careCondition } from '@/lib/tpk/care-area'
import type { CareArea } from '@/lib/tpk/policy'
import { isOpen, OPEN_STATES, type ReferralState } from './rules'

/** Whose referrals a person sees by name: those of the families they know, or those sent to their facility. */
export type ReferralScope =
  | { kind: 'care'; area: CareArea }
  | { kind: 'faskes'; faskesIds: readonly string[] }
  | { kind: 'nowhere' }

/** The scope of the transaction's person today. */
export async function referralScopeOf(tx: TenantSql, now = new Date()): Promise<ReferralScope> {
  if (tx.actor.role !== 'faskes') {
    const area = await careAreaOf(tx, now)
    return area.kind === 'nowhere' ? { kind: 'nowhere' } : { kind: 'care', area }
  }
  const rows = await tx.sql.query<{ faskesId: string }>(
    `select distinct faskes_id::text as "faskesId" from faskes_officer
     where tenant_id = $1 and account_id = $2::uuid and from_on <= $3::date and (to_on is null or to_on > $3::date)`,
    [tx.tenantId, tx.actor.onBehalfOf ?? tx.actor.accountId, dayIn(tx.actor.zone, now)],
  )
  return { kind: 'faskes', faskesIds: rows.map(({ faskesId }) => faskesId) }
}

/** A referral with what its readers need of the person: never a number. */
export interface Referral {
  id: string
  personId: string
  familyId: string
  targetId: string | null
  visitId: string | null
  stage: string | null
  personName: string
  sex: string
  bornOn: string | null
  phone: string
  familyName: string
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
  rw: string
  rt: string
  faskesId: string
  faskesName: string
  referredOn: string
  dueOn: string
  urgency: 'biasa' | 'segera'
  marks: string[]
  note: string
  state: ReferralState
  acceptedAt: Date | null
  answeredAt: Date | null
  answeredName: string
  result: string
  answer: string
  advice: string
  returnOn: string | null
  madeBy: string
  madeName: string
  madeAt: Date
  version: number
  /** What the visit's screening said, mark by mark. */
  screening: { mark: string; value: unknown; words: string }[]
}

const COLUMNS = `r.id::text as id, r.person_id::text as "personId", r.family_id::text as "familyId",
  r.target_id::text as "targetId", r.visit_id::text as "visitId", t.stage, p.name as "personName", p.sex,
  to_char(p.born_on, 'YYYY-MM-DD') as "bornOn", p.phone, f.name as "familyName", r.village_id as "villageId",
  v.name as "villageName", r.kecamatan_id as "kecamatanId", k.name as "kecamatanName", f.rw, f.rt,
  r.faskes_id::text as "faskesId", q.name as "faskesName", to_char(r.referred_on, 'YYYY-MM-DD') as "referredOn",
  to_char(r.due_on, 'YYYY-MM-DD') as "dueOn", r.urgency, r.marks, r.note, r.state, r.accepted_at as "acceptedAt",
  r.answered_at as "answeredAt", r.answered_name as "answeredName", r.result, r.answer, r.advice,
  to_char(r.return_on, 'YYYY-MM-DD') as "returnOn", r.made_by::text as "madeBy", r.made_name as "madeName",
  r.made_at as "madeAt", r.version, coalesce(w.screening, '[]'::jsonb) as screening`
const FROM = `from referral r
  join person p on p.tenant_id = $1 and p.id = r.person_id
  join family f on f.tenant_id = $1 and f.id = p.family_id
  join faskes q on q.tenant_id = $1 and q.id = r.faskes_id
  join region v on v.id = r.village_id join region k on k.id = r.kecamatan_id
  left join tpk_target t on t.tenant_id = $1 and t.id = r.target_id
  left join tpk_visit w on w.tenant_id = $1 and w.id = r.visit_id and w.withdrawn_at is null`
const SHOWN = `p.merged_into is null and p.erased_at is null and p.restricted_at is null and f.restricted_at is null`

function inScope(scope: ReferralScope, bind: (value: SqlValue) => string): string {
  switch (scope.kind) {
    case 'care':
      return careCondition(scope.area, { village: 'f.village_id', kecamatan: 'f.kecamatan_id', rw: 'f.rw' }, bind)
    case 'faskes':
      return `r.faskes_id = any(${bind([...scope.faskesIds])}::uuid[])`
    case 'nowhere':
      return 'false'
  }
}

/** What a list shows. */
export interface ReferralView {
  which: 'terbuka' | 'terlambat' | 'selesai' | 'semua'
  faskesId: string | null
  page: number
}

/** Referrals of a scope, those most overdue first, and how many wait and are late. */
export async function listReferrals(
  tx: TenantSql,
  scope: ReferralScope,
  view: ReferralView,
  { today, pageSize }: { today: string; pageSize: number },
): Promise<{ rows: Referral[]; total: number; open: number; late: number }> {
  const values: SqlValue[] = [tx.tenantId, today, [...OPEN_STATES]]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const mine = `r.tenant_id = $1 and ${SHOWN} and ${inScope(scope, bind)}`
  const of = view.faskesId ? `r.faskes_id = ${bind(view.faskesId)}::uuid` : 'true'
  const which = {
    terbuka: 'r.state = any($3::text[])',
    terlambat: 'r.state = any($3::text[]) and r.due_on < $2::date',
    selesai: 'r.state <> all($3::text[])',
    semua: 'true',
  }[view.which]
  const [counts] = await tx.sql.query<{ open: number; late: number; total: number }>(
    `select count(*) filter (where r.state = any($3::text[]))::int as open,
       count(*) filter (where r.state = any($3::text[]) and r.due_on < $2::date)::int as late,
       count(*) filter (where ${which} and ${of})::int as total
     ${FROM} where ${mine}`,
    values,
  )
  const limit = `${bind(pageSize)}::int`
  const from = `${bind((view.page - 1) * pageSize)}::int`
  const rows = await tx.sql.query<Referral>(
    `select ${COLUMNS} ${FROM} where ${mine} and ${which} and ${of} and ($2::date is not null)
     order by (r.state = any($3::text[])) desc, r.due_on, r.made_at, r.id limit ${limit} offset ${from}`,
    values,
  )
  return { rows, total: counts?.total ?? 0, open: counts?.open ?? 0, late: counts?.late ?? 0 }
}

/** One referral of the scope; the same refusal for a missing one, another office's and one outside the scope. */
export async function getReferral(tx: TenantSql, scope: ReferralScope, id: string): Promise<Referral> {
  const values: SqlValue[] = [tx.tenantId, id]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const [row] = await tx.sql.query<Referral>(
    `select ${COLUMNS} ${FROM} where r.tenant_id = $1 and r.id = $2::uuid and ${SHOWN} and ${inScope(scope, bind)}`,
    values,
  )
  if (!row) throw new Refusal('not-found')
  return row
}

/** How many referrals stand how, by facility: for those who see sums only. */
export interface ReferralSum {
  faskesId: string
  faskesName: string
  kecamatanName: string
  made: number
  open: number
  late: number
  answered: number
  /** Median days from referral to answer; null where none was answered. */
  days: number | null
}

/** Sums of the referrals made from a day on, by facility, the most late first. */
export function sumReferrals(tx: TenantSql, since: string, today: string): Promise<ReferralSum[]> {
  return tx.sql.query<ReferralSum>(
    `select q.id::text as "faskesId", q.name as "faskesName", k.name as "kecamatanName", count(r.id)::int as made,
       count(r.id) filter (where r.state = any($4::text[]))::int as open,
       count(r.id) filter (where r.state = any($4::text[]) and r.due_on < $3::date)::int as late,
       count(r.id) filter (where r.state = 'dijawab')::int as answered,
       (percentile_cont(0.5) within group (order by extract(epoch from r.answered_at - r.made_at) / 86400)
         filter (where r.state = 'dijawab'))::float8 as days
     from faskes q join region k on k.id = q.kecamatan_id
     join referral r on r.tenant_id = $1 and r.faskes_id = q.id and r.referred_on >= $2::date
     where q.tenant_id = $1 and r.state <> 'dibatalkan'
     group by q.id, q.name, k.name order by late desc, made desc, q.name`,
    [tx.tenantId, since, today, [...OPEN_STATES]],
  )
}

/** Whether a referral still waits for its facility. */
export const waits = (referral: Pick<Referral, 'state'>): boolean => isOpen(referral.state)
