/** What is counted of one kind of group in one village and month. */
export type MonthlyCount =
  | 'aktif'
  | 'pertemuan'
  | 'anggota'
  | 'hadir'
  | 'baru'
  | 'kunjungan'
  | 'rujukan'
  | 'kader'
  | 'terlatih'
  | 'lapor'

/** A count of one kind in one village. What nobody recorded in Lini has no row: it is unknown, not zero. */
export interface MonthlyRow {
  villageId: number
  kind: string
  count: MonthlyCount
  value: number
}

/** The source of a form's cell that is counted here: `kegiatan.bkb.hadir`. */
export const monthlySource = ({ kind, count }: Pick<MonthlyRow, 'kind' | 'count'>): string =>
  `kegiatan.${kind}.${count}`

export const isMonthlySource = (source: string): boolean => source.startsWith('kegiatan.')
