import { Refusal } from '@/lib/errors/refusal'
import type { Draft } from '@/lib/reports/schema'
import type { Status } from '@/lib/reports/workflow'

/** The report as it stands now, for the person who must choose between it and their own. */
export interface StoredVersion {
  version: number
  status: Status
  revision: number
  /** The draft typed by somebody else, or the cells last sent; null when there are none. */
  draft: Draft | null
  byName: string
  at: string | null
}

/** The report moved on since it was read. Carries what is stored, so that both versions can be shown. */
export class StaleReport extends Refusal {
  readonly stored: StoredVersion
  /** The cells and reasons at which the two edits meet; empty where nobody could compare them. */
  readonly touching: readonly string[]

  constructor(stored: StoredVersion, touching: readonly string[] = []) {
    super('changed-meanwhile')
    this.stored = stored
    this.touching = touching
  }
}
