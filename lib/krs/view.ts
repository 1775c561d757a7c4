import { isTrait, RANKS, type TraitCode, VERIFIED_STATES, type VerifiedState } from './marks'
import type { KrsFilter, KrsList } from './queries'

/** What an address of `/krs` asks for. */
export interface KrsView extends KrsFilter {
  /** `2026-2`; empty for the newest list. */
  list: string
  kecamatanId: number | null
  /** Families by name, or sums by place. */
  show: 'keluarga' | 'jumlah'
  page: number
  printing: boolean
}

/** A searched word travels sealed, which makes it longer. */
const SEALED = 600

type Params = Readonly<Record<string, string | string[] | undefined>>
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))

/** The view of an address; what it does not understand is left out. */
export function readKrsView(params: Params): KrsView {
  const number = (name: string) => (/^\d{1,9}$/.test(one(params[name])) ? Number(one(params[name])) : null)
  const mark = one(params.tanda)
  const rank = number('peringkat')
  const risk = one(params.berisiko)
  const verified = one(params.verval)
  return {
    list: /^\d{4}-[012]$/.test(one(params.daftar)) ? one(params.daftar) : '',
    kecamatanId: number('kecamatan'),
    villageId: number('desa'),
    risk: risk === 'ya' || risk === 'tidak' || risk === 'belum' ? risk : '',
    mark: mark === '4t' || isTrait(mark) ? (mark as TraitCode | '4t') : '',
    rank: rank !== null && (rank === 0 || (RANKS as readonly number[]).includes(rank)) ? rank : null,
    verified: VERIFIED_STATES.some(({ value }) => value === verified) ? (verified as VerifiedState) : '',
    search: one(params.q).slice(0, SEALED),
    show: one(params.lihat) === 'jumlah' ? 'jumlah' : 'keluarga',
    page: Math.max(1, number('hal') ?? 1),
    printing: one(params.tampil) === 'cetak',
  }
}

/** The address of a view, without what is the rule. */
export function krsQuery(view: Partial<KrsView>): string {
  const params = new URLSearchParams()
  const put = (name: string, value: string | number | null | undefined) => {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value))
  }
  put('daftar', view.list)
  if (view.show === 'jumlah') put('lihat', 'jumlah')
  put('kecamatan', view.kecamatanId)
  put('desa', view.villageId)
  put('berisiko', view.risk)
  put('tanda', view.mark)
  put('peringkat', view.rank)
  put('verval', view.verified)
  put('q', view.search)
  if (view.page && view.page > 1) put('hal', view.page)
  if (view.printing) put('tampil', 'cetak')
  return params.size > 0 ? `?${params}` : ''
}

export const listKey = ({ year, semester }: Pick<KrsList, 'year' | 'semester'>): string => `${year}-${semester}`

/** The list a view means: the asked one, else the newest; null when the office has none. */
export const chosenList = (lists: readonly KrsList[], view: Pick<KrsView, 'list'>): KrsList | null =>
  lists.find((list) => listKey(list) === view.list) ?? lists[0] ?? null

/** Whether anything narrows the list of families. */
export const isFiltered = (view: KrsView): boolean =>
  Boolean(view.villageId || view.risk || view.mark || view.rank !== null || view.verified || view.search)
