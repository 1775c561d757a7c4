import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { currentPeriod } from '@/lib/format/period'
import { differs } from '@/lib/kampung-kb/class-list'
import { listClassRows } from '@/lib/kampung-kb/overview'
import { dayIn } from '@/lib/registers/rules'
import { reachOf } from './queries'

/** How many Kampung KB within the asker's reach have a computed class that is not the decreed one. */
export async function countDifferentClasses(tx: TenantSql, now: Date): Promise<number> {
  const today = dayIn(tx.actor.zone, now)
  const [rows, { kecamatanId, villageIds }] = await Promise.all([
    listClassRows(tx, currentPeriod(now, tx.actor.zone), today),
    reachOf(tx, today),
  ])
  const within = (row: { kecamatanId: number; villageId: number }) =>
    (kecamatanId === null || row.kecamatanId === kecamatanId) &&
    (villageIds === null || villageIds.includes(row.villageId))
  return rows.filter((row) => differs(row) && within(row)).length
}
