import type { Period } from '@/lib/format/period'
import { POKTAN_KINDS, type PoktanKind } from '@/lib/poktan/rules'
import type { Cells } from '@/lib/reports/form'
import { randomOf } from '../random'
import type { Told } from './laporan-desa'
import { someOf, type VillageLife, yearsSince } from './village-life'

/** Per couple of the village, those a kind is for; members and kader of a middling group. */
const REACH: Record<PoktanKind, { perCouple: number; members: number; kader: number }> = {
  bkb: { perCouple: 0.29, members: 22, kader: 6 },
  bkr: { perCouple: 0.42, members: 18, kader: 2 },
  bkl: { perCouple: 0.33, members: 20, kader: 4 },
  uppka: { perCouple: 1.25, members: 14, kader: 3 },
  pikr: { perCouple: 0.55, members: 24, kader: 4 },
}

/** A month of the groups of a village without rosters of its own: made up around how many groups it has. */
export function rekapPoktan(life: VillageLife, period: Period): Told {
  const cells: Cells = {}
  const couples = life.couples * (1 + life.growth * yearsSince(period))
  for (const { value: kind } of POKTAN_KINDS) {
    const steady = randomOf('rekap-poktan', life.village.code, kind)
    const random = randomOf('rekap-poktan', life.village.code, kind, period)
    const { perCouple, members, kader } = REACH[kind]
    const reach = Math.max(4, Math.round(couples * perCouple))
    const groups = life.groups(kind, period)
    const enrolled = Math.min(reach, Math.round(groups * members * (0.8 + 0.4 * steady.next())))
    const active = someOf(groups, Math.min(0.96, life.diligence), random.next)
    const share = groups === 0 ? 0 : active / groups
    const present = someOf(Math.round(enrolled * share), 0.68 + 0.12 * random.bell(), random.next)
    const helpers = groups * kader
    cells[`${kind}_sasaran`] = reach
    cells[`${kind}_kelompok`] = groups
    cells[`${kind}_aktif`] = active
    cells[`${kind}_pertemuan`] = active + someOf(active, 0.15, random.next)
    cells[`${kind}_anggota`] = enrolled
    cells[`${kind}_hadir`] = Math.min(enrolled, present)
    cells[`${kind}_baru`] = someOf(Math.min(enrolled, present), 0.05, random.next)
    cells[`${kind}_kunjungan`] = someOf(active * 4, 0.4, random.next)
    cells[`${kind}_rujukan`] = someOf(active * 2, 0.2, random.next)
    cells[`${kind}_kader`] = helpers
    cells[`${kind}_terlatih`] = someOf(helpers, 0.62, steady.next)
  }
  const kept = life.kept(period)
  for (const column of Object.keys(cells)) {
    const counted = kept?.[column]
    if (counted !== undefined) cells[column] = counted
  }
  raiseReach(cells)
  return { cells, reasons: {} }
}

/** A roster can hold more than a made-up number of eligible families: there the roster is right. */
function raiseReach(cells: Cells): void {
  for (const { value: kind } of POKTAN_KINDS)
    cells[`${kind}_sasaran`] = Math.max(Number(cells[`${kind}_sasaran`]), Number(cells[`${kind}_anggota`]) + 4)
}
