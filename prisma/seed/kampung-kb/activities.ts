import type { Period } from '@/lib/format/period'
import { DASHAT, INPRES_CATEGORIES, type InpresCategory, KEGIATAN_EDITION } from '@/lib/kampung-kb/activity-lists'
import type { Registers } from '../load/registers'
import { type Random, randomOf, stableId } from '../random'
import { dayIn, periodOfDay } from '../registers/days'
import { type KampungKbRow, lastClasses } from '../registers/kampung-kb'
import { isWellRun } from './profiles'

/** An activity in a Kampung KB. */
export interface SampleActivity {
  id: string
  kampungKb: KampungKbRow
  heldOn: string
  category: InpresCategory
  kegiatan: string
  targets: string[]
  people: number
  opdIds: string[]
  dashat: { menu: string; portions: number; targets: string[]; funds: string[]; amount: number | null } | null
}

const MONTHS = 12
const MENUS = [
  'Nasi tim ikan kembung, sayur bening bayam, pepaya',
  'Bubur kacang hijau, telur rebus, pisang',
  'Nasi, pepes ikan lele, tumis kelor, jeruk',
  'Sup ayam wortel, tempe goreng, nasi, semangka',
  'Nugget ikan dan daun kelor, nasi, sayur sop',
]
const TARGETS: Record<InpresCategory, readonly string[]> = {
  data: ['seluruh_penduduk'],
  perilaku: ['keluarga_balita', 'keluarga_remaja', 'remaja'],
  kesehatan: ['pus', 'balita', 'lansia'],
  stunting: ['keluarga_balita', 'balita', 'pus'],
  pendidikan: ['balita', 'remaja'],
  perlindungan: ['pus', 'lansia'],
  ekonomi: ['pus', 'keluarga_lansia'],
  lingkungan: ['seluruh_penduduk'],
}

/** A year of activities of a district's Kampung KB: many with several agencies where they are well run, else few. */
export function activitiesOf({ kampungKb, kampungKbClass, opd }: Registers, thisPeriod: Period): SampleActivity[] {
  const classes = lastClasses(kampungKbClass)
  const agencies = opd.filter(({ active_from }) => periodOfDay(active_from) < thisPeriod - MONTHS).map(({ id }) => id)
  return kampungKb.flatMap((row) => {
    const random = randomOf('kegiatan', row.id)
    const wellRun = isWellRun(row, classes.get(row.id) ?? 'dasar')
    const count = wellRun ? random.between(5, 9) : random.between(0, 2)
    const near = random.shuffled(agencies).slice(0, wellRun ? random.between(4, 8) : random.between(0, 2))
    const first = Math.max(thisPeriod - MONTHS, periodOfDay(row.active_from) + 1)
    return Array.from({ length: count }, (_, at) => activity(row, at, random, near, first, thisPeriod))
  })
}

function activity(
  kampungKb: KampungKbRow,
  at: number,
  random: Random,
  near: readonly string[],
  first: Period,
  thisPeriod: Period,
): SampleActivity {
  const category = random.pick(INPRES_CATEGORIES).value
  const cooks = category === 'stunting' && random.chance(0.6)
  return {
    id: stableId('kegiatan', kampungKb.id, at),
    kampungKb,
    heldOn: dayIn(random.between(first, thisPeriod - 1), random.between(2, 27)),
    category,
    kegiatan: cooks ? DASHAT : random.pick(KEGIATAN_EDITION.names[category].filter((name) => name !== DASHAT)),
    targets: cooks ? ['keluarga_balita', 'balita'] : [random.pick(TARGETS[category])],
    people: random.between(12, 90),
    // Each agency comes at least once before one comes again.
    opdIds: near.filter(
      (_, turn) => turn % Math.max(1, near.length) === at % Math.max(1, near.length) || random.chance(0.25),
    ),
    dashat: cooks
      ? {
          menu: random.pick(MENUS),
          portions: random.between(20, 80),
          targets: ['bumil', 'baduta', 'balita'].slice(0, random.between(1, 3)),
          funds: random.chance(0.5) ? ['dana_desa'] : ['mandiri', 'csr'],
          amount: random.chance(0.7) ? random.between(4, 18) * 100_000 : null,
        }
      : null,
  }
}
