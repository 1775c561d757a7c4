import { dayField, kecamatan, longText, optionalText, phone, text } from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { balaiWriters } from './policy'

const fields = {
  name: text('Nama balai', 120),
  kecamatanId: kecamatan(),
  address: optionalText('Alamat', 200),
  head: optionalText('Kepala/koordinator', 100),
  phone: phone(),
  activeFrom: dayField('Berdiri sejak'),
  note: longText('Catatan'),
  source: optionalText('Sumber data', 200),
}

/** The kecamatan's counselling halls of family planning. */
export const balaiRegister = defineRegister({
  code: 'balai',
  table: 'balai',
  title: 'Balai Penyuluhan KB',
  noun: 'balai',
  about: 'Balai Penyuluhan KB di kecamatan, tempat petugas berkantor.',
  addLabel: 'Tambah balai',
  endLabel: 'Nonaktifkan',
  place: 'kecamatan',
  span: 'days',
  fields,
  writers: balaiWriters,
  nameOf: ({ name }) => name,
  sameBy: ['kecamatanId'],
  problems: () => ({}),
  filters: [],
  columns: [
    {
      key: 'nama',
      head: 'Nama',
      type: 'text',
      value: ({ values }) => values.name,
      list: 'title',
      sortable: true,
      width: 36,
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
      key: 'kepala',
      head: 'Kepala/koordinator',
      type: 'text',
      value: ({ values }) => values.head || null,
      list: 'desk',
      width: 28,
    },
    {
      key: 'alamat',
      head: 'Alamat',
      type: 'text',
      value: ({ values }) => values.address || null,
      list: 'desk',
      width: 40,
    },
    {
      key: 'telepon',
      head: 'Nomor telepon',
      type: 'text',
      value: ({ values }) => values.phone || null,
      list: 'desk',
      personal: true,
      width: 18,
    },
    {
      key: 'sejak',
      head: 'Berdiri sejak',
      type: 'day',
      value: ({ activeFrom }) => activeFrom,
      sortable: true,
      width: 14,
    },
    { key: 'sampai', head: 'Nonaktif per', type: 'day', value: ({ activeTo }) => activeTo, width: 14 },
    { key: 'sumber', head: 'Sumber data', type: 'text', value: ({ values }) => values.source || null, width: 30 },
  ],
})
