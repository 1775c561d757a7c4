import type { FieldProblems } from '@/lib/errors/refusal'
import {
  decreeColumns,
  kecamatanColumn,
  nameColumn,
  sinceColumn,
  tailColumns,
  villageColumn,
} from '@/lib/registers/columns'
import { dayField, optionalDay, optionalText, tailFields, text, village } from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { kampungKbWriters } from './policy'
import { classLabel, KAMPUNG_KB_CLASSES } from './rules'

const fields = {
  name: text('Nama Kampung KB', 100),
  villageId: village(),
  activeFrom: dayField('Tanggal pencanangan'),
  skNumber: optionalText('Nomor SK pembentukan', 100),
  skOn: optionalDay('Tanggal SK'),
  ...tailFields(),
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
    nameColumn(),
    {
      key: 'kelas',
      head: 'Kelas',
      type: 'text',
      value: ({ extras }) => classWords(extras.class),
      list: 'aside',
      sortable: true,
      width: 18,
    },
    villageColumn(),
    kecamatanColumn(),
    { ...sinceColumn('Pencanangan', { list: 'desk', width: 16 }), key: 'pencanangan' },
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
    ...decreeColumns(),
    ...tailColumns(),
  ],
})
