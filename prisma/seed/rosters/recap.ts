import type { Period } from '@/lib/format/period'
import { POKTAN_KINDS } from '@/lib/poktan/rules'
import { lastDayOf } from '@/lib/regions/month'
import type { Cells } from '@/lib/reports/form'
import type { KeptGroup, Rosters } from './rosters'

/**
 * What the kept books of each village say of a month, by column of *Rekap R/I Poktan* and
 * of the *yang lapor* cells. Null where a village keeps none or did not keep them yet.
 */
export function recapsOf({ groups, keptFrom }: Rosters): (villageId: number, period: Period) => Cells | null {
  const byVillage = new Map<number, KeptGroup[]>()
  for (const group of groups)
    byVillage.set(group.row.village_id, [...(byVillage.get(group.row.village_id) ?? []), group])
  return (villageId, period) => {
    const here = byVillage.get(villageId)
    if (!here || period < keptFrom) return null
    const cells: Cells = {}
    for (const { value: kind } of POKTAN_KINDS) {
      const kept = here.filter(({ row }) => row.kind === kind)
      if (kept.length === 0) continue
      const sum = (count: (group: KeptGroup) => number) => kept.reduce((all, group) => all + count(group), 0)
      const inMonth = ({ meetings }: KeptGroup) => meetings.filter((meeting) => meeting.period === period)
      cells[`${kind}_lapor`] = kept.filter((group) => inMonth(group).length > 0).length
      cells[`${kind}_aktif`] = kept.filter((group) =>
        inMonth(group).some(({ handedOver, topics }) => handedOver && topics.length > 0),
      ).length
      cells[`${kind}_pertemuan`] = sum((group) => inMonth(group).length)
      const end = lastDayOf(period)
      cells[`${kind}_anggota`] = sum(
        ({ members }) =>
          members.filter(({ joinedOn, leftOn }) => joinedOn <= end && (leftOn === null || leftOn > end)).length,
      )
      cells[`${kind}_hadir`] = sum((group) => new Set(inMonth(group).flatMap(({ present }) => present)).size)
      cells[`${kind}_baru`] = sum((group) => {
        const earlier = new Set(
          group.meetings.filter((meeting) => meeting.period < period).flatMap(({ present }) => present),
        )
        return new Set(inMonth(group).flatMap(({ present }) => present.filter((member) => !earlier.has(member)))).size
      })
      for (const [service, column] of [
        ['kunjungan', 'kunjungan'],
        ['rujukan', 'rujukan'],
      ] as const)
        cells[`${kind}_${column}`] = sum(
          ({ services }) => services.filter((one) => one.service === service && one.period === period).length,
        )
      const serving = sum(({ officers }) => officers.filter((officer) => isKader(officer, end)).length)
      cells[`${kind}_kader`] = serving
      cells[`${kind}_terlatih`] = sum(
        ({ officers }) =>
          officers.filter((officer) => isKader(officer, end) && officer.trained && (officer.trainedOn ?? '') <= end)
            .length,
      )
    }
    return cells
  }
}

const HEADS = ['ketua', 'sekretaris', 'bendahara']

const isKader = ({ role, fromOn, toOn }: { role: string; fromOn: string; toOn: string | null }, day: string): boolean =>
  !HEADS.includes(role) && fromOn <= day && (toOn === null || toOn > day)
