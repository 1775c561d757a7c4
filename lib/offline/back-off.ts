const FIRST_PAUSE_MS = 5_000
export const LONGEST_PAUSE_MS = 15 * 60_000

/** How long to wait before the next try: doubled each time, spread so that phones do not come all at once. */
export function pauseAfter(tries: number, chance = Math.random()): number {
  return Math.round(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries, 12)) * (0.5 + chance / 2))
}

/** Whether an item may be tried: a pause longer than any we set is a clock that was moved. */
export const isDue = (nextAt: number, now: number): boolean => nextAt <= now || nextAt > now + LONGEST_PAUSE_MS
