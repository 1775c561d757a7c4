import type { Board } from '@/lib/month/board'

/** What the rows of each level are called. */
export const HEADS: Record<Board['level'], string> = {
  provinsi: 'Provinsi',
  kantor: 'Kabupaten/kota',
  kecamatan: 'Kecamatan',
  petugas: 'Petugas',
  desa: 'Desa',
}
