/** How sure a rule is: read in the text itself, likely, or concluded from practice. */
export type Certainty = 'pasti' | 'mungkin' | 'disimpulkan'

/** Why a programme holds data of persons, by which law, and which data. An edition is never changed, only followed. */
export interface Purpose {
  code: string
  programme: string
  why: string
  /** UU 27/2022 Pasal 20(2): which of the six bases. */
  basis: string
  laws: readonly string[]
  data: readonly string[]
  /** UU 27/2022 Pasal 4(2): health and children's data are of the special kind. */
  special: boolean
  certainty: Certainty
  source: string
}

const PDP = 'UU 27/2022 Pasal 20 ayat (2)'
const DUTY = 'Pelaksanaan tugas dan kewajiban pelayanan publik'

export const PURPOSES: readonly Purpose[] = [
  {
    code: 'pendataan-keluarga',
    programme: 'Pendataan dan pemutakhiran keluarga',
    why: 'Mengetahui keluarga yang ada di desa, agar pelayanan dan perencanaan sampai kepadanya.',
    basis: DUTY,
    laws: ['UU 52/2009', 'PP 87/2014 Pasal 53', PDP],
    data: ['nama', 'NIK dan nomor KK', 'tanggal lahir', 'hubungan keluarga', 'alamat'],
    special: false,
    certainty: 'pasti',
    source: 'PP 87/2014 Pasal 53: pemutakhiran setiap tahun',
  },
  {
    code: 'pendampingan-tpk',
    programme: 'Pendampingan keluarga oleh TPK',
    why: 'Mendampingi calon pengantin, ibu hamil, ibu pascapersalinan, dan anak di bawah lima tahun.',
    basis: DUTY,
    laws: ['Perpres 72/2021', 'Perban BKKBN 12/2021', PDP],
    data: ['hasil penapisan', 'kunjungan', 'faktor risiko', 'bantuan', 'air minum dan jamban'],
    special: true,
    certainty: 'pasti',
    source: 'Perpres 72/2021: pendampingan calon pengantin dan keluarga berisiko stunting',
  },
  {
    code: 'pertumbuhan-anak',
    programme: 'Pemantauan pertumbuhan anak',
    why: 'Mengenali gangguan pertumbuhan sedini mungkin dan menghitung prevalensi.',
    basis: DUTY,
    laws: ['Perpres 72/2021', 'Permenkes 2/2020', PDP],
    data: ['berat dan panjang badan', 'lingkar kepala dan lengan', 'status gizi'],
    special: true,
    certainty: 'mungkin',
    source: 'Permenkes 2/2020 tentang standar antropometri anak',
  },
  {
    code: 'verval-krs',
    programme: 'Verifikasi dan validasi keluarga berisiko stunting',
    why: 'Memastikan daftar keluarga berisiko stunting sesuai keadaan di lapangan.',
    basis: DUTY,
    laws: ['Perpres 72/2021', PDP],
    data: ['tanda risiko keluarga', 'peringkat kesejahteraan', 'hasil verifikasi'],
    special: false,
    certainty: 'pasti',
    source: 'Perpres 72/2021: penyediaan data keluarga berisiko stunting',
  },
  {
    code: 'rujukan-dan-audit',
    programme: 'Rujukan dan audit kasus stunting',
    why: 'Mengantar yang membutuhkan ke fasilitas kesehatan dan mencari penyebab kasus.',
    basis: DUTY,
    laws: ['Perpres 72/2021', PDP],
    data: ['alasan dirujuk', 'jawaban faskes', 'temuan dan rekomendasi'],
    special: true,
    certainty: 'pasti',
    source: 'Perpres 72/2021: audit kasus stunting',
  },
  {
    code: 'poktan',
    programme: 'Kelompok kegiatan (BKB, BKR, BKL, UPPKA, PIK-R)',
    why: 'Mencatat anggota, kehadiran, dan pelayanan kelompok.',
    basis: DUTY,
    laws: ['UU 52/2009', 'PP 87/2014', PDP],
    data: ['keanggotaan', 'kehadiran', 'kunjungan rumah'],
    special: false,
    certainty: 'mungkin',
    source: 'UU 52/2009: ketahanan dan kesejahteraan keluarga',
  },
]

/** The articles of UU 27/2022 behind each kind of request, for the letter of an answer. */
export const RIGHTS_SOURCE =
  'UU 27/2022 Pasal 30 (koreksi), 32 (akses dan rekam jejak), 40-41 (pembatasan), 42-44 (penghapusan)'
