import type { Period } from '@/lib/format/period'
import { POKTAN_KINDS } from '@/lib/poktan/rules'
import type { Cells } from '@/lib/reports/form'
import { randomOf } from '../random'
import type { KeptGroup, Rosters } from '../rosters/rosters'
import type { Told } from './laporan-desa'
import { rekapPoktan } from './rekap-poktan'
import { someOf, type VillageLife } from './village-life'

/** Tells what the officer of a village did in a month; where groups keep books, their meetings say what they led. */
export function petugasTeller({ groups }: Rosters): (life: VillageLife, period: Period) => Told {
  const byVillage = new Map<number, KeptGroup[]>()
  for (const group of groups)
    byVillage.set(group.row.village_id, [...(byVillage.get(group.row.village_id) ?? []), group])

  return (life, period) => {
    const random = randomOf('kegiatan-petugas', life.village.code, period)
    const here = byVillage.get(life.village.id) ?? []
    const recorded = here.some(({ meetings, services }) =>
      [...meetings, ...services].some((one) => one.period <= period),
    )
    const services = here.flatMap((group) => group.services.filter((one) => one.period === period))
    const recap = rekapPoktan(life, period).cells
    const cells: Cells = {
      kunjungan_poktan: recorded
        ? services.filter(({ service }) => service === 'kunjungan').length
        : random.between(0, 6),
      kunjungan_krs: random.between(2, 9),
      kunjungan_lain: random.between(3, 14),
      kie_kelompok: random.between(1, 4),
      kie_massa: Number(random.chance(0.25)),
      konseling: random.between(1, 12),
    }
    for (const { value: kind } of POKTAN_KINDS) {
      const kept = here.filter(({ row }) => row.kind === kind).flatMap(({ meetings }) => meetings)
      cells[`bina_${kind}`] = kept.some((meeting) => meeting.period <= period)
        ? kept.filter((meeting) => meeting.period === period && meeting.speakerRole === 'pkb_plkb').length
        : someOf(Number(recap[`${kind}_pertemuan`] ?? 0), 0.35, random.next)
    }
    Object.assign(cells, {
      bina_imp: random.between(0, 2),
      bina_kkb: Number(random.chance(0.3)),
      lokmin: Number(random.chance(0.85)),
      rakor_desa: random.between(0, 2),
      advokasi: random.between(0, 2),
      pelayanan: random.between(0, 2),
      calon_peserta: random.between(0, 9),
      pelatihan: Number(random.chance(0.12)),
      kader_dilatih: random.chance(0.12) ? random.between(4, 18) : 0,
      rujukan_poktan: recorded ? services.filter(({ service }) => service === 'rujukan').length : random.between(0, 2),
      rujukan_lain: random.between(0, 3),
    })
    return { cells, reasons: {} }
  }
}
