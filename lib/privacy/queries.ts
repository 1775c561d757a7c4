import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Area } from '@/lib/registers/policy'
import type { RequestKind, RequestState, Standing } from './rules'

/** A request as the register shows it. */
export interface RequestLine {
  id: string
  kind: RequestKind
  state: RequestState
  /** Null for a whole family. */
  personId: string | null
  familyId: string | null
  villageId: number
  kecamatanId: number
  /** Of whom: shown to who answers and to who received it. */
  subject: string
  villageName: string
  requester: string
  standing: Standing
  askedAt: Date
  dueAt: Date
  receivedBy: string
  receivedName: string
  handledName: string
  handledAt: Date | null
  version: number
}

export interface PrivacyRequest extends RequestLine {
  reason: string
  answer: string
  done: Record<string, unknown>
}

const LINE = `r.id::text as id, r.kind, r.state, r.person_id::text as "personId", r.family_id::text as "familyId",
  r.village_id as "villageId", r.kecamatan_id as "kecamatanId",
  coalesce(p.name, f.name, '') as subject, v.name as "villageName", r.requester, r.standing, r.asked_at as "askedAt",
  r.due_at as "dueAt", r.received_by::text as "receivedBy", r.received_name as "receivedName",
  r.handled_name as "handledName", r.handled_at as "handledAt", r.version`
const FROM = `from privacy_request r join region v on v.id = r.village_id
  left join person p on p.tenant_id = $1 and p.id = r.person_id
  left join family f on f.tenant_id = $1 and f.id = r.family_id
  where r.tenant_id = $1`

/** The PDP officer has the office's requests; who received one sees what became of it. */
function within(area: Area, accountId: string, bind: (value: SqlValue) => string): string {
  return area.kind === 'office' ? 'true' : `r.received_by = ${bind(accountId)}::uuid`
}

export const REQUESTS_PER_PAGE = 50

/** Requests that wait, the most urgent first, or those that were answered, the latest first. */
export async function listRequests(tx: TenantSql, area: Area, view: { answered: boolean; page: number }) {
  const values: SqlValue[] = [tx.tenantId]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const states = view.answered ? ['selesai', 'ditolak'] : ['menunggu']
  const fits = `${FROM} and r.state = any(${bind(states)}::text[]) and ${within(area, tx.actor.accountId, bind)}`
  const counted = [...values]
  const rows = await tx.sql.query<RequestLine>(
    `select ${LINE} ${fits} order by ${view.answered ? 'r.handled_at desc' : 'r.due_at'}, r.id
     limit ${REQUESTS_PER_PAGE} offset ${bind((view.page - 1) * REQUESTS_PER_PAGE)}::int`,
    values,
  )
  const [total] = await tx.sql.query<{ total: number }>(`select count(*)::int as total ${fits}`, counted)
  return { rows, total: total?.total ?? 0 }
}

/** One request, or the same refusal for a missing one, another office's and another receiver's. */
export async function getRequest(tx: TenantSql, area: Area, id: string): Promise<PrivacyRequest> {
  const [row] = await tx.sql.query<PrivacyRequest>(
    `select ${LINE}, r.reason, r.answer, r.done ${FROM} and r.id = $2::uuid`,
    [tx.tenantId, id],
  )
  if (!row || area.kind === 'nowhere' || (area.kind !== 'office' && row.receivedBy !== tx.actor.accountId))
    throw new Refusal('not-found')
  return row
}
