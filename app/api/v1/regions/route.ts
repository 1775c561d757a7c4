import { ENDPOINTS } from '@/lib/api/endpoints'
import { reference } from '@/lib/db/reference'
import { Refusal } from '@/lib/errors/refusal'
import type { RegionsQuery } from '@/lib/figures/api-schema'
import { listRegionPage } from '@/lib/regions/list-page'
import { findRegionByCode } from '@/lib/regions/queries'
import { parentCode } from '@/lib/regions/rules'
import { searchRegions } from '@/lib/regions/search'
import { answer } from '../answer'

export const dynamic = 'force-dynamic'

const SIZE = 100

/** Regions by level, by parent and by name or code, a hundred a page. */
export function GET(request: Request): Promise<Response> {
  return answer(request, ENDPOINTS.regions, async (_, query) => {
    const { items, total } = await list(query)
    return {
      items: items.map(({ id, code, name, kind, level }) => ({
        id,
        code,
        name,
        kind,
        level,
        parentCode: parentCode(code),
      })),
      total,
    }
  })
}

async function list({ level, parent: code, q, page }: RegionsQuery) {
  const parent = code === undefined ? undefined : await findRegionByCode(reference, code)
  if (parent === null) throw new Refusal('not-found')
  if (q === undefined) return listRegionPage(reference, { level, parent, page, size: SIZE })
  return searchRegions(reference, q, { level, within: parent, limit: SIZE, page })
}
