import type { FieldProblems } from '@/lib/errors/refusal'
import { kecamatanColumn, nameColumn, phoneColumn, sinceColumn, tailColumns, textColumn } from '@/lib/registers/columns'
import { account, choice, dayField, kecamatan, nip, phone, tailFields, text } from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { inWords } from '@/lib/registers/rules'
import { petugasWriters } from './policy'
import { PETUGAS_KINDS } from './rules'

const fields = {
  kind: choice('Jenis petugas', PETUGAS_KINDS, { aliases: { 'plkb non pns': 'plkb_non_pns', 'plkb pns': 'plkb_pns' } }),
  name: text('Nama lengkap', 100, { hint: 'Dengan gelar, seperti di SK.' }),
  nip: nip('NIP', { hint: '18 angka; kosongkan untuk non-PNS.' }),
  phone: phone('Nomor telepon'),
  kecamatanId: kecamatan('Kecamatan tugas'),
  activeFrom: dayField('Bertugas sejak'),
  accountId: account('Akun Lini', {
    hint: 'Akun yang dipakai petugas ini untuk masuk; desa binaannya mengikuti akun ini.',
  }),
  ...tailFields(),
}

/** Field staff of the office, with the villages each serves. */
export const petugasRegister = defineRegister({
  code: 'petugas',
  table: 'petugas',
  title: 'Petugas lapangan',
  noun: 'petugas',
  about: 'PKB dan PLKB dengan desa binaannya. Satu desa dibina satu petugas pada satu waktu.',
  addLabel: 'Tambah petugas',
  endLabel: 'Nonaktifkan',
  place: 'kecamatan',
  span: 'days',
  fields,
  writers: petugasWriters,
  nameOf: ({ name }) => name,
  sameBy: ['kind', 'kecamatanId', 'nip'],
  problems: ({ kind, nip: number }): FieldProblems =>
    kind === 'plkb_non_pns' && number !== ''
      ? { nip: 'PLKB non-PNS tidak ber-NIP. Kosongkan, atau ganti jenisnya.' }
      : {},
  parts: { label: 'Jenis', filter: 'jenis', choices: PETUGAS_KINDS },
  filters: [
    { name: 'jenis', label: 'Jenis', all: 'Semua jenis', choices: PETUGAS_KINDS },
    {
      name: 'binaan',
      label: 'Desa binaan',
      all: 'Dengan atau tanpa desa binaan',
      choices: [
        { value: 'ada', label: 'Punya desa binaan' },
        { value: 'tanpa', label: 'Tanpa desa binaan' },
      ],
    },
  ],
  columns: [
    nameColumn(),
    {
      key: 'jenis',
      head: 'Jenis',
      type: 'text',
      value: ({ values }) => inWords(fields.kind, values.kind),
      list: 'aside',
      sortable: true,
      width: 16,
    },
    kecamatanColumn({ head: 'Kecamatan tugas' }),
    {
      key: 'binaan',
      head: 'Desa binaan',
      type: 'count',
      value: ({ extras }) => Number(extras.villages),
      list: 'line',
      sortable: true,
      width: 12,
    },
    {
      key: 'nama-desa',
      head: 'Nama desa binaan',
      type: 'text',
      value: ({ extras }) => (extras.villageNames as string) || null,
      width: 60,
    },
    textColumn('nip', 'NIP', 'nip', { list: 'desk', personal: true, width: 22 }),
    phoneColumn({ list: 'desk' }),
    sinceColumn('Bertugas sejak', { list: 'desk' }),
    ...tailColumns(),
  ],
})
