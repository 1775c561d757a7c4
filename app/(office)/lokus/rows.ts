import type { RankRow } from '@/components/lokus/rank-table'
import type { LokusBoard } from '@/lib/convergence/lokus-board'
import type { LokusView } from './view'

/** Every village with what was chosen about it, in the order of the ranking. */
export function rowsOf({ scored, proposed, choices, rows, year, plan }: LokusBoard): RankRow[] {
  const said = new Map(choices.map((choice) => [choice.villageId, choice]))
  const earlier = rows.filter((row) => !row.removed && row.year < year)
  const latest = Math.max(...earlier.map((row) => row.year))
  const before = new Set(earlier.filter((row) => row.year === latest).map(({ villageId }) => villageId))
  const decided = plan?.state === 'ditetapkan' ? plan.decision : null
  const kept = decided && new Map(decided.villages.map((one) => [one.villageId, one]))
  return scored.map((one) => ({
    ...one,
    chosen: kept
      ? ((kept.get(one.villageId)?.by as RankRow['chosen'] | undefined) ?? null)
      : (proposed.get(one.villageId) ?? null),
    excluded: said.get(one.villageId)?.choice === 'keluar',
    reason: said.get(one.villageId)?.reason ?? '',
    before: before.has(one.villageId),
  }))
}

const NEXT = 10

/** The rows a view asks for: those proposed or spoken of and the ten that follow, unless all or a search. */
export function shownRows(rows: readonly RankRow[], { kecamatanId, search, all }: LokusView): RankRow[] {
  const matching = rows.filter(
    (row) =>
      (kecamatanId === null || row.kecamatanId === kecamatanId) &&
      (search === '' || `${row.name} ${row.kecamatanName}`.toLowerCase().includes(search)),
  )
  if (all || search !== '' || kecamatanId !== null) return matching
  const spoken = (row: RankRow) => row.chosen !== null || row.excluded || row.before
  const next = new Set(matching.filter((row) => row.score !== null && !spoken(row)).slice(0, NEXT))
  return matching.filter((row) => spoken(row) || next.has(row))
}
