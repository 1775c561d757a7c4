import { type MeasureField, measureProblems, readDecimal } from '@/lib/growth/rules'
import { placeFields } from './from-register'
import type { CellReader, ImportField, ImportKind } from './kind'
import * as read from './readers'

const NOTHING = { weightKg: null, lengthCm: null, measure: '', headCm: null, muacCm: null, oedema: null } as const

/** A measure as it is typed, with the very sentences of the screens. */
const measure =
  (field: MeasureField): CellReader =>
  (cell) => {
    const value = readDecimal(read.textOf(cell))
    if (value === null) return { value: null }
    const problem = measureProblems({ ...NOTHING, [field]: value })[field]
    return problem ? { problem } : { value }
  }

const HOW = [
  { value: 'L', label: 'Telentang' },
  { value: 'H', label: 'Berdiri' },
] as const
const HOW_WORDS: Readonly<Record<string, string>> = {
  terlentang: 'L',
  berbaring: 'L',
  tidur: 'L',
  pb: 'L',
  panjang: 'L',
  tegak: 'H',
  tb: 'H',
  tinggi: 'H',
}

const number = (name: string, label: string, field: MeasureField, example: string, aliases: readonly string[]) =>
  ({ name, label, aliases, read: measure(field), example, width: 10 }) satisfies ImportField

/** A posyandu's month: one row is one child measured on one day. Children are those the office knows. */
export const pengukuran: ImportKind = {
  code: 'pengukuran',
  sheet: 'Pengukuran',
  title: 'Hasil timbang dan ukur balita',
  noun: 'pengukuran',
  about: 'Berat dan panjang/tinggi balita dari posyandu, dicocokkan dengan anak yang sudah tercatat.',
  edition: '2026',
  source: 'Judul kolom e-PPGBM dan buku register Posyandu; kolom disimpulkan',
  exports: false,
  fields: [
    ...placeFields({}),
    {
      name: 'posyandu',
      label: 'Posyandu',
      aliases: ['nama posyandu'],
      read: read.text(100),
      example: 'Melati',
      hint: 'Nama posyandu di daftar desa itu. Boleh kosong.',
      width: 22,
    },
    {
      name: 'nama',
      label: 'Nama anak',
      aliases: ['nama', 'nama balita', 'nama lengkap', 'balita'],
      required: true,
      read: read.text(100),
      example: 'Siti Nurhaliza',
      width: 28,
    },
    {
      name: 'nik',
      label: 'NIK',
      aliases: ['nik anak', 'nik balita', 'no nik'],
      read: read.nikCell,
      example: '3316054307220001',
      hint: 'Teks, 16 angka. Kosong bila belum ada.',
      personal: true,
      width: 20,
    },
    {
      name: 'kode',
      label: 'Kode sementara',
      aliases: ['kode', 'id sementara', 'kode anak'],
      read: read.text(20),
      example: '',
      hint: 'Kode S-… dari kartu keluarga, untuk anak tanpa NIK.',
      width: 14,
    },
    {
      name: 'lahir',
      label: 'Tanggal lahir',
      aliases: ['tgl lahir', 'lahir', 'tgl. lahir'],
      read: read.day,
      example: '03/07/2024',
      hint: 'Wajib bila NIK dan kode sementara kosong.',
      width: 14,
    },
    {
      name: 'tanggal',
      label: 'Tanggal ukur',
      aliases: ['tanggal pengukuran', 'tgl ukur', 'tgl pengukuran', 'tanggal timbang', 'tgl timbang'],
      required: true,
      read: read.day,
      example: '10/10/2026',
      width: 14,
    },
    number('berat', 'Berat (kg)', 'weightKg', '9,4', ['bb', 'berat badan', 'berat', 'weight']),
    number('panjang', 'Panjang/tinggi (cm)', 'lengthCm', '76,2', [
      'tinggi',
      'panjang',
      'tb',
      'pb',
      'pb tb',
      'tb pb',
      'tinggi badan',
      'panjang badan',
    ]),
    {
      name: 'cara',
      label: 'Cara ukur',
      aliases: ['cara', 'cara pengukuran', 'posisi', 'posisi ukur'],
      read: read.oneOf(HOW, HOW_WORDS),
      example: 'Telentang',
      choices: HOW.map(({ label }) => label),
      width: 12,
    },
    number('lila', 'LiLA (cm)', 'muacCm', '13,8', ['lila', 'lingkar lengan', 'lingkar lengan atas']),
    number('kepala', 'Lingkar kepala (cm)', 'headCm', '', ['lk', 'lingkar kepala', 'lika']),
    {
      name: 'bengkak',
      label: 'Kedua punggung kaki bengkak',
      aliases: ['bengkak', 'edema', 'oedema', 'pitting edema'],
      read: read.yesNo,
      example: '',
      choices: ['Ya', 'Tidak'],
      width: 12,
    },
  ],
}
