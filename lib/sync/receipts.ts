import 'server-only'
import type { ActorFacts } from '@/lib/auth/actor'
import type { TenantSql } from '@/lib/db/tenant'
import type { Settled } from '@/lib/sync/item-rows'

/** One item as the office settled it: who, what, when, how it came. */
export interface Receipt {
  key: string
  receipt: string
  accountName: string
  role: string
  kind: string
  label: string
  outcome: Settled
  code: string
  message: string
  madeAt: Date
  clockOff: number | null
  receivedAt: Date
  /** Whether somebody else brought it in. */
  carried: boolean
  carriedByName: string | null
  tries: number
}

const DISTRICT: readonly string[] = ['admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks']

/** Whose receipts a person sees: the office's, those about a kecamatan, or one's own and what one carried. */
export function receiptScopeOf({ role, region, accountId }: Pick<ActorFacts, 'role' | 'region' | 'accountId'>) {
  if (DISTRICT.includes(role)) return { kecamatanId: null, accountId: null }
  if (role === 'koordinator_kecamatan') return { kecamatanId: region.id, accountId }
  return { kecamatanId: null, accountId }
}

/** Subjects are written by devices: each is read as what it looks like, and as nothing else. */
const IN_KECAMATAN = `case
  when s.subject ~ '^laporan/[^/]+/[^/]+/[0-9]{1,9}$' then exists (select from region r
    where r.id = split_part(s.subject, '/', 4)::int and r.kecamatan_id = $2)
  when s.subject ~ '^kelompok/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then exists (select from poktan p
    where p.tenant_id = $1 and p.id = substr(s.subject, 10)::uuid and p.kecamatan_id = $2)
  else false end`

export interface ReceiptView {
  /** In its one spelling. */
  code: string | null
  person: string
  /** `2026-07-03` on the office's clock. */
  day: string | null
  outcome: Settled | null
  page: number
  pageSize: number
}

/** The receipts a person may look up, the latest first. */
export async function listReceipts(
  { tenantId, sql, actor }: TenantSql,
  { code, person, day, outcome, page, pageSize }: ReceiptView,
): Promise<{ rows: Receipt[]; total: number }> {
  const { kecamatanId, accountId } = receiptScopeOf(actor)
  const where = `s.tenant_id = $1
    and (($2::int is null and $3::uuid is null) or s.account_id = $3 or s.carried_by = $3
      or ($2::int is not null and ${IN_KECAMATAN}))
    and ($4::text is null or s.receipt = $4) and ($5 = '' or strpos(lower(s.account_name), lower($5)) > 0)
    and ($6::date is null or (s.received_at >= $6::date::timestamp at time zone $7
      and s.received_at < ($6::date + 1)::timestamp at time zone $7))
    and ($8::text is null or s.outcome = $8)`
  const values = [tenantId, kecamatanId, accountId, code, person, day, actor.zone, outcome]
  const [rows, [count]] = await Promise.all([
    sql.query<Receipt>(
      `select s.key::text as key, s.receipt, s.account_name as "accountName", s.role, s.kind, s.label, s.outcome,
         s.code, s.message, s.made_at as "madeAt", s.clock_off as "clockOff", s.received_at as "receivedAt",
         s.carried_by is not null as carried, s.tries,
         (select o.name from petugas o where o.tenant_id = $1 and o.account_id = s.carried_by limit 1) as "carriedByName"
       from sync_item s where ${where} order by s.received_at desc, s.key limit $9 offset $10`,
      [...values, pageSize, (page - 1) * pageSize],
    ),
    sql.query<{ count: number }>(`select count(*)::int as count from sync_item s where ${where}`, values),
  ])
  return { rows, total: count!.count }
}
