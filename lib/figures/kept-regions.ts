import 'server-only'
import type { Statement } from '@/lib/db/sql-reader'
import type { Ask, Reading } from '@/lib/figures/ask'
import { type AskedRegion, readRegions } from '@/lib/figures/read-regions'

/** Read in the same transaction as figures: whether the regions in memory still are the regions. */
export const STAMP: Statement = { text: 'select version from reference_stamp' }

/** Rows of the stamp as a number. */
export const stampOf = (rows: readonly unknown[] | undefined): number =>
  (rows as { version: number }[] | undefined)?.[0]?.version ?? 0

const MOST = 500

interface Kept {
  /** The stamp under which everything here was read. */
  stamp: number
  regions: Map<string, AskedRegion[]>
}

const kept: Kept = { stamp: -1, regions: new Map() }

/** What was read earlier for the same question, with the stamp it must be checked against. */
export interface RegionsReading extends Reading<AskedRegion[]> {
  /** Null when nothing was kept and the statements must be sent. */
  stamp: number | null
  keep(regions: AskedRegion[], stamp: number): void
}

/**
 * The regions of an ask: kept from an earlier read, or to be read now. The tree and what
 * it expects belong to everybody and change a few times a year; no office's data is kept.
 */
export function keptRegions(ask: Ask): RegionsReading {
  const reading = readRegions(ask)
  const [statement] = reading.statements
  const shown = ask.children ? '' : ask.regions.map(({ id, code, name }) => `${id} ${code} ${name}`).join()
  const key = `${ask.level} ${ask.children} ${ask.map} ${JSON.stringify(statement?.values)} ${shown}`
  const known = kept.regions.get(key)
  if (known) return { statements: [], read: () => known, stamp: kept.stamp, keep: () => {} }
  return {
    ...reading,
    stamp: null,
    keep(regions, stamp) {
      if (stamp !== kept.stamp || kept.regions.size >= MOST) {
        kept.stamp = stamp
        kept.regions.clear()
      }
      kept.regions.set(key, regions)
    },
  }
}

/** The tree has changed: everything is read again. */
export function forgetRegions(): void {
  kept.stamp = -1
  kept.regions.clear()
}
