import type { CareCounts } from '@/lib/tpk/coverage'

/** The four groups of a lokmin's tabulation: baduta and balita are one of them, families with a child under five. */
export const TABLE_GROUPS = [
  { key: 'catin', label: 'Calon pengantin' },
  { key: 'hamil', label: 'Ibu hamil' },
  { key: 'pascasalin', label: 'Pascapersalinan' },
  { key: 'anak', label: 'Baduta dan balita' },
] as const
export type TableGroup = (typeof TABLE_GROUPS)[number]['key']

export interface TableRow {
  id: string
  name: string
  /** Null where nobody has become a target in Lini: unknown, not zero. */
  groups: Record<TableGroup, CareCounts> | null
  total: CareCounts | null
}

export interface TpkTable {
  villages: TableRow[]
  sum: TableRow
  /** Villages with targets in Lini, of all of the kecamatan. */
  known: number
}
