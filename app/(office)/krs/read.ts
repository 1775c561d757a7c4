import 'server-only'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { openWord } from '@/lib/files/quiet-word'
import { krsAreaOf, krsSumAreaOf } from '@/lib/krs/area'
import { seesKrsByName } from '@/lib/krs/policy'
import { type KrsFamily, type KrsList, listKrsFamilies, listKrsLists } from '@/lib/krs/queries'
import { type PlaceSums, sumKrsByVillage, type TrendPoint, trendOfKrs } from '@/lib/krs/sums'
import { chosenList, type KrsView } from '@/lib/krs/view'

export const PAGE = 50
/** A printed list and a file hold as many families as one village rarely has. */
export const MOST = 20_000

/** What `/krs` shows somebody. */
export interface KrsDesk {
  lists: KrsList[]
  list: KrsList | null
  /** Of the person's area, by village. */
  places: PlaceSums[]
  trend: TrendPoint[]
  /** Null for those who see sums only, or ask for them. */
  families: { rows: KrsFamily[]; total: number } | null
}

/** Reads the list an address means, as far as the person may see it. */
export function readKrsDesk(actor: OfficeActor, view: KrsView, whole = view.printing): Promise<KrsDesk> {
  return inTenantSql(actor, async (tx) => {
    const lists = await listKrsLists(tx)
    const list = chosenList(lists, view)
    if (!list) return { lists, list, places: [], trend: [], families: null }
    const area = await krsSumAreaOf(tx)
    const named = seesKrsByName(actor.role) && view.show === 'keluarga'
    return {
      lists,
      list,
      places: await sumKrsByVillage(tx, list.id, area),
      trend: await trendOfKrs(tx, area),
      families: named
        ? await listKrsFamilies(
            tx,
            list.id,
            await krsAreaOf(tx),
            { ...view, search: openWord(actor.tenantId, view.search) },
            whole ? { limit: MOST } : { offset: (view.page - 1) * PAGE, limit: PAGE },
          )
        : null,
    }
  })
}
