import { classWords } from '@/lib/classification/criteria'
import { SK_ISSUERS } from '@/lib/poktan/rules'
import {
  decreeColumns,
  kecamatanColumn,
  nameColumn,
  phoneColumn,
  sinceColumn,
  tailColumns,
  textColumn,
  villageColumn,
} from '@/lib/registers/columns'
import {
  choice,
  dayField,
  optionalChoice,
  optionalDay,
  optionalText,
  phone,
  tailFields,
  text,
  village,
} from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { inWords } from '@/lib/registers/rules'
import { institusiWriters } from './policy'
import { INSTITUSI_ALIASES, INSTITUSI_KINDS, institusiKindLabel, institusiProblems, institusiTitle } from './rules'

/** Every class an institution may have, by its scheme; and none yet. */
const CLASS_CHOICES = [
  ...['dasar', 'berkembang', 'mandiri', 'sederhana', 'lengkap', 'paripurna'].map((value) => ({
    value,
    label: classWords(value),
  })),
  { value: 'belum', label: 'Belum berkelas' },
]

const fields = {
  kind: choice('Jenis institusi', INSTITUSI_KINDS, { aliases: INSTITUSI_ALIASES }),
  name: text('Nama', 100, { hint: 'Nama kader PPKBD/Sub PPKBD, atau nama Rumah DataKu.' }),
  villageId: village(),
  area: optionalText('Dusun/RW/RT', 60, { when: { field: 'kind', is: 'sub_ppkbd' } }),
  activeFrom: dayField('Aktif sejak'),
  phone: phone(),
  skNumber: optionalText('Nomor SK', 100, { hint: 'Kosongkan bila belum ber-SK.' }),
  skOn: optionalDay('Tanggal SK'),
  skBy: optionalChoice('Penerbit SK', SK_ISSUERS),
  ...tailFields(),
}

/** Institutions of the village that carry the programme: PPKBD, Sub PPKBD, Rumah DataKu. */
export const institusiRegister = defineRegister({
  code: 'institusi',
  table: 'institusi',
  title: 'PPKBD dan Rumah DataKu',
  noun: 'institusi',
  about: 'PPKBD di desa, Sub PPKBD di dusun/RW, dan Rumah DataKu, beserta SK dan klasifikasinya.',
  addLabel: 'Tambah institusi',
  endLabel: 'Nonaktifkan',
  place: 'village',
  span: 'days',
  fields,
  writers: institusiWriters,
  nameOf: ({ kind, name }) => institusiTitle(kind, name),
  sameBy: ['kind', 'villageId'],
  problems: institusiProblems,
  parts: { label: 'Jenis', filter: 'jenis', choices: INSTITUSI_KINDS },
  filters: [
    { name: 'jenis', label: 'Jenis', all: 'Semua jenis', choices: INSTITUSI_KINDS },
    {
      name: 'sk',
      label: 'SK',
      all: 'Ber-SK atau belum',
      choices: [
        { value: 'ada', label: 'Sudah ber-SK' },
        { value: 'belum', label: 'Belum ber-SK' },
      ],
    },
    { name: 'kelas', label: 'Kelas', all: 'Semua kelas', choices: CLASS_CHOICES },
  ],
  columns: [
    nameColumn(),
    {
      key: 'jenis',
      head: 'Jenis',
      type: 'text',
      value: ({ values }) => institusiKindLabel(values.kind),
      list: 'aside',
      sortable: true,
      width: 14,
    },
    villageColumn(),
    kecamatanColumn(),
    textColumn('dusun', 'Dusun/RW/RT', 'area', { width: 18 }),
    ...decreeColumns({ list: 'desk' }),
    {
      key: 'penerbit-sk',
      head: 'Penerbit SK',
      type: 'text',
      value: ({ values }) => inWords(fields.skBy, values.skBy),
      width: 18,
    },
    phoneColumn(),
    {
      key: 'kelas',
      head: 'Kelas',
      type: 'text',
      value: ({ extras }) => (typeof extras.class === 'string' ? classWords(extras.class) : null),
      list: 'desk',
      width: 14,
    },
    sinceColumn('Aktif sejak', { list: 'desk' }),
    ...tailColumns(),
  ],
})
