import { z } from 'zod'
import type { FieldProblems } from '@/lib/errors/refusal'
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
  dayField,
  flag,
  longText,
  optionalChoice,
  optionalDay,
  optionalText,
  phone,
  tailFields,
  text,
  village,
} from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { coordinate } from './coordinate'
import { kampungKbWriters } from './policy'
import { classLabel, KAMPUNG_KB_CLASSES, SCOPES } from './rules'

/** Before 2020 a Kampung KB could be smaller than a village; nothing said means the village. */
function scopeChoice() {
  const { shape: _shape, ...rest } = optionalChoice('Cakupan wilayah', SCOPES)
  return { ...rest, required: true, shape: z.enum(['desa', 'rw', 'dusun'], 'Pilih cakupannya').prefault('desa') }
}

const fields = {
  name: text('Nama Kampung KB', 100),
  villageId: village(),
  activeFrom: dayField('Tanggal pencanangan'),
  skNumber: optionalText('Nomor SK pembentukan', 100),
  skOn: optionalDay('Tanggal SK'),
  chair: optionalText('Ketua/penanggung jawab', 100),
  phone: phone(),
  scope: scopeChoice(),
  scopeName: optionalText('Nama RW/dusun', 100, { hint: 'Untuk Kampung KB lama di bawah tingkat desa.' }),
  overview: longText('Gambaran umum', 2_000),
  latitude: coordinate('Lintang', 'latitude'),
  longitude: coordinate('Bujur', 'longitude'),
  pilotDistrict: flag('Percontohan kabupaten/kota'),
  pilotProvince: flag('Percontohan provinsi'),
  ...tailFields(),
}

const scopeWords = ({ scope, scopeName }: { scope: string; scopeName: string }): string =>
  [SCOPES.find(({ value }) => value === scope)?.label ?? scope, scopeName].filter(Boolean).join(' ')

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
  problems: ({ skNumber, skOn, scope, scopeName, latitude, longitude }): FieldProblems => ({
    ...(skNumber === '' && skOn && { skNumber: 'Isi nomor SK, atau kosongkan tanggalnya.' }),
    ...(scope !== 'desa' && scopeName === '' && { scopeName: 'Isi nama RW atau dusunnya.' }),
    ...(latitude === null && longitude !== null && { latitude: 'Isi lintangnya, atau kosongkan bujurnya.' }),
    ...(longitude === null && latitude !== null && { longitude: 'Isi bujurnya, atau kosongkan lintangnya.' }),
  }),
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
    textColumn('ketua', 'Ketua', 'chair', { width: 24 }),
    phoneColumn(),
    { key: 'cakupan', head: 'Cakupan', type: 'text', value: ({ values }) => scopeWords(values), width: 16 },
    { key: 'lintang', head: 'Lintang', type: 'text', value: ({ values }) => values.latitude, width: 12 },
    { key: 'bujur', head: 'Bujur', type: 'text', value: ({ values }) => values.longitude, width: 12 },
    {
      key: 'percontohan',
      head: 'Percontohan',
      type: 'text',
      value: ({ values }) =>
        [values.pilotDistrict && 'Kabupaten/kota', values.pilotProvince && 'Provinsi'].filter(Boolean).join(', ') ||
        null,
      width: 20,
    },
    ...tailColumns(),
  ],
})
