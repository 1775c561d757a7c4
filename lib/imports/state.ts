import type { ImportKindCode } from './kinds/kind'

/** Where an import stands. */
export const IMPORT_STATES = {
  membaca: 'Membaca berkas',
  memetakan: 'Menunggu kolom dicocokkan',
  memeriksa: 'Memeriksa',
  siap: 'Diperiksa',
  menerapkan: 'Menerapkan',
  selesai: 'Diterapkan',
  diurungkan: 'Diurungkan',
  gagal: 'Gagal',
  dibatalkan: 'Dibatalkan',
} as const
export type ImportState = keyof typeof IMPORT_STATES

/** The server is at work on it by itself. */
export const isRunning = (state: ImportState): boolean => ['membaca', 'memeriksa', 'menerapkan'].includes(state)

/** A sheet of the file and how well its heads fit the kind. */
export interface FoundSheet {
  name: string
  hidden: boolean
  /** Row of the heads; null when none was recognised. */
  headRow: number | null
  heads: string[]
  score: number
}

export interface ImportLayout {
  format?: 'xlsx' | 'csv'
  date1904?: boolean
  sheets?: FoundSheet[]
  /** Position of the chosen sheet. */
  sheet?: number
  /** Why another sheet was chosen than the first, or that none fits. */
  notice?: string
  /** First values of each column, to recognise it by. */
  samples?: string[][]
  merges?: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }[]
  /** What is told once for the whole file: repeated heads, hidden rows. */
  remarks?: string[]
  remembered?: boolean
}

export interface TableCount {
  new: number
  changed: number
  same: number
}

export interface VillageCount {
  name: string
  kecamatan: string
  new: number
  changed: number
  same: number
}

export interface ImportSummary {
  rows?: number
  skipped?: number
  refusedRows?: number
  warnings?: number
  problemsShown?: number
  tables?: Record<string, TableCount>
  villages?: VillageCount[]
}

/** An import as pages read it. */
export interface ImportJob {
  id: string
  kind: ImportKindCode
  fileName: string
  fileSize: number
  state: ImportState
  layout: ImportLayout
  mapping: Record<number, string>
  rowsTotal: number
  rowsDone: number
  problems: number
  summary: ImportSummary
  failure: string
  createdBy: string
  creatorName: string
  version: number
  createdAt: Date
  committedAt: Date | null
  undoneAt: Date | null
}

export const TABLE_LABELS: Readonly<Record<string, string>> = {
  family: 'Keluarga',
  person: 'Orang (sasaran)',
  poktan_member: 'Keanggotaan',
  poktan: 'Poktan',
  poktan_officer: 'Pengurus & kader',
  kampung_kb: 'Kampung KB',
  krs_family: 'Keluarga pada daftar KRS',
  krs_list: 'Daftar KRS',
  measurement: 'Pengukuran',
  report: 'Laporan bulanan',
}
