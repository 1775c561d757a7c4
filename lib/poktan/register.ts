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
  optionalChoice,
  optionalDay,
  optionalText,
  tailFields,
  text,
  village,
} from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { inWords } from '@/lib/registers/rules'
import { poktanWriters } from './policy'
import { FUNDS, isHolistic, POKTAN_ALIASES, POKTAN_KINDS, poktanKindLabel, poktanProblems, SK_ISSUERS } from './rules'

const fields = {
  kind: choice('Jenis poktan', POKTAN_KINDS, { aliases: POKTAN_ALIASES }),
  name: text('Nama kelompok', 100),
  villageId: village(),
  activeFrom: dayField('Aktif sejak', { hint: 'Tanggal kelompok dibentuk atau dikukuhkan.' }),
  withPosyandu: flag('Terpadu dengan Posyandu', { when: { field: 'kind', is: 'bkb' } }),
  withPaud: flag('Terpadu dengan PAUD', {
    when: { field: 'kind', is: 'bkb' },
    hint: 'BKB yang terpadu dengan Posyandu dan PAUD terhitung sebagai BKB-HI.',
  }),
  leader: optionalText('Nama ketua', 100),
  skNumber: optionalText('Nomor SK pengukuhan', 100, { hint: 'Kosongkan bila belum ber-SK.' }),
  skOn: optionalDay('Tanggal SK'),
  skBy: optionalChoice('Penerbit SK', SK_ISSUERS),
  funds: choicesField('Sumber dana kegiatan', FUNDS),
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
    sinceColumn('Aktif sejak', { list: 'desk' }),
    ...tailColumns(),
  ],
})
