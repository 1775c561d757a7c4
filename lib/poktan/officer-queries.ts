import 'server-only'
import { accounts } from '@/lib/db/login'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { maskNumber } from '@/lib/families/nik'
import { openNumber } from '@/lib/families/numbers'
import type { OfficerRole } from './officer-seats'

/** Somebody who leads a group or is its kader, now or once. */
export interface Officer {
  id: string
  role: OfficerRole
  ageGroup: number | null
  name: string
  phone: string
  kki: string
  /** Masked; null without one. */
  nik: string | null
  trained: boolean
  training: string
  trainedOn: string | null
  /** From (included) to (not included), `YYYY-MM-DD`. */
  fromOn: string
  toOn: string | null
  leftReason: string
  accountId: string | null
  sample: boolean
  version: number
}

type Row = Omit<Officer, 'nik'> & { sealed: Uint8Array | null }

const SELECT = `select id::text as id, role, age_group as "ageGroup", name, phone, kki, nik_sealed as sealed, trained, training,
    to_char(trained_on, 'YYYY-MM-DD') as "trainedOn", to_char(from_on, 'YYYY-MM-DD') as "fromOn",
    to_char(to_on, 'YYYY-MM-DD') as "toOn", left_reason as "leftReason", account_id::text as "accountId", sample, version
  from poktan_officer`

const officerOf = (tx: TenantSql, { sealed, ...row }: Row): Officer => ({
  ...row,
  nik: sealed ? maskNumber(openNumber(tx.tenantId, 'nik', row.id, sealed)) : null,
})

/** Everybody who ever led a group or was its kader: those at the head first, kader by age group, the former last. */
export async function listOfficers(tx: TenantSql, poktanId: string): Promise<Officer[]> {
  const rows = await tx.sql.query<Row>(
    `${SELECT} where tenant_id = $1 and poktan_id = $2::uuid and (to_on is null or to_on > from_on)
     order by (to_on is not null), to_on desc,
       array_position(array['ketua', 'sekretaris', 'bendahara', 'kader', 'pendidik_sebaya', 'konselor_sebaya'], role),
       age_group nulls last, name_key`,
    [tx.tenantId, poktanId],
  )
  return rows.map((row) => officerOf(tx, row))
}

/** One officer of a group, or the same refusal for one that is missing, elsewhere, or another office's. */
export async function getOfficer(tx: TenantSql, poktanId: string, id: string): Promise<Officer> {
  const [row] = await tx.sql.query<Row>(`${SELECT} where tenant_id = $1 and poktan_id = $2::uuid and id = $3::uuid`, [
    tx.tenantId,
    poktanId,
    id,
  ])
  if (!row) throw new Refusal('not-found')
  return officerOf(tx, row)
}

/** Whether somebody holds the seat on a day. */
export const serves = ({ fromOn, toOn }: Pick<Officer, 'fromOn' | 'toOn'>, on: string): boolean =>
  fromOn <= on && (toOn === null || toOn > on)

/** The office's accounts with the role of a kader poktan in a village today: those an officer may be linked to. */
export async function listKaderAccounts(tx: Pick<TenantSql, 'tenantId'>, villageId: number, on: string) {
  const day = new Date(`${on}T00:00:00Z`)
  const roles = await accounts().accountRole.findMany({
    where: {
      tenantId: tx.tenantId,
      role: 'kader_poktan',
      regionId: villageId,
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gt: day } }],
    },
    select: { accountId: true },
  })
  return accounts().account.findMany({
    where: { id: { in: roles.map((role) => role.accountId) }, disabledAt: null },
    select: { id: true, name: true, username: true },
    orderBy: { name: 'asc' },
  })
}
