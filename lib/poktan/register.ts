import { classWords } from '@/lib/classification/criteria'
import {
  decreeColumns,
  kecamatanColumn,
  nameColumn,
  sinceColumn,
  tailColumns,
  textColumn,
  villageColumn,
} from '@/lib/registers/columns'
import {
  choice,
  choicesField,
  dayField,
  flag,
  longText,
  optionalChoice,
  optionalDay,
  optionalText,
  tailFields,
  text,
  village,
} from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { inWords } from '@/lib/registers/rules'
import { FACILITY_CHOICES } from './k0-facilities'
import { poktanWriters } from './policy'
import {
  FUNDS,
  INTEGRATIONS,
  isHolistic,
  MENTOR_ROLES,
  POKTAN_ALIASES,
  POKTAN_KINDS,
  poktanKindLabel,
  poktanProblems,
  SK_ISSUERS,
} from './rules'

/** Every class a group may have, by its scheme; and none yet. */
const CLASS_CHOICES = [
  ...['dasar', 'berkembang', 'paripurna', 'mandiri', 'tumbuh', 'tegak', 'tegar'].map((value) => ({
    value,
    label: classWords(value),
  })),
  { value: 'belum', label: 'Belum berkelas' },
]

const FAMILIES = ['bkb', 'bkr', 'bkl']

const fields = {
  kind: choice('Jenis poktan', POKTAN_KINDS, { aliases: POKTAN_ALIASES }),
  name: text('Nama kelompok', 100),
  villageId: village(),
  activeFrom: dayField('Aktif sejak', { hint: 'Tanggal kelompok dibentuk atau dikukuhkan.' }),
  code: optionalText('Kode poktan', 40),
  registerNo: optionalText('Nomor urut register', 40),
  place: optionalText('Tempat pertemuan', 100, { hint: 'Misalnya Balai RW 03.' }),
  leader: optionalText('Nama ketua', 100, { hint: 'Mengikuti Pengurus & kader bila ketuanya dicatat di sana.' }),
  mentorName: optionalText('Nama pembina', 100, { section: 'Pembina' }),
  mentorRole: optionalChoice('Jabatan pembina', MENTOR_ROLES),
  mentorRoleOther: optionalText('Jabatan pembina lainnya', 60, { when: { field: 'mentorRole', is: 'lainnya' } }),
  mentorNo: optionalText('Nomor registrasi pembina', 40),
  skNumber: optionalText('Nomor SK pengukuhan', 100, {
    hint: 'Kosongkan bila belum ber-SK.',
    section: 'SK pengukuhan dan dana',
  }),
  skOn: optionalDay('Tanggal SK'),
  skBy: optionalChoice('Penerbit SK', SK_ISSUERS),
  funds: choicesField('Sumber dana kegiatan', FUNDS, { hint: 'ADD dan Dana Desa adalah dua dana yang berbeda.' }),
  withPosyandu: flag('Terpadu dengan Posyandu', {
    when: { field: 'kind', is: 'bkb' },
    section: 'Keterpaduan',
  }),
  withPaud: flag('Terpadu dengan PAUD', {
    when: { field: 'kind', is: 'bkb' },
    hint: 'BKB yang terpadu dengan Posyandu dan PAUD terhitung sebagai BKB-HI.',
  }),
  integrations: choicesField('Keterpaduan kelompok', INTEGRATIONS, {
    when: { field: 'kind', is: ['bkr', 'bkl'] },
  }),
  integrationOther: optionalText('Keterpaduan lainnya', 100, { when: { field: 'kind', is: FAMILIES } }),
  nationalPriority: flag('Proyek Prioritas Nasional', { when: { field: 'kind', is: ['bkr', 'bkl'] } }),
  facilities: choicesField('Sarana yang tersedia', FACILITY_CHOICES, {
    when: { field: 'kind', is: FAMILIES },
    section: 'Sarana',
  }),
  facilityOther: longText('Sarana lainnya', 500, {
    hint: 'Daftar sarana resmi UPPKA dan PIK-R belum ditemukan: tulis dengan kata sendiri.',
  }),
  ...tailFields({ source: { hint: 'Misalnya K/0/BKB Januari 2026, atau nama berkasnya.' } }),
}

/** The groups (poktan) of Bangga Kencana: BKB, BKR, BKL, UPPKA, PIK-R. Not the farmers' groups of the same short name. */
export const poktanRegister = defineRegister({
  code: 'poktan',
  table: 'poktan',
  title: 'Poktan Bangga Kencana',
  noun: 'poktan',
  about:
    'Kelompok kegiatan BKB, BKR, BKL, UPPKA, dan PIK-R di setiap desa. Angka "yang ada" di laporan berasal dari sini.',
  addLabel: 'Tambah poktan',
  endLabel: 'Nonaktifkan',
  place: 'village',
  span: 'days',
  fields,
  writers: poktanWriters,
  nameOf: ({ kind, name }) => `${poktanKindLabel(kind)} ${name}`,
  sameBy: ['kind', 'villageId'],
  problems: poktanProblems,
  parts: {
    label: 'Jenis',
    filter: 'jenis',
    choices: [...POKTAN_KINDS.slice(0, 1), { value: 'bkb_hi', label: 'di antaranya BKB-HI' }, ...POKTAN_KINDS.slice(1)],
  },
  filters: [
    {
      name: 'jenis',
      label: 'Jenis',
      all: 'Semua jenis',
      choices: [...POKTAN_KINDS.slice(0, 1), { value: 'bkb_hi', label: 'BKB-HI' }, ...POKTAN_KINDS.slice(1)],
    },
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
    { name: 'tahun', label: 'Tahun dibentuk', all: 'Semua tahun' },
  ],
  columns: [
    nameColumn({ head: 'Nama kelompok' }),
    {
      key: 'jenis',
      head: 'Jenis',
      type: 'text',
      value: ({ values }) => (isHolistic(values) ? 'BKB-HI' : poktanKindLabel(values.kind)),
      list: 'aside',
      sortable: true,
      width: 10,
    },
    villageColumn(),
    kecamatanColumn(),
    textColumn('ketua', 'Ketua', 'leader', { list: 'desk', width: 26 }),
    ...decreeColumns({ list: 'desk' }),
    {
      key: 'penerbit-sk',
      head: 'Penerbit SK',
      type: 'text',
      value: ({ values }) => inWords(fields.skBy, values.skBy),
      width: 18,
    },
    {
      key: 'posyandu',
      head: 'Terpadu Posyandu',
      type: 'text',
      value: ({ values }) => (values.kind === 'bkb' ? inWords(fields.withPosyandu, values.withPosyandu) : null),
      width: 12,
    },
    {
      key: 'paud',
      head: 'Terpadu PAUD',
      type: 'text',
      value: ({ values }) => (values.kind === 'bkb' ? inWords(fields.withPaud, values.withPaud) : null),
      width: 12,
    },
    {
      key: 'dana',
      head: 'Sumber dana',
      type: 'text',
      value: ({ values }) => inWords(fields.funds, values.funds),
      width: 26,
    },
    textColumn('kode', 'Kode poktan', 'code', { width: 20 }),
    textColumn('no-register', 'No. register', 'registerNo', { width: 14 }),
    textColumn('pembina', 'Pembina', 'mentorName', { width: 26 }),
    {
      key: 'jabatan-pembina',
      head: 'Jabatan pembina',
      type: 'text',
      value: ({ values }) => values.mentorRoleOther || inWords(fields.mentorRole, values.mentorRole),
      width: 16,
    },
    textColumn('no-pembina', 'No. registrasi pembina', 'mentorNo', { width: 18 }),
    {
      key: 'keterpaduan',
      head: 'Keterpaduan lain',
      type: 'text',
      value: ({ values }) =>
        [inWords(fields.integrations, values.integrations), values.integrationOther].filter(Boolean).join(', ') || null,
      width: 24,
    },
    {
      key: 'ppn',
      head: 'Proyek Prioritas Nasional',
      type: 'text',
      value: ({ values }) =>
        values.kind === 'bkr' || values.kind === 'bkl'
          ? inWords(fields.nationalPriority, values.nationalPriority)
          : null,
      width: 12,
    },
    {
      key: 'sarana',
      head: 'Sarana',
      type: 'text',
      value: ({ values }) =>
        [inWords(fields.facilities, values.facilities), values.facilityOther].filter(Boolean).join('; ') || null,
      width: 60,
    },
    textColumn('tempat', 'Tempat pertemuan', 'place', { width: 24 }),
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
