import { withDots } from '@/lib/reports/rules'
import { addEndings, type Endings, endingsOf, isRounded } from './digits'
import { cellAt, type FactGrid, isSent } from './grid'

/** A village whose numbers of a year end in 0 or 5 too often. */
export interface Rounded {
  unit: number
  endings: Endings
  sentence: string
}

const YEAR = 12

/** The numbers that were newly written in a year up to a month: what only repeats last month's tells no more. */
function* writtenIn(grid: FactGrid, unit: number, month: number): Generator<number> {
  for (let at = Math.max(0, month - YEAR + 1); at <= month; at++) {
    if (!isSent(grid, unit, at)) continue
    const before = isSent(grid, unit, at - 1)
    for (let column = 0; column < grid.columns.length; column++) {
      const value = cellAt(grid, unit, at, column)
      if (value > 0 && !(before && cellAt(grid, unit, at - 1, column) === value)) yield value
    }
  }
}

const share = ({ round, all }: Endings) => `${Math.round((100 * round) / all)}%`

/**
 * Villages whose newly written numbers of a year end in 0 or 5 too often: by their own
 * numbers where they are enough, else by all of their sender's, to which they contribute.
 */
export function findRounded(grid: FactGrid, month: number, senderOf: (unit: number) => string): Rounded[] {
  const own = grid.unitIds.map((_, unit) => endingsOf(writtenIn(grid, unit, month)))
  const bySender = new Map<string, Endings>()
  for (const [unit, endings] of own.entries()) {
    const sender = senderOf(unit)
    if (sender) bySender.set(sender, addEndings(bySender.get(sender) ?? { round: 0, all: 0 }, endings))
  }
  return own.flatMap((endings, unit): Rounded[] => {
    if (!isSent(grid, unit, month)) return []
    const told = `${withDots(endings.round)} dari ${withDots(endings.all)} angka setahun berakhir 0 atau 5 (${share(endings)}; wajarnya sekitar 20%)`
    if (isRounded(endings)) return [{ unit, endings, sentence: `${told}.` }]
    const all = bySender.get(senderOf(unit))
    // A village with few numbers is judged with its sender's others, and only when it leans the same way.
    if (!all || !isRounded(all) || !isRounded(endings, 20)) return []
    return [{ unit, endings, sentence: `${told}; pada semua desa pengirimnya ${share(all)}.` }]
  })
}
