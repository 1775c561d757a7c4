import {
  choice,
  dayField,
  flag,
  kecamatan,
  longText,
  optionalText,
  optionalVillage,
  phone,
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
  note: longText('Catatan'),
  source: optionalText('Sumber data', 200),
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
    {
      key: 'nama',
      head: 'Nama',
      type: 'text',
      value: ({ values }) => values.name,
      list: 'title',
      sortable: true,
      width: 36,
    },
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
      key: 'kecamatan',
      head: 'Kecamatan',
      type: 'text',
      value: ({ kecamatanName }) => kecamatanName,
      list: 'line',
      sortable: true,
      width: 22,
    },
    {
      key: 'desa',
      head: 'Desa/kelurahan',
      type: 'text',
      value: ({ villageName }) => villageName,
      list: 'desk',
      sortable: true,
      width: 26,
    },
    {
      key: 'kb',
      head: 'Melayani KB',
      type: 'text',
      value: ({ values }) => inWords(fields.servesKb, values.servesKb),
      list: 'desk',
      width: 12,
    },
    {
      key: 'alamat',
      head: 'Alamat',
      type: 'text',
      value: ({ values }) => values.address || null,
      list: 'desk',
      width: 40,
    },
    {
      key: 'telepon',
      head: 'Nomor telepon',
      type: 'text',
      value: ({ values }) => values.phone || null,
      personal: true,
      width: 18,
    },
    {
      key: 'sejak',
      head: 'Tercatat sejak',
      type: 'day',
      value: ({ activeFrom }) => activeFrom,
      sortable: true,
      width: 14,
    },
    { key: 'sampai', head: 'Nonaktif per', type: 'day', value: ({ activeTo }) => activeTo, width: 14 },
    { key: 'sumber', head: 'Sumber data', type: 'text', value: ({ values }) => values.source || null, width: 30 },
  ],
})
