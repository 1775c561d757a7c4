import { dayField, longText, optionalText, text } from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { opdWriters } from './policy'

const fields = {
  name: text('Nama OPD/instansi', 150),
  acronym: optionalText('Singkatan', 30),
  contact: optionalText('Narahubung', 150, { hint: 'Nama dan jabatan.' }),
  activeFrom: dayField('Terlibat sejak'),
  note: longText('Catatan'),
  source: optionalText('Sumber data', 200),
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
    {
      key: 'nama',
      head: 'Nama',
      type: 'text',
      value: ({ values }) => values.name,
      list: 'title',
      sortable: true,
      width: 50,
    },
    {
      key: 'singkatan',
      head: 'Singkatan',
      type: 'text',
      value: ({ values }) => values.acronym || null,
      list: 'aside',
      sortable: true,
      width: 14,
    },
    {
      key: 'narahubung',
      head: 'Narahubung',
      type: 'text',
      value: ({ values }) => values.contact || null,
      list: 'desk',
      width: 30,
    },
    {
      key: 'sejak',
      head: 'Terlibat sejak',
      type: 'day',
      value: ({ activeFrom }) => activeFrom,
      list: 'line',
      sortable: true,
      width: 14,
    },
    { key: 'sampai', head: 'Nonaktif per', type: 'day', value: ({ activeTo }) => activeTo, width: 14 },
    { key: 'sumber', head: 'Sumber data', type: 'text', value: ({ values }) => values.source || null, width: 30 },
  ],
})
