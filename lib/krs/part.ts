import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { FamilyPart } from '@/lib/tpk/care'
import { listName } from './marks'
import { findKrsOfFamily } from './queries'

/** A family's line of the newest list as a device carries it. Marks are what the field holds now, else the file. */
export async function readKrsPart(tx: TenantSql, familyId: string): Promise<FamilyPart['krs']> {
  const found = await findKrsOfFamily(tx, familyId)
  if (!found) return null
  const { id, list, atRisk, rank, marks, verified, version } = found
  return { id, title: listName(list), atRisk, rank, marks, verified, version }
}
