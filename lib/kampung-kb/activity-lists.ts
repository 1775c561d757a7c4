import type { Choice } from '@/lib/registers/fields'

/**
 * The eight categories of Inpres 3/2022 as the national application lists them
 * (KKB-SRC, sure). One of four different "eights": not the aksi konvergensi, not
 * the functions of the family, not the old sections of the Pokja.
 */
export const INPRES_CATEGORIES = [
  { value: 'data', label: 'Penyediaan data dan administrasi kependudukan' },
  { value: 'perilaku', label: 'GERMAS dan komunikasi perubahan perilaku' },
  { value: 'kesehatan', label: 'Akses pelayanan kesehatan dan KB (PKBM dan UKBM)' },
  { value: 'stunting', label: 'Pendampingan keluarga berisiko stunting' },
  { value: 'pendidikan', label: 'Cakupan dan akses pendidikan' },
  { value: 'perlindungan', label: 'Layanan jaminan dan perlindungan sosial' },
  { value: 'ekonomi', label: 'Pemberdayaan ekonomi keluarga' },
  { value: 'lingkungan', label: 'Penataan lingkungan, air minum, dan sanitasi' },
] as const
export type InpresCategory = (typeof INPRES_CATEGORIES)[number]['value']

export const categoryLabel = (value: string): string =>
  INPRES_CATEGORIES.find((one) => one.value === value)?.label ?? value

export const DASHAT = 'Dapur Sehat Atasi Stunting (DASHAT)'

/** The named kegiatan of an edition, by category. Other words are allowed: the list is not closed. */
export const KEGIATAN_EDITION: {
  edition: string
  validFrom: string
  source: string
  certainty: 'sure' | 'likely' | 'inferred'
  names: Readonly<Record<InpresCategory, readonly string[]>>
} = {
  edition: 'inpres-3-2022',
  validFrom: '2022-01-01',
  source: 'Aplikasi Kampung KB nasional (KKB-SRC), daftar kegiatan Inpres 3/2022, Agustus 2023; sebutan dipendekkan',
  certainty: 'sure',
  names: {
    data: ['Rumah Data Kependudukan dan Informasi Keluarga (Rumah DataKu)', 'Pelayanan administrasi kependudukan'],
    perilaku: [
      'Gerakan Masyarakat Hidup Sehat (GERMAS)',
      'Program Indonesia Sehat dengan Pendekatan Keluarga (PIS-PK)',
      'Bina Keluarga Balita (BKB)',
      'Bina Keluarga Remaja (BKR)',
      'Bina Keluarga Lansia (BKL)',
      'PIK Remaja',
      'KIE kesehatan reproduksi dan KB bagi keluarga',
      'Bimbingan calon pengantin',
      'Bimbingan, penyuluhan, dan konsultasi keagamaan',
      'KIE pencegahan kekerasan terhadap perempuan dan anak',
      'Advokasi dan KIE pemberian makan bayi dan anak, ASI eksklusif',
      'Kawasan Tanpa Rokok dan Rumah Tanpa Asap Rokok',
    ],
    kesehatan: [
      'Penggerakan pelayanan KB dan kesehatan reproduksi',
      'Edukasi kesehatan ibu hamil, balita, remaja, dan lansia',
      'Pembinaan Posyandu',
      'Posyandu aktif',
      'Pelayanan KB dan kesehatan reproduksi',
      'Pertemuan Peningkatan Kemampuan Keluarga (P2K2)',
    ],
    stunting: [
      'Skrining kesehatan calon pengantin',
      'Pendampingan calon pengantin 3 bulan pranikah',
      'Pendampingan ibu hamil',
      'Pemeriksaan kehamilan (ANC)',
      'Tablet tambah darah bagi remaja putri dan ibu hamil',
      'Tambahan asupan gizi ibu hamil KEK',
      'Pemantauan tumbuh kembang balita',
      'Makanan tambahan anak 6–23 bulan',
      'Pendampingan anak 24–59 bulan gizi kurang',
      'Tata laksana gizi buruk balita',
      'Tambahan asupan gizi balita gizi kurang',
      'Pelayanan KB pascapersalinan',
      'Bantuan pangan bervariasi bagi ibu hamil, ibu menyusui, dan baduta',
      'Pendampingan keluarga balita',
      DASHAT,
    ],
    pendidikan: [
      'Pendidikan Anak Usia Dini (PAUD)',
      'Pendidikan dasar dan menengah',
      'Pendidikan dan layanan agama',
      'Informasi dan fasilitasi akses pendidikan',
      'Bantuan pendidikan bagi anak keluarga miskin',
      'Pendidikan literasi nonformal',
      'Wahana kreativitas dan olahraga',
    ],
    perlindungan: [
      'Bantuan tunai bersyarat bagi PUS miskin',
      'Bantuan pangan nontunai bagi PUS miskin',
      'Jaminan kesehatan keluarga miskin (PBI)',
    ],
    ekonomi: [
      'Program Keluarga Harapan bagi PUS miskin',
      'Peningkatan akses dan aset KPM kewirausahaan sosial',
      'Peningkatan pendapatan KPM kewirausahaan sosial',
      'Bantuan permodalan',
      'Promosi dan pemasaran koperasi dan UMKM',
      'Pelatihan produksi dan pemasaran usaha rumah tangga',
      'Pengembangan Kampung Keluarga Berkualitas',
      'Kemandirian ekonomi keluarga (UPPKA)',
      'Pembinaan usaha nelayan',
      'Pembenihan ikan berkelanjutan',
    ],
    lingkungan: [
      'Pemicuan Sanitasi Total Berbasis Masyarakat (STBM)',
      'Perumahan dan permukiman layak',
      'Pengendalian vektor dan jumantik',
    ],
  },
}

/** The eight functions of the family: a list of its own. */
export const FAMILY_FUNCTIONS = [
  { value: 'keagamaan', label: 'Keagamaan' },
  { value: 'sosial_budaya', label: 'Sosial budaya' },
  { value: 'kasih_sayang', label: 'Cinta kasih' },
  { value: 'perlindungan', label: 'Perlindungan' },
  { value: 'reproduksi', label: 'Reproduksi' },
  { value: 'pendidikan', label: 'Sosialisasi dan pendidikan' },
  { value: 'ekonomi', label: 'Ekonomi' },
  { value: 'lingkungan', label: 'Pembinaan lingkungan' },
] as const

export const ACTIVITY_TARGETS: readonly Choice[] = [
  { value: 'seluruh_penduduk', label: 'Seluruh penduduk' },
  { value: 'pus', label: 'PUS' },
  { value: 'remaja', label: 'Remaja' },
  { value: 'lansia', label: 'Lansia' },
  { value: 'balita', label: 'Balita' },
  { value: 'keluarga_balita', label: 'Keluarga punya balita' },
  { value: 'keluarga_remaja', label: 'Keluarga punya remaja' },
  { value: 'keluarga_lansia', label: 'Keluarga punya lansia' },
  { value: 'lainnya', label: 'Lainnya' },
]

export const DASHAT_TARGETS: readonly Choice[] = [
  { value: 'bumil', label: 'Ibu hamil' },
  { value: 'busui', label: 'Ibu menyusui' },
  { value: 'baduta', label: 'Baduta' },
  { value: 'balita', label: 'Balita' },
  { value: 'catin', label: 'Calon pengantin' },
]

export const DASHAT_FUNDS: readonly Choice[] = [
  { value: 'mandiri', label: 'Dana sendiri' },
  { value: 'dana_desa', label: 'Dana Desa (DD)' },
  { value: 'add', label: 'Alokasi Dana Desa (ADD)' },
  { value: 'csr', label: 'CSR' },
  { value: 'apbd', label: 'APBD' },
  { value: 'dak', label: 'DAK' },
  { value: 'apbn', label: 'APBN' },
  { value: 'bank', label: 'Bank' },
]

/** Labels of some of a list's values. */
export const labelsOf = (choices: readonly Choice[], values: readonly string[]): string =>
  values.map((value) => choices.find((choice) => choice.value === value)?.label ?? value).join(', ')
