/** One line of the bench's answer (design 10). `ratio` is null for a bare value. */
export interface Measured {
  name: string
  value: number
  unit: string
  floor: number | null
  floorName: string
  ratio: number | null
  better: 'lower' | 'higher'
  /** Null where none was promised: the figure is only watched. */
  target: number | null
  runs: number
  /** Something a reader must know to compare it: how much data, what was loaded later. */
  note?: string
}

export interface Question {
  name: string
  unit: string
  floorName: string
  better: 'lower' | 'higher'
  /** Null where none was promised: the figure is only watched. */
  target: number | null
  note?: string
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds of one call. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** The times of `count` calls one after another, after a few that do not count. */
export async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
  for (let index = 0; index < Math.min(20, count); index++) await work()
  const found: number[] = []
  for (let index = 0; index < count; index++) found.push(await timed(work))
  return found
}

/**
 * A figure beside its floor: both measured `runs` times in turn, so that a machine
 * that slows down slows both; the medians are compared.
 */
export async function against(
  question: Question,
  figure: () => Promise<number>,
  floor: () => Promise<number>,
  runs = 5,
): Promise<Measured> {
  const values: number[] = []
  const floors: number[] = []
  for (let run = 0; run < runs; run++) {
    floors.push(await floor())
    values.push(await figure())
  }
  const value = median(values)
  const base = median(floors)
  return { ...question, value: round(value), floor: round(base), ratio: round(value / base), runs }
}

/** A figure with no floor. */
export async function bare(
  question: Omit<Question, 'floorName'>,
  figure: () => Promise<number>,
  runs = 3,
): Promise<Measured> {
  const values: number[] = []
  for (let run = 0; run < runs; run++) values.push(await figure())
  return { ...question, floorName: '-', value: round(median(values)), floor: null, ratio: null, runs }
}

export const round = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(4)) : value)

/** Whether a measured figure reaches its target; one without a target always does. */
export const reached = ({ value, ratio, better, target }: Measured): boolean =>
  target === null || (better === 'lower' ? (ratio ?? value) <= target : (ratio ?? value) >= target)
