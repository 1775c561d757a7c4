import type { Element, FormDeclaration, FormRule, Sum } from '@/lib/reports/form'
import { HEADS } from '@/lib/reports/forms/heads'

/**
 * The work of a PKB/PLKB in a village, edition 2026. No official monthly form of it was
 * found: the list follows the tasks the field names (domain 2.5, 9 and 10) and is inferred,
 * so no rule of it refuses; a later edition is a new list.
 */
const EDITION = {
  source: 'Disusun dari tugas PKB/PLKB di lapangan; formulir resminya belum ditemukan',
  certainty: 'inferred',
} as const

const KINDS = [
  ['bkb', 'BKB'],
  ['bkr', 'BKR'],
  ['bkl', 'BKL'],
  ['uppka', 'UPPKA'],
  ['pikr', 'PIK-R'],
] as const

type Row = readonly [section: string, column: string, label: string, short: string, unit: string, computedFrom?: string]

const ROWS: readonly Row[] = [
  [
    'kunjungan',
    'kunjungan_poktan',
    'Kunjungan keluarga tercatat di buku poktan',
    'Dari poktan',
    'kunjungan',
    'petugas.kunjungan',
  ],
  ['kunjungan', 'kunjungan_krs', 'Kunjungan keluarga berisiko stunting', 'KRS', 'kunjungan'],
  ['kunjungan', 'kunjungan_lain', 'Kunjungan keluarga lainnya', 'Lainnya', 'kunjungan'],
  ['kie', 'kie_kelompok', 'KIE kelompok dan penyuluhan', 'KIE kelompok', 'kegiatan'],
  ['kie', 'kie_massa', 'KIE massa dan media', 'KIE massa', 'kegiatan'],
  ['kie', 'konseling', 'Konseling perorangan atau pasangan', 'Konseling', 'orang'],
  ...KINDS.map(
    ([kind, name]): Row => [
      'pembinaan',
      `bina_${kind}`,
      `Pertemuan ${name} yang dibina petugas`,
      name,
      'pertemuan',
      `petugas.${kind}.pembinaan`,
    ],
  ),
  ['pembinaan', 'bina_imp', 'Pembinaan PPKBD, Sub PPKBD, dan Rumah DataKu', 'PPKBD/IMP', 'kegiatan'],
  ['pembinaan', 'bina_kkb', 'Pembinaan Pokja Kampung KB', 'Kampung KB', 'kegiatan'],
  ['rapat', 'lokmin', 'Lokakarya mini kecamatan yang diikuti', 'Lokmin', 'rapat'],
  ['rapat', 'rakor_desa', 'Rapat koordinasi desa/kelurahan', 'Rakor desa', 'rapat'],
  ['rapat', 'advokasi', 'Advokasi kepada tokoh dan lintas sektor', 'Advokasi', 'kegiatan'],
  ['pelayanan', 'pelayanan', 'Pelayanan KB yang didampingi', 'Pelayanan KB', 'kegiatan'],
  ['pelayanan', 'calon_peserta', 'Calon peserta KB yang didampingi', 'Calon peserta', 'orang'],
  ['pelatihan', 'pelatihan', 'Pelatihan atau orientasi kader', 'Pelatihan', 'kegiatan'],
  ['pelatihan', 'kader_dilatih', 'Kader yang dilatih', 'Kader dilatih', 'orang'],
  ['rujukan', 'rujukan_poktan', 'Rujukan tercatat di buku poktan', 'Dari poktan', 'rujukan', 'petugas.rujukan'],
  ['rujukan', 'rujukan_lain', 'Rujukan lainnya', 'Lainnya', 'rujukan'],
]

const elements: Element[] = ROWS.map(([section, column, label, short, unit, computedFrom]) => ({
  code: `petugas.${column}`,
  column,
  label,
  short,
  unit,
  nature: 'flow',
  section,
  ...(computedFrom && { computedFrom }),
}))

const sumOf = (code: string, column: string, label: string, unit: string, parts: readonly string[]): Sum => ({
  code: `petugas.${code}`,
  column,
  label,
  unit,
  nature: 'flow',
  parts,
  source: EDITION.source,
})

const sums: Sum[] = [
  sumOf('kunjungan', 'kunjungan', 'Kunjungan keluarga', 'kunjungan', [
    'kunjungan_poktan',
    'kunjungan_krs',
    'kunjungan_lain',
  ]),
  sumOf(
    'pembinaan',
    'pembinaan',
    'Pertemuan poktan yang dibina petugas',
    'pertemuan',
    KINDS.map(([kind]) => `bina_${kind}`),
  ),
  sumOf('rujukan', 'rujukan', 'Rujukan oleh petugas dan poktan', 'rujukan', ['rujukan_poktan', 'rujukan_lain']),
]

const rules: FormRule[] = [
  ...KINDS.map(
    ([kind, name]): FormRule => ({
      code: `bina-${kind}`,
      kind: 'between',
      compare: 'at-most',
      form: 'rekap-poktan',
      severity: 'perlu_alasan',
      left: [`bina_${kind}`],
      right: [`${kind}_pertemuan`],
      at: [`bina_${kind}`],
      sentence: `Pertemuan ${name} yang dibina ({left}) melebihi pertemuannya menurut Rekap Poktan ({right}). Periksa, atau tulis alasannya.`,
      source: 'Disimpulkan: yang dibina adalah bagian dari pertemuan bulan itu',
    }),
  ),
  {
    code: 'kunjungan-melonjak',
    kind: 'jump',
    severity: 'petunjuk',
    column: 'kunjungan_lain',
    factor: 3,
    least: 20,
    at: ['kunjungan_lain'],
    sentence: 'Kunjungan keluarga lainnya {left}, bulan lalu {last}. Pastikan bukan salah ketik.',
    source: 'Petunjuk: tiga kali lipat dalam sebulan jarang terjadi',
  },
  {
    code: 'dilatih-melonjak',
    kind: 'jump',
    severity: 'petunjuk',
    column: 'kader_dilatih',
    factor: 5,
    least: 60,
    at: ['kader_dilatih'],
    sentence: 'Kader yang dilatih {left}, bulan lalu {last}. Pastikan bukan salah ketik.',
    source: 'Petunjuk: pelatihan sebesar itu jarang di satu desa',
  },
]

/** Kegiatan Petugas Lapangan: what the PKB/PLKB did in one village in one month. */
export const kegiatanPetugas: FormDeclaration = {
  ...HEADS['kegiatan-petugas'],
  table: 'kegiatan_petugas',
  unitKind: 'desa',
  edition: 1,
  source: EDITION.source,
  sections: [
    { code: 'kunjungan', label: 'Kunjungan keluarga' },
    { code: 'kie', label: 'KIE dan konseling' },
    { code: 'pembinaan', label: 'Pembinaan', hint: 'Pertemuan poktan dengan petugas sebagai penyaji' },
    { code: 'rapat', label: 'Rapat dan advokasi' },
    { code: 'pelayanan', label: 'Pelayanan KB' },
    { code: 'pelatihan', label: 'Pelatihan kader' },
    { code: 'rujukan', label: 'Rujukan' },
  ],
  elements,
  sums,
  ratios: [],
  rules,
}
