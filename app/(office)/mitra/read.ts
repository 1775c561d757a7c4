import 'server-only'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { coverageOf } from '@/lib/partners/coverage'
import { mitraWriters } from '@/lib/partners/policy'
import { listAwards, listBalai, listMitra } from '@/lib/partners/queries'
import { listInside } from '@/lib/regions/queries'
import { LEVEL } from '@/lib/regions/rules'

/** What the pages of partners show: coverage by kecamatan, organisations, honours, where the reader may write. */
export const readPartners = (actor: OfficeActor, today: string) =>
  inTenantSql(actor, async (tx) => {
    const office = { id: tx.tenantId, level: LEVEL.district }
    const [kecamatan, villages, mitra, balai, awards, area] = await Promise.all([
      listInside(tx.sql, office, LEVEL.kecamatan),
      listInside(tx.sql, office, LEVEL.village),
      listMitra(tx, today),
      listBalai(tx, today),
      listAwards(tx, 6),
      areaOf(tx, mitraWriters),
    ])
    return { places: coverageOf(kecamatan, villages, mitra, balai), mitra, balai, awards, area, kecamatan }
  })
