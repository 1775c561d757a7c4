/** What a group of finds is called; in this order. */
export const FIND_WORDS = {
  wilayah: 'Wilayah',
  kelompok: 'Poktan & Kampung KB',
  rapat: 'Rapat',
  ukuran: 'Ukuran',
  halaman: 'Halaman',
} as const
