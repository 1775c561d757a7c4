import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Dashat } from './activity-schema'

/** An activity as it is stored, with the names of the agencies that took part. */
export interface Activity {
  id: string
  kampungKbId: string
  version: number
  heldOn: string
  title: string
  place: string
  description: string
  category: string
  kegiatan: string
  fungsi: string
  targets: string[]
  targetOther: string
  people: number | null
  opdIds: string[]
  opdNames: string[]
  partners: string
  dashat: Dashat | null
  withdrawn: boolean
  withdrawnReason: string
  recorder: string
  sample: boolean
  photos: ActivityPhoto[]
}

export interface ActivityPhoto {
  fileId: string
  moment: string
  caption: string
}

const SELECT = `
  select a.id, a.kampung_kb_id as "kampungKbId", a.version, to_char(a.held_on, 'YYYY-MM-DD') as "heldOn", a.title,
    a.place, a.description, a.category, a.kegiatan, a.fungsi, a.targets, a.target_other as "targetOther", a.people,
    a.opd_ids::text[] as "opdIds",
    array(select coalesce(nullif(o.acronym, ''), o.name) from opd o
      where o.tenant_id = a.tenant_id and o.id = any (a.opd_ids) order by 1) as "opdNames",
    a.partners, a.dashat, a.withdrawn, a.withdrawn_reason as "withdrawnReason", a.recorder_name as recorder, a.sample,
    coalesce((select jsonb_agg(jsonb_build_object('fileId', f.file_id, 'moment', f.moment, 'caption', f.caption)
        order by f.created_at)
      from photo f where f.tenant_id = a.tenant_id and f.subject_kind = 'kegiatan_kkb' and f.subject_id = a.id
        and not f.removed), '[]'::jsonb) as photos
  from kampung_kb_activity a`

export interface ActivityFilter {
  category?: string
  year?: number
}

export const ACTIVITIES_A_PAGE = 50

/** A page of a Kampung KB's activities, latest first, those withdrawn left out; and how many there are. */
export async function listActivities(
  tx: TenantSql,
  kampungKbId: string,
  { category, year }: ActivityFilter = {},
  page = 1,
  size = ACTIVITIES_A_PAGE,
): Promise<{ items: Activity[]; total: number }> {
  const where = `a.tenant_id = $1 and a.kampung_kb_id = $2::uuid and not a.withdrawn
    and ($3::text is null or a.category = $3) and ($4::int is null or a.period / 12 = $4)`
  const values = [tx.tenantId, kampungKbId, category ?? null, year ?? null] as const
  const [items, [counted]] = await Promise.all([
    tx.sql.query<Activity>(`${SELECT} where ${where} order by a.held_on desc, a.id limit $5::int offset $6::int`, [
      ...values,
      size,
      (page - 1) * size,
    ]),
    tx.sql.query<{ count: number }>(`select count(*)::int as count from kampung_kb_activity a where ${where}`, values),
  ])
  return { items, total: counted?.count ?? 0 }
}

/** One activity of a Kampung KB, withdrawn or not; another's is not found. */
export async function getActivity(tx: TenantSql, kampungKbId: string, id: string): Promise<Activity> {
  const [found] = await tx.sql.query<Activity>(
    `${SELECT} where a.tenant_id = $1 and a.kampung_kb_id = $2::uuid and a.id = $3::uuid`,
    [tx.tenantId, kampungKbId, id],
  )
  if (!found) throw new Refusal('not-found')
  return found
}

/** The years with activities, latest first. */
export async function listActivityYears(tx: TenantSql, kampungKbId: string): Promise<number[]> {
  const rows = await tx.sql.query<{ year: number }>(
    `select distinct period / 12 as year from kampung_kb_activity
     where tenant_id = $1 and kampung_kb_id = $2::uuid and not withdrawn order by 1 desc`,
    [tx.tenantId, kampungKbId],
  )
  return rows.map(({ year }) => year)
}

/** An agency one may tick; ended ones only where they are still named. */
export interface OpdChoice {
  id: string
  name: string
  acronym: string
}

/** The agencies of the district that take part on a day, and those already named, by name. */
export function listOpdChoices(tx: TenantSql, on: string, named: readonly string[] = []): Promise<OpdChoice[]> {
  return tx.sql.query<OpdChoice>(
    `select id, name, acronym from opd
     where tenant_id = $1 and ((active_from <= $2::date and (active_to is null or active_to > $2::date))
       or id = any ($3::uuid[])) order by name`,
    [tx.tenantId, on, named],
  )
}
