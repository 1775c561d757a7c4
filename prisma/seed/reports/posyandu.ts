import type { Period } from '@/lib/format/period'
import { monthOf } from '@/lib/format/period'
import type { Cells } from '@/lib/reports/form'
import { type Random, randomOf } from '../random'
import type { Told } from './laporan-desa'
import type { Telling } from './told-reports'
import { someOf, type VillageLife, yearsSince } from './village-life'

/** The two months in which nearly every child is weighed and measured (bulan penimbangan). */
const CAMPAIGN = [2, 8]

/** Shares of the classes that are not normal, in the form's order, before the village's hardship; normal takes the rest. */
const CLASSES = {
  bbu: { columns: ['sk', 'k', 'n', 'r'], normal: 2, shares: [0.012, 0.075, 0, 0.04] },
  tbu: { columns: ['sp', 'p', 'n', 't'], normal: 2, shares: [0.021, 0.098, 0, 0.008] },
  bbtb: { columns: ['bk', 'k', 'n', 'r', 'l', 'ob'], normal: 2, shares: [0.006, 0.04, 0, 0.055, 0.018, 0.008] },
} as const

/**
 * Posyandu month by month: where children are measured in Lini their measurements say all
 * but K, elsewhere it is made up. How many there are the list of posyandu says.
 */
export function posyanduTeller({ posyandu: list, measured }: Pick<Telling, 'posyandu' | 'measured'>) {
  const posts = new Map<number, number>()
  for (const { village_id } of list) posts.set(village_id, (posts.get(village_id) ?? 0) + 1)
  return (life: VillageLife, period: Period): Told => {
    const there = posts.get(life.village.id) ?? 1
    const counted = measured(life.village.id, period)
    if (!counted) return posyandu(life, period, there)
    const steady = randomOf('posyandu', life.village.code)
    return {
      cells: { posyandu: there, ...counted, jml_k: someOf(Number(counted.jml_s), 0.96, steady.next) },
      reasons: {},
    }
  }
}

/** A month of a village's Posyandu: who came, whose weight rose, and how those with a valid z are. */
export function posyandu(life: VillageLife, period: Period, posts: number): Told {
  const steady = randomOf('posyandu', life.village.code)
  const random = randomOf('posyandu', life.village.code, period)
  const couples = life.couples * (1 + life.growth * yearsSince(period))
  const children = Math.max(8, Math.round(couples * (0.27 + 0.04 * steady.next()) + random.between(-1, 1)))
  const drive = CAMPAIGN.includes(monthOf(period))
  const weighed = someOf(children, drive ? 0.95 : Math.min(0.92, 0.5 + 0.4 * life.diligence), random.next)
  const measured = someOf(weighed, drive ? 0.98 : 0.86, random.next)
  const cells: Cells = {
    posyandu: posts,
    buka: someOf(posts, 0.97, random.next),
    jml_s: children,
    jml_k: someOf(children, 0.96, steady.next),
    jml_d: weighed,
  }
  const first = someOf(weighed, 0.03, random.next)
  const returning = someOf(weighed - first, drive ? 0.12 : 0.07, random.next)
  const gained = someOf(weighed - first - returning, 0.72, random.next)
  Object.assign(cells, { jml_n: gained, jml_t: weighed - first - returning - gained, jml_o: returning, jml_b: first })
  cells.diukur = measured
  for (const [index, { columns, normal, shares }] of Object.entries(CLASSES)) {
    // One in two hundred values cannot be true and leaves the prevalence.
    const valid = someOf(index === 'bbu' ? weighed : measured, 0.995, random.next)
    cells[`${index}_sah`] = valid
    Object.assign(cells, classesOf(index, columns, normal, shares, valid, life.hardship, random))
  }
  return { cells, reasons: {} }
}

function classesOf(
  index: string,
  columns: readonly string[],
  normal: number,
  shares: readonly number[],
  valid: number,
  hardship: number,
  random: Random,
): Cells {
  let left = valid
  const counts = shares.map((share, at) => {
    if (at === normal) return 0
    const count = Math.min(left, someOf(valid, at < normal ? share * hardship : share, random.next))
    left -= count
    return count
  })
  return Object.fromEntries(columns.map((column, at) => [`${index}_${column}`, at === normal ? left : counts[at]!]))
}
