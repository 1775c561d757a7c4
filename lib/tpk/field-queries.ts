import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { maskNumber } from '@/lib/families/nik'
import { openNumber } from '@/lib/families/numbers'
import { visible } from '@/lib/families/visible'
import type { FamilyPart } from './care'

/** A row with the family it belongs to. */
export type Of<Row> = Row & { familyId: string }
type Sealed<Row> = Row & { sealed: Uint8Array | null }

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`

/** A family with where it lives, by which a person may know it or not. */
export type PlacedFamily = FamilyPart['family'] & { kecamatanId: number }

/** Families by id; those that are merged, erased or limited travel nowhere. Numbers are masked. */
export async function listFieldFamilies(tx: TenantSql, ids: readonly string[]): Promise<PlacedFamily[]> {
  const rows = await tx.sql.query<Sealed<Omit<PlacedFamily, 'kk'>>>(
    `select f.id::text as id, f.name, f.village_id as "villageId", f.kecamatan_id as "kecamatanId",
       v.name as "villageName", f.dusun, f.rw, f.rt, f.address, f.kk_sealed as sealed, f.water_ok as "waterOk",
       f.toilet_ok as "toiletOk", f.version
     from family f join region v on v.id = f.village_id
     where f.tenant_id = $1 and f.id = any($2::uuid[]) and ${visible('f')}`,
    [tx.tenantId, [...ids]],
  )
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    kk: sealed ? maskNumber(openNumber(tx.tenantId, 'kk', row.id, sealed)) : null,
  }))
}

/** Everybody of these families, the head first, then the oldest. */
export async function listFieldPersons(
  tx: TenantSql,
  ids: readonly string[],
): Promise<Of<FamilyPart['persons'][number]>[]> {
  const rows = await tx.sql.query<Sealed<Of<Omit<FamilyPart['persons'][number], 'nik'>>>>(
    `select p.id::text as id, p.family_id::text as "familyId", p.name, p.sex, ${day('p.born_on')} as "bornOn",
       p.born_exact as "bornExact", p.relation, p.married, p.nik_state as "nikState", p.temp_code as "tempCode",
       p.mother_id::text as "motherId", p.birth_order as "birthOrder", ${day('p.died_on')} as "diedOn",
       p.nik_sealed as sealed
     from person p
     where p.tenant_id = $1 and p.family_id = any($2::uuid[]) and ${visible('p')}
     order by p.family_id, array_position(array['kepala', 'pasangan'], p.relation) nulls last, p.born_on nulls last,
       p.name_key, p.id`,
    [tx.tenantId, [...ids]],
  )
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    nik: sealed ? maskNumber(openNumber(tx.tenantId, 'nik', row.id, sealed)) : null,
  }))
}

/** What these families were and are accompanied for. */
export const listFieldTargets = (tx: TenantSql, ids: readonly string[]): Promise<Of<FamilyPart['targets'][number]>[]> =>
  tx.sql.query(
    `select t.id::text as id, t.family_id::text as "familyId", t.person_id::text as "personId", t.stage,
       ${day('t.opened_on')} as "openedOn", ${day('t.closed_on')} as "closedOn", t.closed_as as "closedAs",
       t.after_id::text as "afterId", ${day('t.anchor_on')} as "anchorOn", t.facts, t.risk, t.marks,
       t.next_step as "nextStep", ${day('t.next_on')} as "nextOn", t.version
     from tpk_target t where t.tenant_id = $1 and t.family_id = any($2::uuid[])
     order by t.opened_on, t.id`,
    [tx.tenantId, [...ids]],
  )

/** Visits of these families since a day, without those taken back. */
export const listFieldVisits = (
  tx: TenantSql,
  ids: readonly string[],
  since: string,
): Promise<Of<FamilyPart['visits'][number]>[]> =>
  tx.sql.query(
    `select v.id::text as id, v.family_id::text as "familyId", v.target_id::text as "targetId",
       ${day('v.visited_on')} as "visitedOn", v.step, v.edition, v.answers, v.risk, v.marks,
       array(select s.one ->> 'words' from jsonb_array_elements(v.screening) s (one)
         where coalesce(s.one ->> 'words', '') <> '') as words, v.recorder_name as "recorderName", v.version
     from tpk_visit v
     where v.tenant_id = $1 and v.family_id = any($2::uuid[]) and v.visited_on >= $3::date and v.withdrawn_at is null
     order by v.visited_on, v.recorded_at, v.id`,
    [tx.tenantId, [...ids], since],
  )

/** Measurements of these families' children since a day, without those taken back. */
export const listFieldMeasurements = (
  tx: TenantSql,
  ids: readonly string[],
  since: string,
): Promise<Of<FamilyPart['measurements'][number]>[]> =>
  tx.sql.query(
    `select m.id::text as id, m.family_id::text as "familyId", m.person_id::text as "personId",
       ${day('m.measured_on')} as "measuredOn", m.weight_g as "weightG", m.length_mm as "lengthMm", m.measure,
       m.zlen, m.zwei, m.zwfl, m.gain, m.doubts, m.version
     from measurement m
     where m.tenant_id = $1 and m.family_id = any($2::uuid[]) and m.measured_on >= $3::date and m.withdrawn_at is null
     order by m.measured_on, m.id`,
    [tx.tenantId, [...ids], since],
  )

/** Referrals of these families since a day, and every one that still waits for its answer. */
export const listFieldReferrals = (
  tx: TenantSql,
  ids: readonly string[],
  since: string,
): Promise<Of<FamilyPart['referrals'][number]>[]> =>
  tx.sql.query(
    `select r.id::text as id, r.family_id::text as "familyId", r.target_id::text as "targetId",
       r.person_id::text as "personId", q.name as "faskesName", ${day('r.referred_on')} as "referredOn",
       ${day('r.due_on')} as "dueOn", r.state, r.marks, r.result, r.answer, r.advice, ${day('r.return_on')} as "returnOn"
     from referral r join faskes q on q.tenant_id = $1 and q.id = r.faskes_id
     where r.tenant_id = $1 and r.family_id = any($2::uuid[])
       and (r.referred_on >= $3::date or r.state in ('dikirim', 'diterima'))
     order by r.referred_on, r.made_at, r.id`,
    [tx.tenantId, [...ids], since],
  )

/** Which of these families a list of verval KRS knows. */
export async function listKnownKrs(tx: TenantSql, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.sql.query<{ id: string }>(
    `select distinct family_id::text as id from krs_family where tenant_id = $1 and family_id = any($2::uuid[])`,
    [tx.tenantId, [...ids]],
  )
  return rows.map(({ id }) => id)
}

/** The places of an area, for who records a family or refers: villages, teams, posyandu, facilities nearest first. */
export async function readFieldPlaces(
  tx: TenantSql,
  villageIds: readonly number[],
  teamIds: readonly string[] | null,
  today: string,
) {
  const [villages, teams, posyandu, faskes] = await Promise.all([
    tx.sql.query<{ id: number; name: string; code: string; kecamatanId: number }>(
      `select id, name, code, parent_id as "kecamatanId" from region where id = any($1::int[]) order by code`,
      [[...villageIds]],
    ),
    tx.sql.query<{ id: string; name: string; villageName: string; targets: number }>(
      `select m.id::text as id, m.name, v.name as "villageName", (select count(*)::int from tpk_target t
         where t.tenant_id = $1 and t.team_id = m.id and t.closed_on is null) as targets
       from tpk_team m join region v on v.id = m.village_id
       where m.tenant_id = $1 and ${teamIds ? 'm.id = any($2::uuid[])' : 'm.village_id = any($2::int[])'}
         and m.active_from <= $3::date and (m.active_to is null or m.active_to > $3::date)
       order by m.name_key, m.id`,
      [tx.tenantId, teamIds ? [...teamIds] : [...villageIds], today],
    ),
    tx.sql.query<{ id: string; name: string; villageId: number }>(
      `select id::text as id, name, village_id as "villageId" from posyandu
       where tenant_id = $1 and village_id = any($2::int[])
         and active_from <= $3::date and (active_to is null or active_to > $3::date) order by name_key, id`,
      [tx.tenantId, [...villageIds], today],
    ),
    tx.sql.query<{ id: string; name: string; kind: string; villageId: number | null; kecamatanId: number }>(
      `select id::text as id, name, kind, village_id as "villageId", kecamatan_id as "kecamatanId" from faskes
       where tenant_id = $1 and active_from <= $2::date and (active_to is null or active_to > $2::date)
       order by name_key, id`,
      [tx.tenantId, today],
    ),
  ])
  return { villages, teams, posyandu, faskes }
}
