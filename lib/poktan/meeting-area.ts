import 'server-only'
import type { Role } from '@/lib/auth/roles'
import type { TenantSql } from '@/lib/db/tenant'
import { findServedVillages } from '@/lib/fieldwork/queries'
import { type Area, mayWriteAt } from '@/lib/registers/policy'
import { dayIn } from '@/lib/registers/rules'

/** Where a person keeps groups' books: an area of the register, or the groups that are a kader's own. */
export type MeetingArea = Area | { kind: 'groups'; poktanIds: readonly string[] }

/** What the area is asked about. */
export interface GroupPlace {
  id: string
  villageId: number
  kecamatanId: number
}

const OFFICE: readonly Role[] = ['admin_dinas', 'kabid_ks']
/** They look at names and change nothing. */
const READERS: readonly Role[] = ['kepala_dinas', 'kabid_dalduk', 'kabid_kb']

/**
 * Where the transaction's person records meetings today: the office's family-welfare
 * side everywhere, the koordinator in the kecamatan, the PKB in the *desa binaan*, the
 * PPKBD in the own village, a kader in the groups that name their account.
 */
export async function meetingAreaOf(tx: TenantSql, now = new Date()): Promise<MeetingArea> {
  const { actor } = tx
  const today = dayIn(actor.zone, now)
  if (OFFICE.includes(actor.role)) return { kind: 'office' }
  if (actor.role === 'koordinator_kecamatan') return { kind: 'kecamatan', kecamatanId: actor.region.id }
  if (actor.role === 'pkb' || actor.role === 'ppkbd') {
    const villages = await findServedVillages(tx, actor, today)
    return { kind: 'villages', villageIds: villages.map(({ id }) => id) }
  }
  if (actor.role !== 'kader_poktan') return { kind: 'nowhere' }
  const rows = await tx.sql.query<{ id: string }>(
    `select distinct poktan_id::text as id from poktan_officer
     where tenant_id = $1 and account_id = $2::uuid and from_on <= $3::date and (to_on is null or to_on > $3::date)`,
    [tx.tenantId, actor.onBehalfOf ?? actor.accountId, today],
  )
  return { kind: 'groups', poktanIds: rows.map(({ id }) => id) }
}

/** Whether meetings of this group may be recorded from this area. */
export const reaches = (area: MeetingArea, group: GroupPlace): boolean =>
  area.kind === 'groups' ? area.poktanIds.includes(group.id) : mayWriteAt(area, group)

/** Whether names and attendance of this group may be read: by those who record them, and by the heads of the office. */
export const mayReadNames = (role: Role, area: MeetingArea, group: GroupPlace): boolean =>
  READERS.includes(role) || reaches(area, group)
