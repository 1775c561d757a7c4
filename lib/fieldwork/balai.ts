import { kecamatanColumn, nameColumn, phoneColumn, sinceColumn, tailColumns, textColumn } from '@/lib/registers/columns'
import { choicesField, dayField, kecamatan, optionalText, phone, tailFields, text } from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { inWords } from '@/lib/registers/rules'
import { balaiWriters } from './policy'
import { BALAI_EQUIPMENT } from './rules'

const fields = {
  name: text('Nama balai', 120),
  kecamatanId: kecamatan(),
  address: optionalText('Alamat', 200),
  head: optionalText('Kepala/koordinator', 100),
  phone: phone(),
  equipment: choicesField('Sarana', BALAI_EQUIPMENT),
  activeFrom: dayField('Berdiri sejak'),
  ...tailFields(),
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
    nameColumn({ width: 36 }),
    kecamatanColumn(),
    textColumn('kepala', 'Kepala/koordinator', 'head', { list: 'desk', width: 28 }),
    textColumn('alamat', 'Alamat', 'address', { list: 'desk', width: 40 }),
    phoneColumn({ list: 'desk' }),
    {
      key: 'sarana',
      head: 'Sarana',
      type: 'text',
      value: ({ values }) => inWords(fields.equipment, values.equipment),
      width: 50,
    },
    sinceColumn('Berdiri sejak'),
    ...tailColumns(),
  ],
})
