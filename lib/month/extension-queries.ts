import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { findServedVillages } from '@/lib/fieldwork/queries'
import { currentPeriod, type Period } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import type { ExtensionState } from './extension-rules'

/** Requests of one moment, reason and answer, which are decided together: often several villages of one PKB. */
export interface ExtensionGroup {
  formCode: string
  period: Period
  /** What it is for: villages, one kecamatan, or `null` for the whole office. */
  places: string[] | null
  kecamatanName: string
  askedUntil: string
  reason: string
  askedBy: string
  askedByName: string
  askedAt: Date
  state: ExtensionState
  untilOn: string | null
  decidedBy: string | null
  decidedByName: string
  decidedAt: Date | null
  note: string
  /** `id:version` of each, as the forms send them. */
  requests: string[]
}

export interface ExtensionFilter {
  state: ExtensionState | null
  period: Period | null
  page: number
  pageSize: number
}

const GROUPED = `
  select e.form_code as "formCode", e.period, e.reason, e.state, e.note,
    case when bool_or(e.village_id is not null) then array_agg(v.name order by v.code)
      when bool_or(e.kecamatan_id is not null) then array_agg('Kecamatan ' || k.name order by k.code) end as places,
    coalesce(min(vk.name), min(k.name), '') as "kecamatanName",
    to_char(e.asked_until, 'YYYY-MM-DD') as "askedUntil", to_char(e.until_on, 'YYYY-MM-DD') as "untilOn",
    e.asked_by::text as "askedBy", e.asked_by_name as "askedByName", e.asked_at as "askedAt",
    e.decided_by::text as "decidedBy", e.decided_by_name as "decidedByName", e.decided_at as "decidedAt",
    array_agg(e.id::text || ':' || e.version order by v.code) as requests, count(*) over () as total
  from due_extension e
  left join region v on v.id = e.village_id
  left join region vk on vk.id = v.kecamatan_id
  left join region k on k.id = e.kecamatan_id`
const GROUP = `group by e.form_code, e.period, e.reason, e.state, e.note, e.asked_until, e.until_on, e.asked_by,
    e.asked_by_name, e.asked_at, e.decided_by, e.decided_by_name, e.decided_at, e.village_id is null, e.kecamatan_id`

/**
 * Requests for more time that concern a person: a PKB's own and those that reach a village they serve, a
 * kecamatan's for its koordinator, all for the office. Open ones first, then the newest.
 */
export async function listExtensions(
  tx: TenantSql,
  { state, period, page, pageSize }: ExtensionFilter,
): Promise<{ rows: ExtensionGroup[]; total: number }> {
  const { role, region, accountId } = tx.actor
  const served =
    role === 'pkb'
      ? (await findServedVillages(tx, tx.actor, lastDayOf(period ?? currentPeriod(new Date(), tx.actor.zone)))).map(
          ({ id }) => id,
        )
      : []
  const rows = await tx.sql.query<ExtensionGroup & { total: string }>(
    `${GROUPED}
     where e.tenant_id = $1 and ($2::text = '' or e.state = $2) and ($3::int is null or e.period = $3::int)
       and ($4::int is null or (e.village_id is null and e.kecamatan_id is null) or e.kecamatan_id = $4::int
         or v.kecamatan_id = $4::int)
       and ($5::uuid is null or e.asked_by = $5::uuid or e.village_id is null or e.village_id = any ($6::int[]))
     ${GROUP}
     order by (e.state = 'diminta') desc, e.asked_at desc, e.form_code limit $7 offset $8`,
    [
      tx.tenantId,
      state ?? '',
      period,
      region.level === 3 ? region.id : null,
      role === 'pkb' ? accountId : null,
      served,
      pageSize,
      (page - 1) * pageSize,
    ],
  )
  return { rows, total: Number(rows[0]?.total ?? 0) }
}

/** How many requests wait for a decision on these forms. */
export async function countAsked(tx: TenantSql, formCodes: readonly string[]): Promise<number> {
  const [row] = await tx.sql.query<{ n: number }>(
    `select count(distinct (form_code, period, asked_by, asked_at))::int as n from due_extension
     where tenant_id = $1 and state = 'diminta' and form_code = any ($2::text[]) and asked_by <> $3::uuid`,
    [tx.tenantId, formCodes, tx.actor.accountId],
  )
  return row?.n ?? 0
}
