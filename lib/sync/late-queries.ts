import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { takeOut } from '@/lib/sync/late-rows'
import type { LateState } from '@/lib/sync/late-schema'
import type { ItemKind } from '@/lib/sync/protocol'
import type { ReadItem } from '@/lib/sync/read-item'

/** One item of the inbox, without its content. */
export interface LateItem {
  key: string
  accountId: string
  accountName: string
  role: string
  villageId: number | null
  kecamatanId: number | null
  villageName: string | null
  kecamatanName: string | null
  kind: ItemKind
  subject: string
  label: string
  madeAt: Date
  receivedAt: Date
  code: string
  message: string
  state: LateState
  decidedBy: string | null
  decidedByName: string
  decidedAt: Date | null
  note: string
  version: number
  receipt: string | null
  clockOff: number | null
}

const COLUMNS = `l.key::text as key, l.account_id::text as "accountId", l.account_name as "accountName", l.role,
  l.village_id as "villageId", l.kecamatan_id as "kecamatanId", v.name as "villageName", k.name as "kecamatanName",
  l.kind, l.subject, l.label, l.made_at as "madeAt", l.received_at as "receivedAt", l.code, l.message, l.state,
  l.decided_by::text as "decidedBy", l.decided_by_name as "decidedByName", l.decided_at as "decidedAt", l.note,
  l.version, s.receipt, s.clock_off as "clockOff"`
const FROM = `late_item l
  left join sync_item s on s.tenant_id = l.tenant_id and s.key = l.key
  left join region v on v.id = l.village_id
  left join region k on k.id = l.kecamatan_id`

export interface LateView {
  decided: boolean
  code: string | null
  kecamatanId: number | null
  q: string
  page: number
  pageSize: number
}

/** The inbox of an area: what waits, oldest first, or what was decided, newest first. */
export async function listLate(
  { tenantId, sql }: TenantSql,
  { decided, code, kecamatanId, q, page, pageSize }: LateView,
): Promise<{ rows: LateItem[]; total: number; waiting: number }> {
  const inArea = 'l.tenant_id = $1 and ($2::int is null or l.kecamatan_id = $2)'
  const where = `${inArea} and (l.state = 'menunggu') <> $3 and ($4::text is null or l.code = $4)
    and ($5 = '' or strpos(lower(l.account_name || ' ' || l.label), lower($5)) > 0)`
  const [rows, [counts]] = await Promise.all([
    sql.query<LateItem>(
      `select ${COLUMNS} from ${FROM} where ${where}
       order by ${decided ? 'l.decided_at desc nulls last' : 'l.received_at'}, l.key limit $6 offset $7`,
      [tenantId, kecamatanId, decided, code, q, pageSize, (page - 1) * pageSize],
    ),
    sql.query<{ total: number; waiting: number }>(
      `select (select count(*)::int from late_item l where ${where}) as total,
         (select count(*)::int from late_item l where ${inArea} and l.state = 'menunggu') as waiting`,
      [tenantId, kecamatanId, decided, code, q],
    ),
  ])
  return { rows, ...counts! }
}

/** One item of the inbox with its content opened; refuses what is not there. */
export async function getLate(
  { tenantId, sql }: TenantSql,
  key: string,
  { locked = false } = {},
): Promise<{ row: LateItem; item: ReadItem }> {
  const [found] = await sql.query<LateItem & { body: Buffer }>(
    `select ${COLUMNS}, l.body from ${FROM} where l.tenant_id = $1 and l.key = $2::uuid ${locked ? 'for update of l' : ''}`,
    [tenantId, key],
  )
  if (!found) throw new Refusal('not-found')
  const { body, ...row } = found
  return { row, item: takeOut(tenantId, row.key, body) }
}
