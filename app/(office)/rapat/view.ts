import type { RapatFilter } from '@/lib/rapat/queries'
import { isRapatKind, RAPAT_STATES, type RapatState } from '@/lib/rapat/rules'

export type Params = Readonly<Record<string, string | string[] | undefined>>
export const one = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
export const numberIn = (params: Params, name: string): number | null =>
  /^\d{1,9}$/.test(one(params[name])) ? Number(one(params[name])) : null

/** What an address of `/rapat` asks for: this year, all kinds, everything that was not called off. */
export function readRapatView(params: Params, year: number): RapatFilter & { year: number } {
  const asked = numberIn(params, 'tahun')
  const kind = one(params.jenis)
  const state = one(params.keadaan)
  return {
    year: asked !== null && asked >= 2015 && asked <= 2100 ? asked : year,
    kind: isRapatKind(kind) ? kind : '',
    kecamatanId: numberIn(params, 'kecamatan'),
    state: RAPAT_STATES.some(({ value }) => value === state) ? (state as RapatState) : '',
    search: one(params.q).slice(0, 80),
  }
}

/** The address of a view, as a query. */
export function rapatQuery(view: RapatFilter): string {
  const params = new URLSearchParams({
    ...(view.year !== null && { tahun: String(view.year) }),
    ...(view.kind && { jenis: view.kind }),
    ...(view.kecamatanId !== null && { kecamatan: String(view.kecamatanId) }),
    ...(view.state && { keadaan: view.state }),
    ...(view.search && { q: view.search }),
  })
  return params.size > 0 ? `?${params}` : ''
}
