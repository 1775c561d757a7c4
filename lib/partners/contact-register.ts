import { kecamatanColumn, nameColumn, phoneColumn, sinceColumn, tailColumns, textColumn } from '@/lib/registers/columns'
import { dayField, optionalKecamatan, optionalText, phone, reference, tailFields, text } from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { contactWriters } from './policy'
import { MITRA_KINDS } from './rules'

const fields = {
  mitraId: reference('Mitra', 'mitra'),
  name: text('Nama', 100),
  position: optionalText('Jabatan', 100, {
    suggestions: ['Ketua', 'Sekretaris', 'Bendahara', 'Pembina', 'Narahubung'],
  }),
  phone: phone(),
  kecamatanId: optionalKecamatan('Kecamatan', { hint: 'Kosongkan untuk mitra tingkat kabupaten/kota.' }),
  activeFrom: dayField('Menjabat sejak'),
  ...tailFields(),
}

/** The persons of partner organisations whom the office calls. */
export const contactRegister = defineRegister({
  code: 'kontak-mitra',
  table: 'kontak_mitra',
  title: 'Kontak mitra',
  noun: 'kontak',
  about: 'Nama dan nomor orang yang dihubungi di setiap mitra. Dapat dicari dan dicetak.',
  addLabel: 'Tambah kontak',
  endLabel: 'Nonaktifkan',
  place: 'kecamatan',
  span: 'days',
  fields,
  writers: contactWriters,
  nameOf: ({ name }) => name,
  sameBy: ['mitraId'],
  problems: () => ({}),
  filters: [{ name: 'jenis', label: 'Jenis mitra', all: 'Semua jenis', choices: MITRA_KINDS }],
  columns: [
    nameColumn({ width: 30 }),
    textColumn('jabatan', 'Jabatan', 'position', { list: 'aside', width: 20 }),
    {
      key: 'mitra',
      head: 'Mitra',
      type: 'text',
      value: ({ extras }) => (typeof extras.mitraIdName === 'string' ? extras.mitraIdName : null),
      list: 'line',
      short: '',
      sortable: true,
      width: 36,
    },
    kecamatanColumn(),
    phoneColumn({ list: 'line', short: '' }),
    sinceColumn('Menjabat sejak'),
    ...tailColumns(),
  ],
})
