import { currentPeriod, type Period, parsePeriod, periodText } from '@/lib/format/period'
import { GROUPS, type TargetGroup } from './care'
import { byKecamatan, type CoveragePlace } from './coverage'

/** What an address of the coverage asks for. */
export interface CoverageView {
  period: Period
  running: Period
  group: TargetGroup | null
  kecamatan: string
  village: string
}

type Params = Readonly<Record<string, string | string[] | undefined>>

/** Reads an address; what cannot be read is left out. */
export function readCoverageView(params: Params, zone: string, now = new Date()): CoverageView {
  const word = (name: string) => (typeof params[name] === 'string' ? params[name] : '')
  const running = currentPeriod(now, zone)
  return {
    period: Math.min(parsePeriod(word('bulan')) ?? running, running),
    running,
    group: GROUPS.find((group) => group === word('kelompok')) ?? null,
    kecamatan: /^\d{1,9}$/.test(word('kecamatan')) ? word('kecamatan') : '',
    village: /^\d{1,9}$/.test(word('desa')) ? word('desa') : '',
  }
}

/** The address of a view, as a query. */
export function coverageQuery(view: CoverageView, change: Partial<CoverageView> = {}): string {
  const { period, running, group, kecamatan, village } = { ...view, ...change }
  const params = new URLSearchParams({
    ...(period !== running && { bulan: periodText(period) }),
    ...(group && { kelompok: group }),
    ...(kecamatan && { kecamatan }),
    ...(village && { desa: village }),
  })
  return params.size > 0 ? `?${params}` : ''
}

/** What a view shows: the villages behind its sums, and the rows of its table when they are not teams. */
export function shownPlaces(all: readonly CoveragePlace[], { kecamatan, village }: CoverageView) {
  const one = all.find(({ id }) => id === village) ?? null
  const here = all.filter(({ kecamatanId }) => !kecamatan || String(kecamatanId) === kecamatan)
  const behind = one ? [one] : here
  const several = new Set(here.map(({ kecamatanId }) => kecamatanId)).size > 1
  return {
    one,
    behind,
    rows: one ? [] : several ? byKecamatan(here) : here,
    level: one ? 'tim' : several ? 'kecamatan' : 'desa',
  } as const
}
