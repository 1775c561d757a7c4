import type { RtlFilter } from '@/lib/rapat/rtl-queries'
import { isRtlLook } from '@/lib/rapat/rules'
import { numberIn, one, type Params } from '../rapat/view'

/** What an address of `/rtl` asks for: open follow-ups unless told. */
export function readRtlView(params: Params): RtlFilter {
  const look = one(params.keadaan)
  return {
    look: look === 'semua' ? '' : isRtlLook(look) ? look : 'terbuka',
    kecamatanId: numberIn(params, 'kecamatan'),
    indicator: one(params.angka).slice(0, 80),
    owner: one(params.oleh).slice(0, 200),
    mine: one(params.saya) === 'ya',
    search: one(params.q).slice(0, 80),
  }
}

/** The address of a view, as a query. */
export function rtlQuery({ look, kecamatanId, indicator, owner, mine, search }: RtlFilter): string {
  const params = new URLSearchParams({
    ...(look !== 'terbuka' && { keadaan: look || 'semua' }),
    ...(kecamatanId !== null && { kecamatan: String(kecamatanId) }),
    ...(indicator && { angka: indicator }),
    ...(owner && { oleh: owner }),
    ...(mine && { saya: 'ya' }),
    ...(search && { q: search }),
  })
  return params.size > 0 ? `?${params}` : ''
}
