import type { TestCell } from './workbook-file'

/** The heads a roster of the field may have. */
export const ROSTER_HEADS = [
  'Kode Poktan',
  'Desa',
  'Nama KK',
  'No. KK',
  'RW',
  'RT',
  'Alamat',
  'Nama Balita',
  'L/P',
  'Tgl. Lahir',
  'Hubungan',
  'NIK',
  'Tgl Masuk',
] as const

const digits = (value: number, length: number) => String(value).padStart(length, '0')

/** A family that breaks no rule: the same number gives the same family. */
export function rosterRow(at: number, code: string, village: string): string[] {
  const day = 1 + (at % 28)
  const month = 1 + (at % 12)
  const girl = at % 2 === 0
  const place = village.replaceAll('.', '').slice(0, 6)
  return [
    code,
    village,
    `Kepala ${at} Suharto`,
    `${place}${digits(day, 2)}${digits(month, 2)}15${digits((at % 9_998) + 1, 4)}`,
    digits(1 + (at % 6), 2),
    digits(1 + (at % 9), 2),
    `Jl. Mawar No. ${at}`,
    `Anak ${at} Wulandari`,
    girl ? 'P' : 'L',
    `${digits(day, 2)}/${digits(month, 2)}/2023`,
    'Anak',
    `${place}${digits(day + (girl ? 40 : 0), 2)}${digits(month, 2)}23${digits((at % 9_998) + 1, 4)}`,
    '15/01/2024',
  ]
}

/** One planted error: the row's cells, and what its sentence must say. */
export interface Planted {
  at: number
  column: number
  cell: TestCell
  says: string
}

/** Thirty-seven errors of every kind the field makes, in rows spread over the file. */
export function plantErrors(rows: TestCell[][]): Planted[] {
  const kinds: [number, (at: number) => TestCell, string][] = [
    [11, () => ({ xml: '<c><v>3316054307220001</v></c>' }), '15 angka'],
    [11, () => '33160543072200', '16 angka'],
    [11, () => '3316057207220001', 'tanggal lahir'],
    [11, () => '3316054313220001', 'bulan lahir'],
    [3, () => ({ xml: '<c><v>3.3160501012E+15</v></c>' }), '15 angka'],
    [3, () => '1111111111111111', '16 angka yang sama'],
    [1, () => 'Sumberejo', 'bernama Sumberejo'],
    [1, () => 'Desa Antah Berantah', 'tidak ada di kantor Anda'],
    [1, () => '99.99.99.2001', 'bukan desa di kantor Anda'],
    [0, () => 'TIDAK-ADA-9', 'tidak terdaftar aktif'],
    [0, () => null, 'wajib diisi'],
    [2, () => null, 'wajib diisi'],
    [12, () => null, 'wajib diisi'],
    [12, () => '31/02/2024', 'tidak ada di kalender'],
    [12, () => '01/13/2024', 'terbalik'],
    [12, () => 45306, 'bukan tanggal; mungkin'],
    [9, () => '3-7-22', 'empat angka'],
    [9, () => 'kemarin', 'bukan tanggal yang dikenal'],
    [9, () => '03/07/2031', 'belum terjadi'],
    [8, () => 'Q', 'bukan jenis kelamin'],
    [10, () => 'Tetangga jauh', 'tidak ada dalam daftar'],
    [4, () => '01/02', 'dua nomor'],
    [5, () => 'selatan', 'nomornya saja'],
    [6, () => ({ xml: '<c t="e"><v>#REF!</v></c>' }), 'kesalahan Excel'],
    [2, () => ({ xml: '<c><f>A1&amp;B1</f></c>' }), 'rumus tanpa hasil'],
    [11, () => ({ formula: 'A1', value: '3316054307220001' }), 'berasal dari rumus'],
    [7, () => ({ inline: 'Anak\u0001 rusak' }), 'tidak dapat disimpan'],
    [6, () => ({ inline: 'x'.repeat(201) }), 'Terlalu panjang'],
  ]
  const planted: Planted[] = []
  for (let index = 0; index < 37; index++) {
    const at = 10 + index * 50
    const [column, make, says] = kinds[index % kinds.length]!
    const cell = make(at)
    rows[at]![column] = cell
    planted.push({ at, column, cell, says })
  }
  return planted
}
