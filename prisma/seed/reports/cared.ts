import type { Period } from '@/lib/format/period'
import type { Cells, FormDeclaration } from '@/lib/reports/form'
import type { Rosters } from '../rosters/rosters'
import type { Told } from './laporan-desa'
import type { VillageLife } from './village-life'

/** What the product counts of a village in a month, by column; null where it counts nothing. */
export type Cared = (villageId: number, period: Period) => Cells | null

/**
 * Tells a form of assistance: where families are accompanied in Lini, what their visits count;
 * before that the same village with as many couples as it has families here, so that its course
 * has no step; elsewhere as it is made up. A cell that nothing counts there does not apply.
 */
export function caredTeller(
  form: FormDeclaration,
  { families }: Rosters,
  cared: Cared,
  madeUp: (life: VillageLife, period: Period) => Told,
): (life: VillageLife, period: Period) => Told {
  const here = new Map<number, number>()
  for (const { village } of families) here.set(village.id, (here.get(village.id) ?? 0) + 1)
  return (life, period) => {
    const counted = cared(life.village.id, period)
    const couples = here.get(life.village.id)
    if (!counted) return madeUp(couples === undefined ? life : { ...life, couples, growth: 0 }, period)
    const cells = form.elements.map(({ column, mayNotApply }) => [
      column,
      counted[column] ?? (mayNotApply ? 'na' : null),
    ])
    return { cells: Object.fromEntries(cells) as Cells, reasons: {} }
  }
}
