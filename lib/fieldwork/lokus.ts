import { kecamatanColumn, reasonColumn, sourceColumn, textColumn, villageColumn } from '@/lib/registers/columns'
import { optionalText, tailFields, village, year } from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { lokusWriters } from './policy'

const fields = {
  year: year('Tahun'),
  villageId: village(),
  skNumber: optionalText('Nomor SK lokus', 100),
  ...tailFields({ note: { hint: 'Misalnya alasan desa ini dipilih: prevalensi atau jumlah KRS.' } }),
}

/** Villages chosen as stunting focus: a list of each year, never a property of a village. */
export const lokusRegister = defineRegister({
  code: 'lokus',
  table: 'lokus',
  title: 'Lokus stunting',
  noun: 'lokus',
  about: 'Desa/kelurahan lokus stunting per tahun menurut SK. Daftar tiap tahun berdiri sendiri.',
  addLabel: 'Tambah lokus',
  endLabel: 'Keluarkan dari lokus',
  place: 'village',
  span: 'year',
  fields,
  writers: lokusWriters,
  nameOf: ({ year: chosen }) => `Lokus ${chosen}`,
  sameBy: ['year', 'villageId'],
  problems: () => ({}),
  parts: { label: 'Tahun', filter: 'tahun', choices: [] },
  filters: [{ name: 'tahun', label: 'Tahun', all: 'Semua tahun' }],
  columns: [
    villageColumn({ list: 'title', width: 28 }),
    {
      key: 'tahun',
      head: 'Tahun',
      type: 'text',
      value: ({ values }) => String(values.year),
      list: 'aside',
      sortable: true,
      width: 8,
    },
    kecamatanColumn(),
    textColumn('sk', 'Nomor SK', 'skNumber', { list: 'desk', width: 26 }),
    textColumn('catatan', 'Catatan', 'note', { list: 'desk', width: 40 }),
    reasonColumn('Alasan dikeluarkan'),
    sourceColumn(),
  ],
})
