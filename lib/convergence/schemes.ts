/** Schemes of convergence actions: what differs from year to year is data, with source and certainty. Safe in a browser. */
import type { Certainty } from './lokus-weights'

export interface SchemeAction {
  code: string
  /** `aksi` where a scheme has one kind only. */
  kind: 'aksi' | 'utama' | 'pendukung'
  label: string
  output: string
  evidence: string
  /** Month and day by which it is usually done (`06-30`); empty where nobody says. */
  due: string
  /** Each kecamatan does it too. */
  kecamatan: boolean
  source: string
  certainty: Certainty
}

export interface Scheme {
  code: string
  label: string
  edition: number
  yearFrom: number
  /** Null while it is in force. */
  yearTo: number | null
  source: string
  certainty: Certainty
  /** The classes a year's result falls into; none before 2025. */
  classes: readonly { value: string; label: string }[]
  /** What is not known of it and the office enters itself. */
  unknown: string
  actions: readonly SchemeAction[]
  /** Who put the office's own edition in place; empty for what Lini comes with. */
  madeName: string
}

const AKSI8 = 'Bimtek juknis 8 aksi konvergensi, Ditjen Bina Pembangunan Daerah Kemendagri'
const CONTENT = 'Ringkasan juknis 8 aksi; bunyi juknis lengkap tidak ditemukan'
const SE2025 = 'SE Mendagri 400.5.7/1685/Bangda, 17 Maret 2025'

const eight = (code: string, label: string, output: string, evidence: string, due = ''): SchemeAction => ({
  ...{ code, kind: 'aksi', label, output, evidence, due, kecamatan: false },
  ...{ source: CONTENT, certainty: 'mungkin' },
})

const MAIN_EIGHT = (fifth: string): readonly SchemeAction[] => [
  eight(
    'analisis-situasi',
    'Analisis situasi',
    'Sebaran dan penyebab; desa lokus dan kegiatan prioritas yang disarankan',
    'Laporan analisis, tabel data, SK lokus',
    '06-30',
  ),
  eight(
    'rencana-kegiatan',
    'Penyusunan rencana kegiatan',
    'Rancangan rencana kegiatan lintas OPD yang masuk RKPD/APBD',
    'Matriks kegiatan dan anggaran',
    '06-30',
  ),
  eight(
    'rembuk',
    'Rembuk stunting',
    'Komitmen dan rencana yang disepakati',
    'Berita acara, komitmen bertanda tangan, daftar hadir, foto',
    '06-30',
  ),
  eight(
    'perbup',
    'Peraturan bupati/wali kota',
    'Perbup/perwali tentang peran dan kewenangan desa',
    'Nomor, tanggal, dan berkas peraturan',
  ),
  eight('pembinaan', fifth, 'Pelaku desa dibina dan dibiayai', 'SK KPM, laporan pembinaan'),
  eight(
    'manajemen-data',
    'Sistem manajemen data stunting',
    'Kekurangan sistem data diperbaiki',
    'Daftar sistem, rencana alur data',
  ),
  eight(
    'pengukuran',
    'Pengukuran dan publikasi stunting',
    'Hasil pengukuran per desa, dipublikasikan',
    'Hasil pengukuran, publikasi',
  ),
  eight('reviu', 'Reviu kinerja tahunan', 'Kinerja setahun dibanding rencana', 'Laporan reviu', '12-31'),
]

const main = (code: string, label: string, kecamatan = false): SchemeAction => ({
  ...{ code, kind: 'utama', label, output: '', evidence: '', due: '', kecamatan },
  ...{ source: SE2025, certainty: 'pasti' },
})

const CLASSES_2025 = [
  { value: 'tumbuh', label: 'Tumbuh' },
  { value: 'berkembang', label: 'Berkembang' },
  { value: 'berdaya', label: 'Berdaya' },
] as const

const EIGHT: Omit<Scheme, 'edition' | 'yearFrom' | 'yearTo' | 'actions'> = {
  ...{ code: 'delapan-aksi', label: '8 aksi konvergensi', source: AKSI8, certainty: 'pasti', classes: [] },
  unknown:
    'Tenggat aksi 1–3 (semester pertama) dan aksi 8 (akhir tahun) disimpulkan dari kebiasaan; ubah bila berbeda.',
  madeName: '',
}

/** What Lini comes with, the oldest first. The order of the eight is fixed; the fifth had another name before 2022. */
export const SHIPPED_SCHEMES: readonly Scheme[] = [
  {
    ...EIGHT,
    ...{ edition: 1, yearFrom: 2018, yearTo: 2021, actions: MAIN_EIGHT('Pembinaan Kader Pembangunan Manusia (KPM)') },
  },
  {
    ...EIGHT,
    ...{ edition: 2, yearFrom: 2022, yearTo: 2024 },
    actions: MAIN_EIGHT('Pembinaan pelaku dan pemerintahan desa/kelurahan'),
  },
  {
    ...{ code: 'aksi-2025', label: '4 aksi utama dan aksi pendukung', edition: 1, yearFrom: 2025, yearTo: null },
    ...{ source: SE2025, certainty: 'pasti', classes: CLASSES_2025, madeName: '' },
    unknown:
      'Nama dan jumlah aksi pendukung, keluaran dan bukti tiap aksi, serta batas nilai tiap kelas tidak ditemukan pada sumber terbuka. Kantor menambahkannya sendiri.',
    actions: [
      main('analisis-situasi', 'Analisis situasi', true),
      main('perencanaan', 'Penguatan perencanaan'),
      main('pelaksanaan', 'Penguatan pelaksanaan'),
      main('penilaian', 'Penilaian hasil (monitoring dan evaluasi)'),
    ],
  },
]

/** An edition of a scheme that an office put in place. */
export interface OwnScheme {
  id: string
  scheme: string
  edition: number
  yearFrom: number
  actions: readonly SchemeAction[]
  source: string
  certainty: Certainty
  madeName: string
}

export const FIRST_SCHEME_YEAR = SHIPPED_SCHEMES[0]!.yearFrom

/** The scheme of a year: the office's latest edition for it, else the one Lini comes with. */
export function schemeFor(year: number, own: readonly OwnScheme[]): Scheme {
  const shipped =
    SHIPPED_SCHEMES.findLast((one) => one.yearFrom <= year && (one.yearTo === null || one.yearTo >= year)) ??
    SHIPPED_SCHEMES[0]!
  const edited = own
    .filter((one) => one.scheme === shipped.code && one.yearFrom <= year && one.yearFrom >= shipped.yearFrom)
    .sort((one, other) => one.yearFrom - other.yearFrom || one.edition - other.edition)
    .at(-1)
  if (!edited) return shipped
  const { actions, edition, source, certainty, madeName } = edited
  return { ...shipped, actions, edition, source, certainty, madeName }
}

export const findAction = (scheme: Scheme, code: string): SchemeAction | undefined =>
  scheme.actions.find((action) => action.code === code)

/** `Aksi 3`, `Aksi utama 2`, `Aksi pendukung 1`: by its place among its kind. */
export function actionNumber(scheme: Scheme, code: string): string {
  const action = findAction(scheme, code)
  if (!action) return 'Aksi'
  const at = scheme.actions.filter(({ kind }) => kind === action.kind).indexOf(action) + 1
  return action.kind === 'aksi' ? `Aksi ${at}` : `Aksi ${action.kind} ${at}`
}
