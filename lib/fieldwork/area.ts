import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Area, Writers } from '@/lib/registers/policy'
import { dayIn } from '@/lib/registers/rules'
import { findServedVillages } from './queries'

/** Where the transaction's person may write in a register with these writers, today. */
export async function areaOf(tx: TenantSql, writers: Writers, now = new Date()): Promise<Area> {
  const { actor } = tx
  switch (writers[actor.role]) {
    case 'office':
      return { kind: 'office' }
    case 'kecamatan':
      return { kind: 'kecamatan', kecamatanId: actor.region.id }
    case 'binaan': {
      const villages = await findServedVillages(tx, actor, dayIn(actor.zone, now))
      return { kind: 'villages', villageIds: villages.map(({ id }) => id) }
    }
    case undefined:
      return { kind: 'nowhere' }
  }
}
