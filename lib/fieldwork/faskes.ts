import { FACILITY_CLASSES, facilityClass, facilityProblems, METHODS, PARENTED, STANDINGS } from '@/lib/partners/places'
import {
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
  choicesField,
  dayField,
  flag,
  kecamatan,
  laterDay,
  optionalChoice,
  optionalDay,
  optionalReference,
  optionalText,
  optionalVillage,
  phone,
  tailFields,
  text,
} from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { inWords, labelOf } from '@/lib/registers/rules'
import { faskesWriters } from './policy'
import { FASKES_KINDS } from './rules'

const fields = {
  kind: choice('Jenis faskes', FASKES_KINDS, {
    aliases: { rs: 'rumah_sakit', rsud: 'rumah_sakit', pmb: 'praktik_mandiri_bidan' },
  }),
  name: text('Nama faskes', 120),
  kecamatanId: kecamatan(),
  villageId: optionalVillage(),
  address: optionalText('Alamat', 200),
  phone: phone(),
  servesKb: flag('Melayani KB'),
  methods: choicesField('Cara KB yang dilayani', METHODS),
  standing: optionalChoice('Kedudukan praktik bidan', STANDINGS, {
    when: { field: 'kind', is: 'praktik_mandiri_bidan' },
    hint: 'Jejaring mengambil alokon dari faskes induknya; setara faskes mengambilnya sendiri.',
  }),
  parentId: optionalReference('Faskes induk', 'faskes', {
    when: { field: 'kind', is: PARENTED },
    hint: 'Jaringan dan jejaring didaftarkan pada faskes induknya.',
  }),
  pksNumber: optionalText('Nomor kerja sama (PKS)', 100, { hint: 'Kosongkan bila belum ada.' }),
  pksOn: optionalDay('Tanggal PKS'),
  pksUntil: laterDay('PKS berlaku sampai'),
  activeFrom: dayField('Tercatat sejak'),
  ...tailFields(),
}

/** Health facilities that serve family planning or receive referrals. */
export const faskesRegister = defineRegister({
  code: 'faskes',
  table: 'faskes',
  title: 'Fasilitas kesehatan',
  noun: 'faskes',
  about: 'Puskesmas, rumah sakit, klinik, dan praktik bidan tempat pelayanan KB dan tujuan rujukan.',
  addLabel: 'Tambah faskes',
  endLabel: 'Nonaktifkan',
  place: 'kecamatan',
  span: 'days',
  fields,
  writers: faskesWriters,
  nameOf: ({ name }) => name,
  sameBy: ['kind', 'kecamatanId'],
  problems: facilityProblems,
  parts: { label: 'Jenis', filter: 'jenis', choices: FASKES_KINDS },
  filters: [
    { name: 'jenis', label: 'Jenis', all: 'Semua jenis', choices: FASKES_KINDS },
    {
      name: 'tempat',
      label: 'Tempat pelayanan',
      all: 'Semua tempat',
      choices: FACILITY_CLASSES,
    },
    {
      name: 'pks',
      label: 'Kerja sama',
      all: 'Ber-PKS atau belum',
      choices: [
        { value: 'ada', label: 'Sudah ber-PKS' },
        { value: 'belum', label: 'Belum ber-PKS' },
      ],
    },
    {
      name: 'kb',
      label: 'Pelayanan KB',
      all: 'Melayani KB atau tidak',
      choices: [
        { value: 'ya', label: 'Melayani KB' },
        { value: 'tidak', label: 'Tidak melayani KB' },
      ],
    },
  ],
  columns: [
    nameColumn({ width: 36 }),
    {
      key: 'jenis',
      head: 'Jenis',
      type: 'text',
      value: ({ values }) => inWords(fields.kind, values.kind),
      list: 'aside',
      sortable: true,
      width: 22,
    },
    {
      key: 'tempat',
      head: 'Tempat pelayanan',
      type: 'text',
      value: ({ values }) => labelOf(FACILITY_CLASSES, facilityClass(values)),
      list: 'desk',
      width: 16,
    },
    {
      key: 'induk',
      head: 'Faskes induk',
      type: 'text',
      value: ({ extras }) => (typeof extras.parentIdName === 'string' ? extras.parentIdName : null),
      list: 'desk',
      width: 30,
    },
    kecamatanColumn(),
    villageColumn({ list: 'desk' }),
    {
      key: 'kb',
      head: 'Melayani KB',
      type: 'text',
      value: ({ values }) => inWords(fields.servesKb, values.servesKb),
      list: 'desk',
      width: 12,
    },
    {
      key: 'cara',
      head: 'Cara KB dilayani',
      type: 'text',
      value: ({ values }) => inWords(fields.methods, values.methods),
      width: 40,
    },
    textColumn('pks', 'Nomor PKS', 'pksNumber', { width: 24 }),
    { key: 'tanggal-pks', head: 'Tanggal PKS', type: 'day', value: ({ values }) => values.pksOn, width: 14 },
    { key: 'pks-sampai', head: 'PKS sampai', type: 'day', value: ({ values }) => values.pksUntil, width: 14 },
    textColumn('alamat', 'Alamat', 'address', { width: 40 }),
    phoneColumn(),
    sinceColumn('Tercatat sejak'),
    ...tailColumns(),
  ],
})
