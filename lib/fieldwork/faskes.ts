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
  dayField,
  flag,
  kecamatan,
  optionalText,
  optionalVillage,
  phone,
  tailFields,
  text,
} from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { inWords } from '@/lib/registers/rules'
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
  problems: () => ({}),
  parts: { label: 'Jenis', filter: 'jenis', choices: FASKES_KINDS },
  filters: [
    { name: 'jenis', label: 'Jenis', all: 'Semua jenis', choices: FASKES_KINDS },
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
    textColumn('alamat', 'Alamat', 'address', { list: 'desk', width: 40 }),
    phoneColumn(),
    sinceColumn('Tercatat sejak'),
    ...tailColumns(),
  ],
})
