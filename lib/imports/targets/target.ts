import 'server-only'
import type { TenantBulk } from '@/lib/db/bulk'
import type { TenantSql } from '@/lib/db/tenant'
import type { Area } from '@/lib/registers/policy'
import type { AsideRow } from '../kinds/kind'
import type { ImportVillage, PlaceReading } from '../places'
import type { Columns, RowProblem, RowValues, StagedRow } from '../rows'
import type { ImportSummary } from '../state'

/** A row that was read without a problem of its own. */
export interface ReadRow {
  row: number
  values: RowValues
  source: StagedRow
}

/** What a plan stands on: the office, the file's columns, the day, where the person may write. */
export interface PlanContext {
  tx: TenantSql
  jobId: string
  fileName: string
  columns: Columns
  /** The office's day, `YYYY-MM-DD`. */
  today: string
  area: Area
  findVillage(desa: string, kecamatan: string): PlaceReading
  villages: ReadonlyMap<number, ImportVillage>
  tell(problem: RowProblem): void
}

/**
 * Decides row by row what a file would write: what is new, what changes, what is
 * already so. The same plan runs for the check and, inside the transaction that
 * writes, for the commit; only the latter calls `write`.
 */
export interface Planner {
  plan(rows: readonly ReadRow[]): Promise<void>
  /** A row that is none of the list, where it stands among the others; `whole` while no row before it was refused. */
  aside?(row: StagedRow, what: AsideRow, whole: boolean): void
  /** After the last row, in the check as well: what only the whole file tells. */
  close?(): void
  /** Writes what was planned since the last time. */
  write(tx: TenantBulk): Promise<void>
  /** After the last row. */
  finish(tx: TenantBulk): Promise<void>
  summary(): Pick<ImportSummary, 'tables' | 'villages'>
}

/** Counts what a plan would do by table and by village. */
export class Tally {
  private readonly tables: Record<string, { new: number; changed: number; same: number }> = {}
  private readonly places = new Map<number, { new: number; changed: number; same: number }>()

  constructor(private readonly villages: ReadonlyMap<number, ImportVillage>) {}

  count(table: string, what: 'new' | 'changed' | 'same', villageId?: number): void {
    this.tables[table] ??= { new: 0, changed: 0, same: 0 }
    this.tables[table][what] += 1
    if (villageId === undefined) return
    let place = this.places.get(villageId)
    if (!place) {
      place = { new: 0, changed: 0, same: 0 }
      this.places.set(villageId, place)
    }
    place[what] += 1
  }

  summary(): Pick<ImportSummary, 'tables' | 'villages'> {
    const villages = [...this.places].map(([id, counts]) => {
      const village = this.villages.get(id)
      return { name: village?.name ?? '', kecamatan: village?.kecamatanName ?? '', ...counts }
    })
    villages.sort((one, other) => one.kecamatan.localeCompare(other.kecamatan) || one.name.localeCompare(other.name))
    return { tables: this.tables, villages }
  }
}

/**
 * Ids that grow with time (UUID version 7): rows of one import lie side by side in
 * every index, which halves what a bulk insert costs.
 */
export function idMaker(random: (bytes: number) => Buffer, now: number = Date.now()): () => string {
  let last = now * 4096
  let pool = random(4096)
  let at = 0
  return () => {
    last += 1
    if (at + 8 > pool.length) {
      pool = random(4096)
      at = 0
    }
    const noise = pool.toString('hex', at, at + 8)
    at += 8
    const time = Math.floor(last / 4096)
      .toString(16)
      .padStart(12, '0')
    const step = (last % 4096).toString(16).padStart(3, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${step}-${'89ab'[Number.parseInt(noise[0]!, 16) % 4]}${noise.slice(1, 4)}-${noise.slice(4)}`
  }
}
