import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { acrossTenants } from '@/lib/db/across'
import { reference } from '@/lib/db/reference'
import type { SqlReader } from '@/lib/db/sql-reader'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { mayReadFigures } from '@/lib/figures/policy'
import type { NamedRegion } from '@/lib/regions/rules'
import type { SurveyResult } from './rules'

const SHIPPED = `select s.survey, '' as "surveyName", s.year, s.measure, r.id as "regionId", r.name as "regionName",
    s.value, s.low, s.high, s.source, s.note, s.certainty, false as written, null as entry
  from survey_result s join region r on r.code = s.region_code and r.closed_on is null
  where r.id = any($1::int[]) order by s.year, s.survey`

const WRITTEN = `select e.survey, e.survey_name as "surveyName", e.year, e.measure, r.id as "regionId",
    r.name as "regionName", e.value, e.low, e.high, e.source, e.note, null as certainty, true as written,
    case when $2 then jsonb_build_object('id', e.id, 'version', e.version, 'byName', e.made_by_name) end as entry
  from survey_entry e join region r on r.id = e.tenant_id
  where e.tenant_id = any($1::int[]) and not e.withdrawn order by e.year, e.survey`

/**
 * The results of regions, shipped ones and those their offices wrote down, through the actor's own door. Results of
 * the country are public; of an office's own it are those the actor's figures may come from.
 */
export async function readSurveys(actor: Actor, regions: readonly Pick<NamedRegion, 'id'>[]): Promise<SurveyResult[]> {
  const ids = regions.map(({ id }) => id)
  // Above the office a result is known, and whose hand wrote it is not.
  const written = (sql: SqlReader, tenants: readonly number[], inside: boolean) =>
    sql.query<SurveyResult>(WRITTEN, [[...tenants], inside])
  const [shipped, own] = await Promise.all([
    reference.query<SurveyResult>(SHIPPED, [ids]),
    actor.tenantId === null
      ? acrossTenants(actor, ({ sql }) => written(sql, ids, false))
      : inTenantSql(actor, ({ sql, tenantId }) =>
          written(
            sql,
            ids.filter((id) => id === tenantId),
            true,
          ),
        ),
  ])
  return [...shipped, ...own]
}

/** The region, what lies above it down from the nation, and results of them all: surveys are read against each other. */
export function readSurveysAround(
  actor: Actor,
  region: NamedRegion,
  ancestors: readonly NamedRegion[],
): Promise<SurveyResult[]> {
  if (!mayReadFigures(actor, region, false)) throw new Refusal('not-found')
  return readSurveys(actor, [...ancestors, region])
}

/** A result the office wrote down, as it can be changed. */
export interface SurveyEntry extends Omit<SurveyResult, 'entry' | 'written' | 'regionId' | 'regionName' | 'certainty'> {
  id: string
  version: number
  withdrawn: boolean
}

/** One entry of the office, locked for a change when asked; refuses an unknown one. */
export async function getSurveyEntry(tx: TenantSql, id: string, lock = false): Promise<SurveyEntry> {
  const [entry] = await tx.sql.query<SurveyEntry>(
    `select id::text as id, version, survey, survey_name as "surveyName", year, measure, value, low, high, source, note,
       withdrawn
     from survey_entry where tenant_id = $1 and id = $2::uuid ${lock ? 'for update' : ''}`,
    [tx.tenantId, id],
  )
  if (!entry || entry.withdrawn) throw new Refusal('not-found')
  return entry
}
