import { longText, optionalText, village, year } from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { lokusWriters } from './policy'

const fields = {
  year: year('Tahun'),
  villageId: village(),
  skNumber: optionalText('Nomor SK lokus', 100),
  note: longText('Catatan', 1_000, { hint: 'Misalnya alasan desa ini dipilih: prevalensi atau jumlah KRS.' }),
  source: optionalText('Sumber data', 200),
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
    {
      key: 'desa',
      head: 'Desa/kelurahan',
      type: 'text',
      short: '',
      value: ({ villageName }) => villageName,
      list: 'title',
      sortable: true,
      width: 28,
    },
    {
      key: 'tahun',
      head: 'Tahun',
      type: 'text',
      value: ({ values }) => String(values.year),
      list: 'aside',
      sortable: true,
      width: 8,
    },
    {
      key: 'kecamatan',
      head: 'Kecamatan',
      type: 'text',
      short: 'Kec.',
      value: ({ kecamatanName }) => kecamatanName,
      list: 'line',
      sortable: true,
      width: 22,
    },
    {
      key: 'sk',
      head: 'Nomor SK',
      type: 'text',
      value: ({ values }) => values.skNumber || null,
      list: 'desk',
      width: 26,
    },
    {
      key: 'catatan',
      head: 'Catatan',
      type: 'text',
      value: ({ values }) => values.note || null,
      list: 'desk',
      width: 40,
    },
    {
      key: 'alasan',
      head: 'Alasan dikeluarkan',
      type: 'text',
      value: ({ inactiveReason }) => inactiveReason || null,
      width: 24,
    },
    { key: 'sumber', head: 'Sumber data', type: 'text', value: ({ values }) => values.source || null, width: 30 },
  ],
})
