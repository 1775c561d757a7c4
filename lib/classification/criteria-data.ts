import type { CriteriaSet, Criterion } from './criteria'

const MEMORY = 'Ingatan lapangan; tidak ditemukan dokumen yang memuat kriterianya'
const inferred = (code: string, label: string, more: Partial<Criterion> = {}): Criterion => ({
  code,
  label,
  source: MEMORY,
  certainty: 'inferred',
  ...more,
})

const decree = inferred('sk', 'SK pengukuhan ada', { reader: 'sk' })
const board = inferred('pengurus', 'Pengurus terisi: ketua, sekretaris, bendahara', { reader: 'board' })
const someTrained = inferred('kader-sebagian', 'Sebagian kader sudah terlatih', { reader: 'trained', least: 0.01 })
const meets = inferred('pertemuan', 'Ada pertemuan, belum tentu setiap bulan', { reader: 'months-met', least: 1 })
const monthly = inferred('bulanan', 'Pertemuan setiap bulan', { reader: 'months-met', least: 12 })
const allTrained = inferred('kader-terlatih', 'Kader sudah terlatih', { reader: 'trained', least: 1 })
const recorded = inferred('catatan', 'Pencatatan setiap bulan, juga bulan tanpa pertemuan', {
  reader: 'months-recorded',
  least: 12,
})
const visits = inferred('kunjungan', 'Kunjungan rumah dilakukan', { reader: 'visits', least: 1 })
const referrals = inferred('rujukan', 'Rujukan dilakukan', { reader: 'referrals', least: 1 })
const attendance = inferred('kehadiran', 'Kehadiran anggota lebih dari 75–80%', { reader: 'attendance', least: 0.75 })

const family = (subject: 'bkb' | 'bkr' | 'bkl', kit: Criterion, together: Criterion): CriteriaSet => ({
  subject,
  edition: 'dasar-berkembang-paripurna',
  name: 'Dasar, berkembang, paripurna',
  validFrom: '2000-01-01',
  source: 'Nama kelasnya pasti; kriterianya ingatan lapangan dan tidak ditemukan dokumennya',
  certainty: 'sure',
  aspects: [],
  classes: [
    { code: 'dasar', label: 'Dasar', criteria: [decree, board, someTrained, meets] },
    { code: 'berkembang', label: 'Berkembang', criteria: [monthly, allTrained, kit, recorded] },
    { code: 'paripurna', label: 'Paripurna', criteria: [together, visits, referrals, attendance] },
  ],
})

const PIK_SOURCE = 'Pedoman pengelolaan PIK Remaja/Mahasiswa (skema Tumbuh, Tegak, Tegar)'
const sure = (code: string, label: string, source: string, more: Partial<Criterion> = {}): Criterion => ({
  code,
  label,
  source,
  certainty: 'sure',
  ...more,
})

const ROLES_SOURCE = 'Buku bantu PPKBD dan Sub PPKBD: enam peran bakti'
const roles: readonly Criterion[] = [
  ['pengorganisasian', 'Pengorganisasian'],
  ['pertemuan', 'Pertemuan'],
  ['kie', 'KIE dan konseling'],
  ['pencatatan', 'Pencatatan, pendataan, dan pemetaan sasaran'],
  ['pelayanan', 'Pelayanan'],
  ['kemandirian', 'Kemandirian'],
].map(([code, label]) => sure(code!, label!, ROLES_SOURCE))

const institution = (subject: 'ppkbd' | 'sub_ppkbd', name: string): CriteriaSet => ({
  subject,
  edition: 'enam-peran-bakti',
  name: `${name}: enam peran bakti`,
  validFrom: '2000-01-01',
  source: `${ROLES_SOURCE}. Ukuran tiap kelas per peran tidak ditemukan: petugas yang menilai`,
  certainty: 'sure',
  aspects: roles,
  classes: [
    { code: 'dasar', label: 'Dasar', criteria: [] },
    { code: 'berkembang', label: 'Berkembang', criteria: [] },
    { code: 'mandiri', label: 'Mandiri', criteria: [] },
  ],
})

const HOUSE_SOURCE = 'Panduan Rumah Data Kependudukan 2020: syarat minimum'

/**
 * The criteria Lini comes with, by subject, the edition in force first. Only what
 * was read somewhere stands here, each with its source and how sure it is; numbers
 * the field remembers are `least` of an inferred criterion and never decide anything.
 */
export const SHIPPED: readonly CriteriaSet[] = [
  family(
    'bkb',
    inferred('kka-kit', 'BKB Kit atau Kartu Kembang Anak (KKA) ada', {
      reader: 'facility',
      anyOf: ['bkb.kit', 'bkb.kka'],
    }),
    inferred('terpadu', 'Terpadu dengan Posyandu dan PAUD', { reader: 'integrated' }),
  ),
  family(
    'bkr',
    inferred('kit', 'GenRe Kit ada', { reader: 'facility', anyOf: ['bkr.genre_kit'] }),
    inferred('terpadu', 'Terpadu dengan kegiatan lain, misalnya ekonomi produktif', { reader: 'integrated' }),
  ),
  family(
    'bkl',
    inferred('kit', 'BKL Kit ada', { reader: 'facility', anyOf: ['bkl.kit'] }),
    inferred('terpadu', 'Terpadu dengan Posyandu Lansia atau ekonomi produktif', { reader: 'integrated' }),
  ),
  {
    subject: 'uppka',
    edition: 'dasar-berkembang-mandiri',
    name: 'Dasar, berkembang, mandiri',
    validFrom: '2020-01-01',
    source: 'Perban BKKBN 17/2020; isinya tidak terbaca, hanya tanda-tanda kelas mandiri yang ditemukan',
    certainty: 'sure',
    aspects: [],
    classes: [
      { code: 'dasar', label: 'Dasar', criteria: [] },
      { code: 'berkembang', label: 'Berkembang', criteria: [] },
      {
        code: 'mandiri',
        label: 'Mandiri',
        criteria: (
          [
            ['kelola-sendiri', 'Dikelola sendiri oleh anggotanya'],
            ['tanpa-bantuan', 'Berjalan tanpa bantuan dari luar'],
            ['terampil', 'Anggota terampil menjalankan usahanya'],
            ['pemasaran', 'Pemasaran berjalan'],
          ] as const
        ).map(([code, label]) => ({
          code,
          label,
          source: 'Tanya jawab UPPKA BKKBN; ukurannya ada di Perban 17/2020 yang tidak terbaca',
          certainty: 'likely',
          ...(code === 'tanpa-bantuan' && { reader: 'own-funds' as const }),
        })),
      },
    ],
  },
  {
    subject: 'pikr',
    edition: 'tumbuh-tegak-tegar',
    name: 'Tumbuh, tegak, tegar',
    validFrom: '2000-01-01',
    source: `${PIK_SOURCE}: dinilai dari materi dan isi pesan, ciri kegiatan, dukungan dan jaringan`,
    certainty: 'sure',
    aspects: [],
    classes: [
      {
        code: 'tumbuh',
        label: 'Tumbuh',
        criteria: [
          sure('ruang', 'Ruang khusus ada', PIK_SOURCE),
          sure('papan', 'Papan nama paling kecil 60 x 90 cm', PIK_SOURCE),
          sure(
            'struktur',
            'Struktur: pembina, ketua, bidang administrasi, bidang program, pendidik dan konselor sebaya',
            PIK_SOURCE,
            { reader: 'board' },
          ),
          sure('sebaya', 'Dua pendidik sebaya', PIK_SOURCE, { reader: 'peers', least: 2 }),
          sure('di-dalam', 'Kegiatan di dalam lingkungan PIK-R', PIK_SOURCE, { reader: 'months-met', least: 1 }),
          sure('media', 'Media cetak dipakai', PIK_SOURCE),
          sure('catatan', 'Pencatatan dilakukan', PIK_SOURCE),
        ],
      },
      {
        code: 'tegak',
        label: 'Tegak',
        criteria: [
          sure('hak', 'Materi hak-hak reproduksi', PIK_SOURCE),
          sure('kecakapan', 'Materi kecakapan hidup (life skills)', PIK_SOURCE),
          sure('advokasi', 'Materi dan kegiatan advokasi', PIK_SOURCE),
          sure('di-luar', 'Kegiatan di luar lingkungan PIK-R', PIK_SOURCE),
        ],
      },
      { code: 'tegar', label: 'Tegar', criteria: [] },
    ],
  },
  {
    subject: 'pikr',
    edition: 'dasar-berkembang-paripurna',
    name: 'Dasar, berkembang, paripurna (skema baru)',
    validFrom: null,
    source: 'Nama kelas skema baru; halaman kriterianya tidak ditemukan',
    certainty: 'inferred',
    aspects: [],
    classes: [
      { code: 'dasar', label: 'Dasar', criteria: [] },
      { code: 'berkembang', label: 'Berkembang', criteria: [] },
      { code: 'paripurna', label: 'Paripurna', criteria: [] },
    ],
  },
  institution('ppkbd', 'PPKBD'),
  institution('sub_ppkbd', 'Sub PPKBD'),
  {
    subject: 'rumah_dataku',
    edition: 'sederhana-lengkap-paripurna',
    name: 'Sederhana, lengkap, paripurna',
    validFrom: '2020-01-01',
    source: `${HOUSE_SOURCE}; kriteria kelas lengkap dan paripurna tidak ditemukan`,
    certainty: 'sure',
    aspects: [],
    classes: [
      {
        code: 'sederhana',
        label: 'Sederhana',
        criteria: [
          sure('sk', 'SK dengan susunan pengurus', HOUSE_SOURCE, { reader: 'sk' }),
          sure('ketua', 'Ketua dan paling sedikit dua kader', HOUSE_SOURCE),
          sure('orientasi', 'Orientasi pengelola sudah dilakukan', HOUSE_SOURCE),
          sure('sarana', 'Paling sedikit satu sarana', HOUSE_SOURCE),
          sure('data', 'Paling sedikit satu data', HOUSE_SOURCE),
          sure('penyajian', 'Paling sedikit satu penyajian data', HOUSE_SOURCE),
        ],
      },
      { code: 'lengkap', label: 'Lengkap', criteria: [] },
      { code: 'paripurna', label: 'Paripurna', criteria: [] },
    ],
  },
]
