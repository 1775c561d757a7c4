import type { Period } from '@/lib/format/period'
import { monthOf } from '@/lib/format/period'
import { POKTAN_KINDS } from '@/lib/poktan/rules'
import type { Cells } from '@/lib/reports/form'
import { randomOf } from '../random'
import { METHODS, type Method } from '../story'
import { someOf, type VillageLife, yearsSince } from './village-life'

/** What a village reports in a month: its cells, and the reasons it gives for what does not add up. */
export interface Told {
  cells: Cells
  reasons: Record<string, string>
}

/** How a method's share moves in a year: implants gain, pills lose. */
const DRIFT: Record<Method, number> = {
  iud: 0.02,
  mow: 0.01,
  mop: 0.01,
  implan: 0.06,
  suntik: -0.01,
  pil: -0.05,
  kondom: 0.02,
  mal: 0,
}
/** New users in a month, of the active ones. */
const JOINING: Record<Method, number> = {
  iud: 0.007,
  mow: 0.003,
  mop: 0.002,
  implan: 0.011,
  suntik: 0.018,
  pil: 0.015,
  kondom: 0.022,
  mal: 0.05,
}
/** Services by month of the year: most in June (Hari Keluarga) and September (Hari Kontrasepsi), fewest in December. */
const SERVICE = [0.95, 0.97, 1, 0.92, 1, 1.35, 1.05, 1, 1.22, 1.05, 1, 0.82]
/** Pregnancies by month of the year. */
const EXPECTING = [0.96, 0.94, 0.95, 0.98, 1.02, 1.05, 1.08, 1.07, 1.03, 1, 0.97, 0.95]
const REMAINDERS = [
  'Sisanya memakai cara tradisional.',
  'Pasangan baru pindah dan belum didata cara KB-nya.',
  'Sebagian pasangan tidak di rumah saat pendataan.',
]
const BLANKS = ['Buku catatan kader belum kembali dari kecamatan.', 'Kader yang mencatat sedang sakit.']

/** The monthly report of a village: couples and users on slow trends, groups as the register counts them. */
export function laporanDesa(life: VillageLife, period: Period): Told {
  const random = randomOf('laporan-desa', life.village.code, period)
  const years = yearsSince(period)
  const month = monthOf(period) - 1
  const cells: Cells = {}
  const reasons: Record<string, string> = {}

  const attending = random.chance(0.03) ? 0 : 0.7 + 0.26 * life.diligence
  for (const { value: kind } of POKTAN_KINDS) {
    const here = life.groups(kind, period)
    cells[`${kind}_ada`] = here
    const counted = life.kept(period)?.[`${kind}_lapor`]
    const made = someOf(here, attending, random.next)
    cells[`${kind}_lapor`] = counted ?? made
  }
  cells.ppkbd_ada = 1
  cells.ppkbd_lapor = Number(random.chance(0.95))
  cells.sub_ppkbd_ada = life.hamlets ?? 'na'
  cells.sub_ppkbd_lapor = life.hamlets === null ? 'na' : someOf(life.hamlets, 0.88, random.next)
  cells.rumah_dataku_ada = life.dataku ?? 'na'
  cells.rumah_dataku_lapor = life.dataku === null ? 'na' : someOf(life.dataku, 0.8, random.next)

  const couples = Math.round(life.couples * (1 + life.growth * years + 0.002 * random.bell()))
  const users = couples * Math.min(0.86, life.modernUse + life.gain * years + 0.003 * random.bell())
  cells.pus = couples
  let rest = couples
  for (const method of METHODS) {
    const active = Math.min(rest, Math.round(users * life.methods[method] * (1 + DRIFT[method] * years)))
    cells[`pa_${method}`] = active
    cells[`pb_${method}`] = Math.min(active, Math.floor(active * JOINING[method] * SERVICE[month]! + random.next()))
    rest -= active
  }
  const expecting = Math.min(rest, Math.round(couples * 0.034 * EXPECTING[month]! * (1 + 0.08 * random.bell())))
  const soon = Math.round((rest - expecting) * (1 - life.unmet))
  const later = Math.round((rest - expecting) * life.unmet * 0.48)
  const never = rest - expecting - soon - later
  Object.assign(cells, { hamil: expecting, ias: soon, iat: later, tial: never })

  const unknown = random.chance(0.07) ? Math.min(never, random.between(1, 1 + Math.round(couples * 0.015))) : 0
  if (unknown) {
    cells.tial = never - unknown
    reasons['pus-terbagi-habis'] = random.pick(REMAINDERS)
  }
  if (random.chance(0.006)) {
    for (const column of ['bkl_lapor', 'uppka_lapor', 'pikr_lapor']) cells[column] = null
    reasons.kosong = random.pick(BLANKS)
  }
  return { cells, reasons }
}
