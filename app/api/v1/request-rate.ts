/** Enough for a program that works through a province; a loop without end meets it within a second. */
const MOST_A_MINUTE = 600
const MINUTE = 60_000

interface Window {
  began: number
  requests: number
}

const shared = globalThis as typeof globalThis & { liniApiRates?: Map<string, Window> }

/** Counts one request of somebody in this process. Answers whether it was one too many for this minute. */
export function isBusy(who: string, now: number): boolean {
  shared.liniApiRates ??= new Map()
  const windows = shared.liniApiRates
  const known = windows.get(who)
  if (!known || now - known.began >= MINUTE) {
    if (windows.size > 10_000) windows.clear()
    windows.set(who, { began: now, requests: 1 })
    return false
  }
  known.requests += 1
  return known.requests > MOST_A_MINUTE
}
