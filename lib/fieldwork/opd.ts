import { nameColumn, sinceColumn, tailColumns, textColumn } from '@/lib/registers/columns'
import { dayField, optionalText, tailFields, text } from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { opdWriters } from './policy'

const fields = {
  name: text('Nama OPD/instansi', 150),
  acronym: optionalText('Singkatan', 30),
  contact: optionalText('Narahubung', 150, { hint: 'Nama dan jabatan.' }),
  activeFrom: dayField('Terlibat sejak'),
  ...tailFields(),
}

/** Agencies of the district that take part in Kampung KB. */
export const opdRegister = defineRegister({
  code: 'opd',
  table: 'opd',
  title: 'OPD dan mitra Kampung KB',
  noun: 'OPD',
  about: 'Organisasi perangkat daerah dan instansi yang terlibat di Kampung KB.',
  addLabel: 'Tambah OPD',
  endLabel: 'Nonaktifkan',
  place: 'office',
  span: 'days',
  fields,
  writers: opdWriters,
  nameOf: ({ name }) => name,
  sameBy: [],
  problems: () => ({}),
  filters: [],
  columns: [
    nameColumn({ width: 50 }),
    textColumn('singkatan', 'Singkatan', 'acronym', { list: 'aside', sortable: true, width: 14 }),
    textColumn('narahubung', 'Narahubung', 'contact', { list: 'desk', width: 30 }),
    sinceColumn('Terlibat sejak', { list: 'line' }),
    ...tailColumns(),
  ],
})
