import { randomUUID } from 'node:crypto'

interface Left {
  html: string
  until: number
}

/** Components of the server and those that prepare a page for the browser are loaded apart, in one process. */
const shared = globalThis as typeof globalThis & { liniLeft?: Map<string, Left> }

const KEPT_FOR = 30_000

/**
 * Leaves markup for the page that is being prepared in this moment, under an id that
 * nobody can guess. It is taken once; what nobody took (a reader who left) is let go of.
 */
export function leave(html: string, now = Date.now()): string {
  shared.liniLeft ??= new Map()
  for (const [id, { until }] of shared.liniLeft) {
    if (until > now) break
    shared.liniLeft.delete(id)
  }
  const id = `s${randomUUID().slice(-12)}`
  shared.liniLeft.set(id, { html, until: now + KEPT_FOR })
  return id
}
