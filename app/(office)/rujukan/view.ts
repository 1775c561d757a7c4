import { paths } from '@/lib/paths'
import type { ReferralView } from '@/lib/referrals/queries'

export const PAGE_SIZE = 50

const WHICH: readonly ReferralView['which'][] = ['terbuka', 'terlambat', 'selesai', 'semua']
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the address; what it does not say, or says wrongly, is everything that waits for an answer. */
export function readReferralView(query: Record<string, string | string[] | undefined>): ReferralView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 100) : '')
  const which = WHICH.find((one) => one === text('tampil')) ?? 'terbuka'
  return {
    which,
    faskesId: UUID.test(text('faskes')) ? text('faskes') : null,
    page: /^[1-9]\d{0,4}$/.test(text('halaman')) ? Number(text('halaman')) : 1,
  }
}

/** The address of a view; `changes` win. */
export function referralsHref(view: ReferralView, changes: Partial<ReferralView> = {}): string {
  const { which, faskesId, page } = { ...view, page: 1, ...changes }
  const params = new URLSearchParams()
  if (which !== 'terbuka') params.set('tampil', which)
  if (faskesId) params.set('faskes', faskesId)
  if (page > 1) params.set('halaman', String(page))
  return paths.referrals(params.size > 0 ? `?${params}` : '')
}
