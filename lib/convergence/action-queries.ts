import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { ActionState } from './action-rules'
import { type OwnScheme, type Scheme, type SchemeAction, schemeFor } from './schemes'

/** One action of a year at one place, as kept; version 0 and *belum* where nobody wrote about it yet. */
export interface YearAction {
  id: string | null
  action: SchemeAction
  regionId: number
  regionCode: string
  regionName: string
  opdId: string | null
  opdName: string | null
  dueOn: string | null
  /** When such an action is usually done; nobody is late by it. */
  usuallyBy: string | null
  state: ActionState
  finishedOn: string | null
  output: string
  reviewResult: string
  review: string
  reviewedOn: string | null
  reviewedName: string
  evidence: number
  sample: boolean
  source: string
  version: number
}

export interface Evidence {
  id: string
  actionId: string
  title: string
  number: string
  datedOn: string | null
  fileId: string | null
  madeName: string
  sample: boolean
  version: number
}

/** What was judged of a year. */
export interface YearJudgement {
  resultClass: string
  judgedBy: string
  judgedOn: string | null
  note: string
  source: string
  version: number
}

/** The office's own editions of schemes. */
export const listOwnSchemes = (tx: TenantSql): Promise<OwnScheme[]> =>
  tx.sql.query<OwnScheme>(
    `select id::text as id, scheme, edition::int as edition, year_from::int as "yearFrom", content as actions, source,
       certainty, made_name as "madeName" from action_scheme where tenant_id = $1 order by scheme, edition`,
    [tx.tenantId],
  )

interface Place {
  id: number
  code: string
  name: string
  level: number
}

/** The district and its kecamatan, in code order. */
export const listPlaces = (tx: TenantSql): Promise<Place[]> =>
  tx.sql.query<Place>(
    `select id, code, name, level::int as level from region
     where (id = $1 or (parent_id = $1 and level = 3)) and closed_on is null order by level, code`,
    [tx.tenantId],
  )

const EMPTY: Omit<YearAction, 'action' | 'regionId' | 'regionCode' | 'regionName' | 'usuallyBy'> = {
  ...{
    id: null,
    opdId: null,
    opdName: null,
    dueOn: null,
    state: 'belum',
    finishedOn: null,
    output: '',
    reviewResult: '',
  },
  ...{ review: '', reviewedOn: null, reviewedName: '', evidence: 0, sample: false, source: '', version: 0 },
}

/** Every action of a year in the scheme's order: the district's, then those of each kecamatan where the scheme asks. */
export async function readYear(tx: TenantSql, year: number): Promise<{ scheme: Scheme; actions: YearAction[] }> {
  const scheme = schemeFor(year, await listOwnSchemes(tx))
  const places = await listPlaces(tx)
  const kept = await tx.sql.query<
    Omit<YearAction, 'action' | 'regionCode' | 'regionName' | 'usuallyBy'> & { code: string }
  >(
    `select a.id::text as id, a.action as code, a.region_id as "regionId", a.opd_id::text as "opdId", o.name as "opdName",
       to_char(a.due_on, 'YYYY-MM-DD') as "dueOn", a.state, to_char(a.finished_on, 'YYYY-MM-DD') as "finishedOn", a.output,
       a.review_result as "reviewResult", a.review, to_char(a.reviewed_on, 'YYYY-MM-DD') as "reviewedOn",
       a.reviewed_name as "reviewedName", a.sample, a.source, a.version,
       (select count(*)::int from convergence_evidence e
        where e.tenant_id = a.tenant_id and e.action_id = a.id and not e.removed) as evidence
     from convergence_action a left join opd o on o.tenant_id = a.tenant_id and o.id = a.opd_id
     where a.tenant_id = $1 and a.year = $2::int`,
    [tx.tenantId, year],
  )
  const known = new Map(kept.map(({ code, ...row }) => [`${code}/${row.regionId}`, row]))
  const at = (action: SchemeAction, { id, code, name }: Place): YearAction => ({
    ...EMPTY,
    ...{ action, regionId: id, regionCode: code, regionName: name },
    usuallyBy: action.due === '' ? null : `${year}-${action.due}`,
    ...known.get(`${action.code}/${id}`),
  })
  const district = places.filter(({ level }) => level === 2)
  const kecamatan = places.filter(({ level }) => level === 3)
  return {
    scheme,
    actions: [
      ...scheme.actions.flatMap((action) => district.map((place) => at(action, place))),
      ...scheme.actions
        .filter((action) => action.kecamatan)
        .flatMap((action) => kecamatan.map((place) => at(action, place))),
    ],
  }
}

/** Evidence of a year's actions, the oldest first. */
export const listEvidence = (tx: TenantSql, year: number): Promise<Evidence[]> =>
  tx.sql.query<Evidence>(
    `select e.id::text as id, e.action_id::text as "actionId", e.title, e.number,
       to_char(e.dated_on, 'YYYY-MM-DD') as "datedOn", e.file_id::text as "fileId", e.made_name as "madeName", e.sample, e.version
     from convergence_evidence e join convergence_action a on a.tenant_id = e.tenant_id and a.id = e.action_id
     where e.tenant_id = $1 and a.year = $2::int and not e.removed order by e.created_at, e.id`,
    [tx.tenantId, year],
  )

/** What was judged of a year; null before. */
export async function findJudgement(tx: TenantSql, year: number): Promise<YearJudgement | null> {
  const [found] = await tx.sql.query<YearJudgement>(
    `select result_class as "resultClass", judged_by as "judgedBy", to_char(judged_on, 'YYYY-MM-DD') as "judgedOn", note, source,
       version from convergence_year where tenant_id = $1 and year = $2::int`,
    [tx.tenantId, year],
  )
  return found ?? null
}

/** The office's OPD that are still there, by name. */
export const listOpd = (tx: TenantSql): Promise<{ id: string; name: string }[]> =>
  tx.sql.query('select id::text as id, name from opd where tenant_id = $1 and active_to is null order by name', [
    tx.tenantId,
  ])
