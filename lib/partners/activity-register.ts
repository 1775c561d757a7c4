import { kecamatanColumn, nameColumn, reasonColumn, sourceColumn, textColumn } from '@/lib/registers/columns'
import { count, dayField, optionalKecamatan, optionalText, reference, tailFields, text } from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { contactWriters } from './policy'
import { MITRA_KINDS } from './rules'

const fields = {
  mitraId: reference('Mitra', 'mitra'),
  name: text('Kegiatan', 150),
  heldOn: dayField('Tanggal'),
  place: optionalText('Tempat', 150),
  attended: count('Yang hadir', { hint: 'Kosongkan bila tidak dicatat.' }),
  kecamatanId: optionalKecamatan('Kecamatan', { hint: 'Kosongkan untuk kegiatan tingkat kabupaten/kota.' }),
  ...tailFields(),
}

/** What partner organisations did, day by day. */
export const activityRegister = defineRegister({
  code: 'kegiatan-mitra',
  table: 'kegiatan_mitra',
  title: 'Kegiatan mitra',
  noun: 'kegiatan',
  about: 'Kegiatan Pokja Bunda PAUD, Forum GenRe, Saka Kencana, dan mitra lain.',
  addLabel: 'Catat kegiatan',
  endLabel: 'Batalkan',
  place: 'kecamatan',
  span: 'year',
  fields,
  writers: contactWriters,
  nameOf: ({ name }) => name,
  sameBy: ['mitraId', 'heldOn'],
  problems: () => ({}),
  filters: [
    { name: 'tahun', label: 'Tahun', all: 'Semua tahun' },
    { name: 'jenis', label: 'Jenis mitra', all: 'Semua jenis', choices: MITRA_KINDS },
  ],
  columns: [
    nameColumn({ head: 'Kegiatan', width: 40 }),
    {
      key: 'tanggal',
      head: 'Tanggal',
      type: 'day',
      value: ({ values }) => values.heldOn,
      list: 'aside',
      sortable: true,
      width: 14,
    },
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
    textColumn('tempat', 'Tempat', 'place', { list: 'desk', width: 30 }),
    { key: 'hadir', head: 'Hadir', type: 'count', value: ({ values }) => values.attended, list: 'desk', width: 10 },
    reasonColumn('Alasan dibatalkan'),
    sourceColumn(),
  ],
})
