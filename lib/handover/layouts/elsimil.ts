import { field, type Layout, type LayoutSection } from '../layout'

const seen = (code: string, title: string, labels: readonly string[]): LayoutSection => ({
  code,
  title,
  fields: labels.map((label) => field(label.toLowerCase().replace(/[^a-z0-9]+/g, '_'), label)),
})

const IDENTITY = seen('identitas', 'Identitas dan karakteristik keluarga', ['NIK', 'Nama', 'Tanggal lahir', 'Alamat'])

const record = (code: string, sheet: string, labels: readonly string[]): Layout => ({
  code,
  application: 'elsimil',
  sheet,
  title: `Pendampingan ${sheet.toLowerCase()}`,
  edition: 2025,
  every: 'month',
  subject: 'person',
  sections: [
    { ...IDENTITY, fields: IDENTITY.fields.map((one) => ({ ...one, certainty: 'likely' as const })) },
    {
      ...seen('penapisan', 'Penapisan dan pendampingan', labels),
      repeats: 'kunjungan',
      fields: labels.map((label) =>
        field(label.toLowerCase().replace(/[^a-z0-9]+/g, '_'), label, { certainty: 'likely' }),
      ),
    },
  ],
  source:
    'Aplikasi TPK yang dipakai di lapangan (SIPENTING Jawa Barat, Parepare, Buleleng); bukan layar Elsimil sendiri',
  certainty: 'likely',
  missing: ['Urutan layar Elsimil tidak ditemukan pada sumber terbuka.'],
})

/** The verval of families at risk, in the order of the later edition of its workbook. */
const verval: Layout = {
  code: 'verval-krs',
  application: 'elsimil',
  sheet: 'Verval KRS',
  title: 'Verifikasi dan validasi keluarga berisiko stunting',
  edition: 2025,
  every: 'month',
  subject: 'family',
  sections: [
    seen('keluarga', 'Keluarga', ['Kode keluarga', 'NIK KK', 'Nama KK']),
    seen('sasaran', 'Sasaran', ['Baduta', 'Balita', 'PUS', 'PUS hamil']),
    seen('penapisan', 'Penapisan', [
      ...['Air minum', 'Jamban', 'Terlalu muda', 'Terlalu tua', 'Terlalu dekat', 'Terlalu banyak'],
      ...['Bukan KB modern', 'Peringkat kesejahteraan', 'Berisiko'],
    ]),
  ],
  source: 'Buku kerja KRS resmi menurut nama (edisi 2021) dan kolom KRS 2025',
  certainty: 'sure',
  missing: ['Urutan layar verval sendiri tidak ditemukan; yang ada urutan kolom buku kerjanya.'],
}

export const ELSIMIL_LAYOUTS: readonly Layout[] = [
  verval,
  record('tpk-catin', 'Calon pengantin', [
    ...['Tanggal pernikahan', 'Domisili setelah menikah', 'Tanggal periksa', 'BB', 'TB', 'IMT', 'Hb', 'LiLA'],
    ...['Merokok/terpapar', 'TTD diterima', 'TTD diminum', 'Air minum', 'BAB', 'Rencana kontrasepsi', 'KIE', 'Rujukan'],
    'Bansos',
  ]),
  record('tpk-bumil', 'Ibu hamil', [
    ...['Tanggal kunjungan', 'Kehamilan ke', 'Tanggal lahir anak terakhir', 'Usia kehamilan (minggu)'],
    ...['BB trimester 1/sebelum hamil', 'BB sekarang', 'TB sekarang', 'Hb', 'LiLA', 'TFU', 'Janin kembar', 'TBJ'],
    ...['Riwayat penyakit', 'Terpapar rokok', 'Air minum', 'BAB', 'KIE', 'TTD diterima', 'TTD diminum', 'Rujukan'],
    ...['Bansos', 'MBG diterima', 'Kunjungan berikut', 'Catatan'],
  ]),
  record('tpk-pasca', 'Pascapersalinan', [
    ...['Tanggal persalinan', 'Tempat', 'Penolong', 'Cara', 'Kembar', 'Keadaan bayi', 'Komplikasi nifas'],
    ...[
      'ASI eksklusif',
      'KB pascasalin',
      'Metode',
      'TTD',
      'Air minum',
      'BAB',
      'Rokok',
      'KIE',
      'Rujukan',
      'Bansos',
      'MBG',
    ],
  ]),
  record('tpk-baduta', 'Baduta dan balita', [
    ...['Usia kehamilan saat lahir', 'BB lahir', 'PB lahir', 'Tanggal ukur', 'BB', 'PB/TB', 'Lingkar kepala'],
    ...['ASI eksklusif', 'ASI berlanjut', 'MP-ASI', 'Imunisasi', 'KKA terisi', 'Hasil KKA'],
    ...['Hadir Posyandu bulan ini', 'Ikut BKB bulan ini', 'KB ibu', 'Air minum', 'BAB', 'Rokok', 'KIE', 'Rujukan'],
    ...['Bansos', 'MBG'],
  ]),
]
