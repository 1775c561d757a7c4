import 'server-only'
import type { OfficeActor } from '@/lib/auth/actor'
import { LEVEL } from '@/lib/regions/rules'

/** The kecamatan to which somebody's eyes are narrowed; null for the whole office. */
export const ownKecamatan = ({ region }: Pick<OfficeActor, 'region'>): number | null =>
  region.level >= LEVEL.kecamatan ? region.kecamatanId : null
