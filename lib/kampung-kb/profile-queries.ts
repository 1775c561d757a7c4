import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { type ProfileContent, readContent } from './profile-schema'

/** A month as it is stored, and who saved it last. */
export interface StoredProfile {
  period: Period
  version: number
  edition: string
  content: ProfileContent
  savedBy: string
  savedAt: Date
  sample: boolean
}

/** The profile of a month; null when nobody has begun it. */
export async function findProfile(tx: TenantSql, id: string, period: Period): Promise<StoredProfile | null> {
  const [row] = await readProfiles(tx, id, 'and period = $3', [period])
  return row ?? null
}

/** The latest profile before a month: what a new one may begin with. */
export async function findEarlierProfile(tx: TenantSql, id: string, period: Period): Promise<StoredProfile | null> {
  const [row] = await readProfiles(tx, id, 'and period < $3', [period])
  return row ?? null
}

/** Every month that was told, latest first, at most five years. */
export const listProfiles = (tx: TenantSql, id: string): Promise<StoredProfile[]> => readProfiles(tx, id, '', [], 60)

async function readProfiles(
  tx: TenantSql,
  id: string,
  where: string,
  values: readonly number[],
  most = 1,
): Promise<StoredProfile[]> {
  const rows = await tx.sql.query<StoredProfile>(
    `select period, version, edition, content, saver_name as "savedBy", updated_at as "savedAt", sample
     from kampung_kb_profile where tenant_id = $1 and kampung_kb_id = $2::uuid ${where}
     order by period desc limit ${most}`,
    [tx.tenantId, id, ...values],
  )
  return rows.map((row) => ({ ...row, content: readContent(row.content) }))
}
