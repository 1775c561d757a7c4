import type { FieldProblems } from '@/lib/errors/refusal'
import { dayField, longText, optionalDay, optionalText, text, village } from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { kampungKbWriters } from './policy'
import { classLabel, KAMPUNG_KB_CLASSES } from './rules'

const fields = {
  name: text('Nama Kampung KB', 100),
  villageId: village(),
  activeFrom: dayField('Tanggal pencanangan'),
  skNumber: optionalText('Nomor SK pembentukan', 100),
  skOn: optionalDay('Tanggal SK'),
  note: longText('Catatan'),
  source: optionalText('Sumber data', 200),
}

const classWords = (value: unknown): string => (typeof value === 'string' ? classLabel(value) : 'Belum ditetapkan')

/** Kampung Keluarga Berkualitas: a village-level program area, several in one village before 2020. */
export const kampungKbRegister = defineRegister({
  code: 'kampung-kb',
  table: 'kampung_kb',
  title: 'Kampung KB',
  noun: 'Kampung KB',
  about: 'Kampung Keluarga Berkualitas dengan tanggal pencanangan dan kelas yang ditetapkan, beserta riwayat kelasnya.',
  addLabel: 'Tambah Kampung KB',
  endLabel: 'Nonaktifkan',
  place: 'village',
  span: 'days',
  fields,
  writers: kampungKbWriters,
  nameOf: ({ name }) => `Kampung KB ${name.replace(/^kampung kb /i, '')}`,
  sameBy: ['villageId'],
  problems: ({ skNumber, skOn }): FieldProblems =>
    skNumber === '' && skOn ? { skNumber: 'Isi nomor SK, atau kosongkan tanggalnya.' } : {},
  parts: {
    label: 'Kelas',
    filter: 'kelas',
    choices: [...KAMPUNG_KB_CLASSES, { value: 'belum', label: 'Belum ditetapkan' }],
  },
  filters: [
    {
      name: 'kelas',
      label: 'Kelas',
      all: 'Semua kelas',
      choices: [...KAMPUNG_KB_CLASSES, { value: 'belum', label: 'Belum ditetapkan' }],
    },
    { name: 'tahun', label: 'Tahun pencanangan', all: 'Semua tahun' },
  ],
  columns: [
    {
      key: 'nama',
      head: 'Nama',
      type: 'text',
      value: ({ values }) => values.name,
      list: 'title',
      sortable: true,
      width: 34,
    },
    {
      key: 'kelas',
      head: 'Kelas',
      type: 'text',
      value: ({ extras }) => classWords(extras.class),
      list: 'aside',
      sortable: true,
      width: 18,
    },
    {
      key: 'desa',
      head: 'Desa/kelurahan',
      type: 'text',
      short: '',
      value: ({ villageName }) => villageName,
      list: 'line',
      sortable: true,
      width: 26,
    },
    {
      key: 'kecamatan',
      head: 'Kecamatan',
      type: 'text',
      short: 'Kec.',
      value: ({ kecamatanName }) => kecamatanName,
      list: 'line',
      sortable: true,
      width: 22,
    },
    {
      key: 'pencanangan',
      head: 'Pencanangan',
      type: 'day',
      value: ({ activeFrom }) => activeFrom,
      list: 'desk',
      sortable: true,
      width: 16,
    },
    {
      key: 'kelas-sejak',
      head: 'Kelas sejak',
      type: 'day',
      value: ({ extras }) => extras.classFrom as string | null,
      list: 'desk',
      width: 16,
    },
    {
      key: 'sk-kelas',
      head: 'SK kelas',
      type: 'text',
      value: ({ extras }) => (extras.classSk as string) || null,
      width: 24,
    },
    { key: 'sk', head: 'Nomor SK', type: 'text', value: ({ values }) => values.skNumber || null, width: 24 },
    { key: 'tanggal-sk', head: 'Tanggal SK', type: 'day', value: ({ values }) => values.skOn, width: 14 },
    { key: 'sampai', head: 'Nonaktif per', type: 'day', value: ({ activeTo }) => activeTo, width: 14 },
    {
      key: 'alasan',
      head: 'Alasan nonaktif',
      type: 'text',
      value: ({ inactiveReason }) => inactiveReason || null,
      width: 24,
    },
    { key: 'sumber', head: 'Sumber data', type: 'text', value: ({ values }) => values.source || null, width: 30 },
  ],
})
