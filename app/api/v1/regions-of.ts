import { reference } from '@/lib/db/reference'
import { Refusal } from '@/lib/errors/refusal'
import { MOST_CELLS } from '@/lib/figures/api-schema'
import { formatCount } from '@/lib/format/number'
import { listByCodes } from '@/lib/regions/list-page'
import { findRegionByCode } from '@/lib/regions/queries'
import type { Region } from '@/lib/regions/rules'

/** By today's codes at once; an older or foreign code is looked up by itself. */
export async function regionsOf(codes: readonly string[]): Promise<Region[]> {
  const found = await listByCodes(reference, codes)
  return Promise.all(
    found.map(async (region, index) => {
      const known = region ?? (await findRegionByCode(reference, codes[index] ?? ''))
      if (!known) throw new Refusal('not-found')
      return known
    }),
  )
}

/** Refuses a question whose answer no browser and no spreadsheet takes, and says how big it is. */
export async function checkSize(regions: readonly Region[], children: boolean, perPlace: number): Promise<void> {
  const cells = (children ? await countChildren(regions) : regions.length) * perPlace
  if (cells <= MOST_CELLS) return
  const detail = `Permintaan ini berisi ${formatCount(cells)} angka, paling banyak ${formatCount(MOST_CELLS)}. Persempit wilayah, indikator atau periodenya.`
  throw new Refusal('input-invalid', { detail })
}

async function countChildren(regions: readonly Region[]): Promise<number> {
  const [row] = await reference.query<{ children: number }>(
    'select count(*)::int as children from region where parent_id = any($1::int[]) and closed_on is null',
    [regions.map((region) => region.id)],
  )
  return row?.children ?? 0
}
