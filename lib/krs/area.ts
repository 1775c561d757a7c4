import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { careAreaOf, careCondition, type PlaceColumns } from '@/lib/tpk/care-area'
import type { CareArea } from '@/lib/tpk/policy'
import { SUMS } from './policy'

/** Where the transaction's person knows families of KRS by name: as in assistance, and the verifikator in the kecamatan. */
export async function krsAreaOf(tx: TenantSql, now = new Date()): Promise<CareArea> {
  const { role, region } = tx.actor
  if (role === 'verifikator_krs') return { kind: 'kecamatan', kecamatanId: region.id }
  return careAreaOf(tx, now)
}

/** What a person's sums are about: the whole office, or the part they know. */
export type SumArea = CareArea | { kind: 'office' }

/** Whose sums the transaction's person sees. */
export async function krsSumAreaOf(tx: TenantSql, now = new Date()): Promise<SumArea> {
  const { role } = tx.actor
  if (SUMS.includes(role)) return { kind: 'office' }
  if (role !== 'ppkbd') return krsAreaOf(tx, now)
  const area = await areaOf(tx, { ppkbd: 'binaan' }, now)
  return area.kind === 'villages' ? area : { kind: 'nowhere' }
}

/** The condition under which a sum counts a row. */
export const sumCondition = (area: SumArea, at: PlaceColumns, bind: (value: SqlValue) => string): string =>
  area.kind === 'office' ? 'true' : careCondition(area, at, bind)
