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
  count,
  dayField,
  optionalChoice,
  optionalDay,
  optionalKecamatan,
  optionalText,
  optionalVillage,
  phone,
  tailFields,
  text,
} from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { labelOf } from '@/lib/registers/rules'
import { mitraWriters } from './policy'
import { MITRA_KINDS, MITRA_LEVELS, MITRA_SK_ISSUERS, mitraProblems } from './rules'

const fields = {
  kind: choice('Jenis mitra', MITRA_KINDS),
  name: text('Nama organisasi', 120),
  level: choice('Tingkat', MITRA_LEVELS),
  kecamatanId: optionalKecamatan('Kecamatan', { when: { field: 'level', is: ['kecamatan', 'desa'] } }),
  villageId: optionalVillage('Desa/kelurahan', { when: { field: 'level', is: 'desa' } }),
  leader: optionalText('Ketua', 100),
  phone: phone('Nomor telepon ketua'),
  members: count('Jumlah anggota', { hint: 'Kosongkan bila belum diketahui.' }),
  address: optionalText('Alamat', 200),
  activeFrom: dayField('Terbentuk sejak'),
  skNumber: optionalText('Nomor SK', 100, { hint: 'Kosongkan bila belum ber-SK.' }),
  skOn: optionalDay('Tanggal SK'),
  skBy: optionalChoice('Penerbit SK', MITRA_SK_ISSUERS),
  ...tailFields(),
}

/** Organisations the office works with, of the district, a kecamatan or a village. */
export const mitraRegister = defineRegister({
  code: 'mitra',
  table: 'mitra',
  title: 'Organisasi mitra',
  noun: 'mitra',
  about: 'Pokja Bunda PAUD, Forum GenRe, Saka Kencana, IBI, TP PKK, KUA, Karang Taruna, dan mitra lain.',
  addLabel: 'Tambah mitra',
  endLabel: 'Nonaktifkan',
  place: 'kecamatan',
  span: 'days',
  fields,
  writers: mitraWriters,
  nameOf: ({ name }) => name,
  sameBy: ['kind', 'level', 'kecamatanId', 'villageId'],
  problems: mitraProblems,
  parts: { label: 'Jenis', filter: 'jenis', choices: MITRA_KINDS },
  filters: [
    { name: 'jenis', label: 'Jenis', all: 'Semua jenis', choices: MITRA_KINDS },
    { name: 'tingkat', label: 'Tingkat', all: 'Semua tingkat', choices: MITRA_LEVELS },
    {
      name: 'sk',
      label: 'SK',
      all: 'Ber-SK atau belum',
      choices: [
        { value: 'ada', label: 'Sudah ber-SK' },
        { value: 'belum', label: 'Belum ber-SK' },
      ],
    },
  ],
  columns: [
    nameColumn({ width: 36 }),
    {
      key: 'jenis',
      head: 'Jenis',
      type: 'text',
      value: ({ values }) => labelOf(MITRA_KINDS, values.kind),
      list: 'aside',
      sortable: true,
      width: 20,
    },
    {
      key: 'tingkat',
      head: 'Tingkat',
      type: 'text',
      value: ({ values }) => labelOf(MITRA_LEVELS, values.level),
      list: 'desk',
      width: 16,
    },
    kecamatanColumn(),
    villageColumn({ list: 'desk' }),
    textColumn('ketua', 'Ketua', 'leader', { list: 'desk', width: 28 }),
    phoneColumn({ list: 'desk' }),
    { key: 'anggota', head: 'Anggota', type: 'count', value: ({ values }) => values.members, width: 10 },
    {
      key: 'poktan',
      head: 'Poktan diampu',
      type: 'count',
      value: ({ extras }) => Number(extras.hosted ?? 0),
      width: 12,
    },
    ...decreeColumns({ list: 'desk' }),
    textColumn('alamat', 'Alamat', 'address', { width: 40 }),
    sinceColumn('Terbentuk sejak'),
    ...tailColumns(),
  ],
})
