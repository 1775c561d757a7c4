import { type FamilyView, HAS, type Has } from '@/lib/families/list'
import { paths } from '@/lib/paths'

type Query = Record<string, string | string[] | undefined>
const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value.trim() : '')

/** What an address asks of the list. Never a name or a number: those are looked for by a form of their own. */
export function readFamilyView(query: Query): FamilyView {
  const village = Number(one(query.desa))
  const page = Number(one(query.halaman))
  const has = one(query.ada)
  return {
    villageId: Number.isInteger(village) && village > 0 && village < 2_147_483_647 ? village : null,
    rw: one(query.rw).slice(0, 10),
    has: HAS.some(({ value }) => value === has) ? (has as Has) : '',
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

export function familiesHref(view: FamilyView, change: Partial<FamilyView> = {}): string {
  const { villageId, rw, has, page } = { ...view, page: 1, ...change }
  const params = new URLSearchParams()
  if (villageId !== null) params.set('desa', String(villageId))
  if (rw) params.set('rw', rw)
  if (has) params.set('ada', has)
  if (page > 1) params.set('halaman', String(page))
  return paths.families(params.size > 0 ? `?${params}` : '')
}
