import type { Actor } from '@/lib/auth/actor'
import { originQuery } from '@/lib/figures/origin-address'
import { monthly } from '@/lib/figures/period'
import type { Period } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { LEVEL, type Region } from '@/lib/regions/rules'

/** Which list holds the rows of a register measure, and the filter that leaves just those. */
const LISTS: Readonly<Record<string, { path: string; filter?: readonly [name: string, value: string] }>> = {
  ...Object.fromEntries(
    ['bkb', 'bkb_hi', 'bkr', 'bkl', 'uppka', 'pikr'].map((kind) => [
      `poktan.${kind}.ada`,
      { path: paths.poktanList(), filter: ['jenis', kind] as const },
    ]),
  ),
  'kampung_kb.ada': { path: paths.kampungKbList() },
  ...Object.fromEntries(
    ['dasar', 'berkembang', 'mandiri', 'berkelanjutan'].map((name) => [
      `kampung_kb.kelas.${name}`,
      { path: paths.kampungKbList(), filter: ['kelas', name] as const },
    ]),
  ),
  'kampung_kb.opd': { path: '/daftar/opd' },
  'sdm.pkb': { path: '/daftar/petugas', filter: ['jenis', 'pkb'] },
  'sdm.plkb_pns': { path: '/daftar/petugas', filter: ['jenis', 'plkb_pns'] },
  'sdm.plkb_non_pns': { path: '/daftar/petugas', filter: ['jenis', 'plkb_non_pns'] },
  'lokus.desa': { path: '/daftar/lokus' },
}

/** The list behind a register figure of a region, or null above the office, which sees no rows, and for other figures. */
export function rowsHrefOf(
  actor: Pick<Actor, 'tenantId'>,
  region: Pick<Region, 'id' | 'level'>,
  measure: string,
): string | null {
  const list = LISTS[measure]
  if (!list || actor.tenantId === null || region.level < LEVEL.district) return null
  const params = new URLSearchParams()
  if (region.level === LEVEL.kecamatan) params.set('kecamatan', String(region.id))
  if (region.level === LEVEL.village) params.set('desa', String(region.id))
  if (list.filter) params.set(...(list.filter as [string, string]))
  return params.size > 0 ? `${list.path}?${params}` : list.path
}

/**
 * The rows behind a register figure of a month: the list itself for the month that closed last and the running
 * one; for earlier months the rows as they stood then, since lists show today's.
 */
export function rowsOfMonthHref(
  actor: Pick<Actor, 'tenantId'>,
  region: Pick<Region, 'id' | 'level' | 'code'>,
  measure: string,
  { period, current }: { period: Period; current: Period },
): string | null {
  const list = rowsHrefOf(actor, region, measure)
  if (list === null || period >= current - 1) return list
  return paths.figureOrigin(region.code, originQuery({ code: measure }, monthly(period)))
}
