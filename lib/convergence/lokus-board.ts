import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { closedPeriod } from '@/lib/figures/closed-period'
import { type LokusFacts, readLokusFacts, untilOf } from './lokus-facts'
import {
  findLokusPlan,
  type LokusChoice,
  type LokusPlan,
  type LokusRow,
  listLokusChoices,
  listLokusRows,
  listWeightings,
} from './lokus-queries'
import { type Chosen, propose, type Scored, scoreVillages } from './lokus-score'
import { type Weighting, weightingFor } from './lokus-weights'

/** Everything the page of a year shows, and what a decision is made of. */
export interface LokusBoard {
  year: number
  facts: LokusFacts
  weighting: Weighting
  weightings: Weighting[]
  plan: LokusPlan | null
  /** As planned, else as many as the list before had. */
  wanted: number
  choices: LokusChoice[]
  scored: Scored[]
  proposed: ReadonlyMap<number, Chosen>
  rows: LokusRow[]
}

const YEARS_BACK = 8

/** The years one may open: from the first list there is to the next year. */
export function lokusYears(rows: readonly { year: number }[], thisYear: number): number[] {
  const first = Math.min(thisYear - YEARS_BACK, ...rows.map(({ year }) => year))
  return Array.from({ length: thisYear + 1 - first + 1 }, (_, at) => thisYear + 1 - at)
}

/** Of the latest list before a year; 10 where there never was one. */
export function defaultWanted(rows: readonly LokusRow[], year: number): number {
  const earlier = rows.filter((row) => !row.removed && row.year < year)
  const latest = Math.max(...earlier.map((row) => row.year))
  return earlier.length === 0 ? 10 : earlier.filter((row) => row.year === latest).length
}

/** The proposal of a year as it stands now. */
export async function readLokusBoard(tx: TenantSql, year: number, now: Date): Promise<LokusBoard> {
  const weightings = await listWeightings(tx)
  const plan = await findLokusPlan(tx, year)
  const choices = plan ? await listLokusChoices(tx, plan.id) : []
  const rows = await listLokusRows(tx)
  const facts = await readLokusFacts(tx, untilOf(year, closedPeriod(now)))
  const weighting = weightingFor(year, weightings)
  const wanted = plan?.wanted ?? defaultWanted(rows, year)
  const scored = scoreVillages(facts.villages, weighting)
  const proposed = propose(scored, wanted, choices)
  return { year, facts, weighting, weightings, plan, wanted, choices, scored, proposed, rows }
}
