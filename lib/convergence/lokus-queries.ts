import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { HandChoice } from './lokus-score'
import type { Weighting } from './lokus-weights'

/** The proposal of a year. */
export interface LokusPlan {
  id: string
  year: number
  wanted: number
  state: 'usulan' | 'ditetapkan'
  skNumber: string
  skOn: string | null
  fileId: string | null
  decidedName: string
  decidedOn: string | null
  decision: LokusDecision | null
  sample: boolean
  source: string
  version: number
}

/** What was decided, as it stood that day. */
export interface LokusDecision {
  weighting: Pick<Weighting, 'name' | 'prevalence' | 'stunted' | 'krs' | 'source' | 'certainty'>
  until: number
  krsSource: string | null
  villages: { villageId: number; rank: number | null; score: number | null; by: string; reason: string }[]
}

export interface LokusChoice extends HandChoice {
  id: string
  madeName: string
  version: number
}

/** A village of a year's list as the register has it. */
export interface LokusRow {
  id: string
  year: number
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
  skNumber: string
  note: string
  removed: boolean
  sample: boolean
  source: string
}

/** The office's own weights, the newest first. */
export const listWeightings = (tx: TenantSql): Promise<Weighting[]> =>
  tx.sql.query<Weighting>(
    `select id::text as id, year_from::int as "yearFrom", name, prevalence::int as prevalence, stunted::int as stunted,
       krs::int as krs, source, certainty, made_name as "madeName"
     from lokus_weighting where tenant_id = $1 order by year_from desc, created_at desc`,
    [tx.tenantId],
  )

/** The proposal of a year; null before anybody began one. */
export async function findLokusPlan(tx: TenantSql, year: number): Promise<LokusPlan | null> {
  const [plan] = await tx.sql.query<LokusPlan>(
    `select id::text as id, year::int as year, wanted::int as wanted, state, sk_number as "skNumber",
       to_char(sk_on, 'YYYY-MM-DD') as "skOn", file_id::text as "fileId", decided_name as "decidedName",
       to_char(decided_at at time zone $3, 'YYYY-MM-DD') as "decidedOn", decision, sample, source, version
     from lokus_plan where tenant_id = $1 and year = $2::int`,
    [tx.tenantId, year, tx.actor.zone],
  )
  return plan ?? null
}

/** What people chose against the ranking of a proposal. */
export const listLokusChoices = (tx: TenantSql, planId: string): Promise<LokusChoice[]> =>
  tx.sql.query<LokusChoice>(
    `select id::text as id, village_id as "villageId", choice, reason, made_name as "madeName", version
     from lokus_choice where tenant_id = $1 and plan_id = $2::uuid and not removed order by village_id`,
    [tx.tenantId, planId],
  )

/** All lists of the office, newest year first; those taken off a list are marked. */
export const listLokusRows = (tx: TenantSql): Promise<LokusRow[]> =>
  tx.sql.query<LokusRow>(
    `select l.id::text as id, l.year::int as year, l.village_id as "villageId", v.name as "villageName",
       l.kecamatan_id as "kecamatanId", k.name as "kecamatanName", l.sk_number as "skNumber", l.note, l.removed, l.sample,
       l.source
     from lokus l join region v on v.id = l.village_id join region k on k.id = v.kecamatan_id
     where l.tenant_id = $1 order by l.year desc, v.code`,
    [tx.tenantId],
  )
