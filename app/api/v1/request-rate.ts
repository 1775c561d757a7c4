/** Enough for a program that works through a province; a loop without end meets it within a second. */
export const MOST_A_MINUTE = 600
const MINUTE = 60_000

interface Window {
  began: number
  requests: number
}

/** How a token or session stands within its minute. */
export interface Turn {
  busy: boolean
  remaining: number
  /** Seconds until the next minute begins. */
  reset: number
}

const shared = globalThis as typeof globalThis & { liniApiRates?: Map<string, Window> }

/** Counts one request of somebody in this process. */
export function takeTurn(who: string, now: number): Turn {
  shared.liniApiRates ??= new Map()
  const windows = shared.liniApiRates
  let window = windows.get(who)
  if (!window || now - window.began >= MINUTE) {
    if (windows.size > 10_000) windows.clear()
    window = { began: now, requests: 0 }
    windows.set(who, window)
  }
  window.requests += 1
  return {
    busy: window.requests > MOST_A_MINUTE,
    remaining: Math.max(0, MOST_A_MINUTE - window.requests),
    reset: Math.max(1, Math.ceil((window.began + MINUTE - now) / 1_000)),
  }
}
