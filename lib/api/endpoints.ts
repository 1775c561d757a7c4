import { z } from 'zod'
import type { TokenScope } from '@/lib/auth/token-scopes'
import { figuresQuerySchema, regionsQuerySchema } from '@/lib/figures/api-schema'
import {
  dataElementsAnswerSchema,
  dataElementsQuerySchema,
  dataValueSetsAnswerSchema,
  dataValueSetsQuerySchema,
  figuresAnswerSchema,
  indicatorsAnswerSchema,
  regionsAnswerSchema,
  registerAnswerSchema,
  registerQuerySchema,
  registersAnswerSchema,
} from './schema'

/** One address of the API: what it may be asked, what it answers, and how people read about it. */
export interface Endpoint<Query extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  id: string
  /** Below /api/v1; `{register}` is filled in. */
  path: string
  title: string
  about: string
  /** Null for what belongs to everybody who is signed in. */
  scope: TokenScope | null
  query: Query
  answer: Answer
  /** Each parameter in words. */
  parameters: Readonly<Record<string, string>>
  /** The key of the answer whose rows a CSV file holds. */
  rows: string | null
  /** Whether the answer rests until the product changes, so that programs may keep it. */
  rests: boolean
  examples: readonly string[]
}

const define = <Query extends z.ZodType, Answer extends z.ZodType>(endpoint: Endpoint<Query, Answer>) => endpoint

export const ENDPOINTS = {
  regions: define({
    id: 'regions',
    path: '/regions',
    title: 'Wilayah',
    about: 'Provinsi, kabupaten/kota, kecamatan dan desa/kelurahan dengan kode Kemendagri, seratus per halaman.',
    scope: null,
    query: regionsQuerySchema,
    answer: regionsAnswerSchema,
    parameters: {
      level: 'Tingkat: 1 provinsi, 2 kabupaten/kota, 3 kecamatan, 4 desa/kelurahan',
      parent: 'Kode wilayah di atasnya',
      q: 'Nama atau kode yang dicari',
      page: 'Halaman, mulai dari 1',
    },
    rows: 'items',
    rests: true,
    examples: ['?level=2&parent=33', '?q=sumberejo&parent=33.16'],
  }),
  indicators: define({
    id: 'indicators',
    path: '/indicators',
    title: 'Indikator',
    about: 'Semua yang dapat diminta: kode, satuan, pembilang, penyebut, cara dijumlahkan, dan sumbernya.',
    scope: null,
    query: z.strictObject({}),
    answer: indicatorsAnswerSchema,
    parameters: {},
    rows: 'items',
    rests: true,
    examples: [''],
  }),
  figures: define({
    id: 'figures',
    path: '/figures',
    title: 'Angka',
    about:
      'Nilai indikator menurut wilayah dan periode, dengan pembilang, penyebut dan cakupannya. Null bukan nol: keadaannya ada di state.',
    scope: 'figures',
    query: figuresQuerySchema,
    answer: figuresAnswerSchema,
    parameters: {
      indicator: 'Satu atau lebih kode indikator, dipisah koma',
      region: 'Satu atau lebih kode wilayah, dipisah koma; kode lama juga dikenal',
      from: 'Periode pertama: 2026-07, 2026-S1 atau 2026',
      to: 'Periode terakhir, sejenis dengan yang pertama',
      children: 'true untuk wilayah di dalamnya',
      map: 'then: peta saat itu; now: peta sekarang (hanya di dalam kantor)',
      disaggregation: 'true untuk rincian jumlah yang punya bagian',
    },
    rows: 'items',
    rests: false,
    examples: [
      '?indicator=caklap.bkb,kb.mcpr&region=33.16&from=2026-01&to=2026-09',
      '?indicator=tpk.sasaran&region=33.16&from=2026-09&to=2026-09&children=true&disaggregation=true',
    ],
  }),
  dataElements: define({
    id: 'dataElements',
    path: '/dataElements',
    title: 'Kamus data',
    about: 'Setiap indikator dan isian formulir: definisi, satuan, penjumlahan, sumber, edisi, dan kepekaannya.',
    scope: null,
    query: dataElementsQuerySchema,
    answer: dataElementsAnswerSchema,
    parameters: { form: 'Kode formulir', q: 'Kata dalam kode atau nama' },
    rows: 'items',
    rests: true,
    examples: ['?form=posyandu', '?q=stunting'],
  }),
  dataValueSets: define({
    id: 'dataValueSets',
    path: '/dataValueSets',
    title: 'Kiriman bentuk DHIS2',
    about:
      'Isi satu formulir bulanan sebagai dataValueSets. Isian peka keluar bertahap dan angka kecil tidak ikut; exact=true untuk kantor sendiri, dengan keperluan yang dicatat.',
    scope: 'dataValueSets',
    query: dataValueSetsQuerySchema,
    answer: dataValueSetsAnswerSchema,
    parameters: {
      dataSet: 'Kode formulir',
      period: 'Bulan, misalnya 202609; beberapa dipisah koma',
      orgUnit: 'Kode wilayah',
      children: 'true untuk wilayah di dalamnya',
      exact: 'true untuk angka persis isian peka di kantor sendiri',
      purpose: 'Keperluan angka persis; dicatat pada jejak kantor',
    },
    rows: 'dataValues',
    rests: false,
    examples: ['?dataSet=laporan-desa&period=202609&orgUnit=33.16&children=true'],
  }),
  registers: define({
    id: 'registers',
    path: '/registers',
    title: 'Daftar yang tersedia',
    about: 'Daftar kantor Anda dengan kolom yang dapat Anda lihat.',
    scope: 'registers',
    query: z.strictObject({}),
    answer: registersAnswerSchema,
    parameters: {},
    rows: null,
    rests: true,
    examples: [''],
  }),
  register: define({
    id: 'register',
    path: '/registers/{register}',
    title: 'Isi satu daftar',
    about:
      'Baris sebuah daftar kantor Anda per halaman, dengan kolom yang sama seperti halaman daftarnya. NIK dan data keluarga tidak pernah keluar di sini.',
    scope: 'registers',
    query: registerQuerySchema,
    answer: registerAnswerSchema,
    parameters: {
      q: 'Kata dalam nama, desa atau kecamatan',
      kecamatan: 'Kode kecamatan',
      desa: 'Kode desa/kelurahan',
      state: 'aktif, nonaktif atau semua',
      page: 'Halaman, mulai dari 1',
      size: 'Baris per halaman, paling banyak 500',
    },
    rows: 'items',
    rests: false,
    examples: ['?size=50', '?q=mawar&state=semua'],
  }),
} as const

export const ENDPOINT_LIST: readonly Endpoint[] = Object.values(ENDPOINTS) as unknown as readonly Endpoint[]
