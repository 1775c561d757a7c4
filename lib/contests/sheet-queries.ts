import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { judgesContests } from './policy'
import type { Sheet } from './ranking'

/** A judge's sheet as it is stored. */
export interface KeptSheet extends Sheet {
  id: string
  contestId: string
  visitedOn: string
  points: Record<string, number>
  notes: Record<string, string>
  note: string
  photos: string[]
  recorderName: string
  version: number
}

const COLUMNS = `s.id::text as id, s.contest_id::text as "contestId", s.entry_id::text as "entryId",
  s.member_id::text as "memberId", to_char(s.visited_on, 'YYYY-MM-DD') as "visitedOn", s.points, s.notes, s.note,
  s.photos::text[] as photos, s.recorder_name as "recorderName", s.version`

/** The sheets of contests; to a judge only the own ones unless `all` is asked (after the result is locked). */
export function listSheets(tx: TenantSql, contestIds: readonly string[], all = false): Promise<KeptSheet[]> {
  const values: SqlValue[] = [tx.tenantId, [...contestIds]]
  const own = judgesContests(tx.actor.role) && !all
  if (own) values.push(tx.actor.accountId)
  return tx.sql.query<KeptSheet>(
    `select ${COLUMNS} from contest_score s
     join contest_member m on m.tenant_id = s.tenant_id and m.id = s.member_id and not m.withdrawn
     where s.tenant_id = $1 and s.contest_id = any ($2::uuid[]) ${own ? 'and m.account_id = $3::uuid' : ''}
     order by s.created_at, s.id`,
    values,
  )
}

/** One judge's sheet of one entry; null while there is none. */
export async function findSheet(tx: TenantSql, entryId: string, memberId: string): Promise<KeptSheet | null> {
  const [sheet] = await tx.sql.query<KeptSheet>(
    `select ${COLUMNS} from contest_score s
     where s.tenant_id = $1 and s.entry_id = $2::uuid and s.member_id = $3::uuid`,
    [tx.tenantId, entryId, memberId],
  )
  return sheet ?? null
}
