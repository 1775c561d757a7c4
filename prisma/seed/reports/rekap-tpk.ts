import type { Period } from '@/lib/format/period'
import { monthOf } from '@/lib/format/period'
import type { Cells } from '@/lib/reports/form'
import { randomOf } from '../random'
import type { Told } from './laporan-desa'
import { someOf, type VillageLife, yearsSince } from './village-life'

/** The four target groups (children in two ages): how many per couple, and how many of the assisted are at risk. */
const GROUPS = {
  catin: { perCouple: 0.0045, atRisk: 0.34 },
  hamil: { perCouple: 0.034, atRisk: 0.3 },
  pascasalin: { perCouple: 0.0052, atRisk: 0.2 },
  baduta: { perCouple: 0.118, atRisk: 0.19 },
  balita: { perCouple: 0.172, atRisk: 0.22 },
} as const

/** Weddings by month of the year: few in the fasting months, many after the harvest and the feasts. */
const WEDDINGS = [0.9, 0.7, 0.5, 1.2, 1.3, 1.4, 1.1, 0.9, 1.1, 1, 1, 0.9]

/** A month of family assistance in a village: who was due, met, at risk, referred and helped. */
export function rekapTpk(life: VillageLife, period: Period): Told {
  const random = randomOf('rekap-tpk', life.village.code, period)
  const couples = life.couples * (1 + life.growth * yearsSince(period))
  const reach = Math.min(0.98, 0.62 + 0.3 * life.diligence + 0.02 * yearsSince(period) + 0.02 * random.bell())
  const cells: Cells = {}
  for (const [group, { perCouple, atRisk }] of Object.entries(GROUPS)) {
    const season = group === 'catin' ? WEDDINGS[monthOf(period) - 1]! : 1
    const due = Math.floor(couples * perCouple * season * (1 + 0.05 * random.bell()) + random.next())
    const counts = ['sasaran', 'didampingi', 'berisiko', 'dirujuk', 'bansos'].map((count) => `${group}_${count}`)
    if (due === 0 && group === 'catin' && random.chance(0.3)) {
      for (const column of counts) cells[column] = 'na'
      continue
    }
    const met = someOf(due, reach, random.next)
    const risky = someOf(met, Math.min(0.8, atRisk * life.hardship), random.next)
    const numbers = [due, met, risky, someOf(risky, 0.32, random.next), someOf(risky, 0.38, random.next)]
    for (const [at, column] of counts.entries()) cells[column] = numbers[at]!
  }
  return { cells, reasons: {} }
}
