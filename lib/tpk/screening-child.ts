import type { Band, Threshold } from '@/lib/tpk/screening-set'

const ELSIMIL = 'Elsimil v1 (BKKBN, 2022)'
const CONFIRM = 'Timbang dan ukur sekali lagi, lalu periksakan ke Puskesmas untuk dipastikan.'
const ASK = 'Panduan pendampingan: TPK menanyakan, menjelaskan, dan merujuk untuk dipastikan; tidak mendiagnosis'

const simple = (verdict: string, label: string, when: Band['when'], urgency: Band['urgency'], words: string): Band => ({
  verdict,
  label,
  when,
  urgency,
  words,
})

const zScore = (mark: string, label: string, low: string, severe: Band['urgency']): Threshold => ({
  mark,
  label,
  question: 'Hasil timbang dan ukur menurut standar WHO',
  stages: ['anak'],
  unit: 'SD',
  limits: [
    { name: 'sangat', label: 'Jauh di bawah garis', value: -3, least: -3, most: -3 },
    { name: 'batas', label: 'Di bawah garis', value: -2, least: -2, most: -2 },
  ],
  bands: [
    simple('sangat', `${low}, jauh di bawah garis`, { below: 'sangat' }, severe, CONFIRM),
    simple('kurang', `${low}, di bawah garis`, { below: 'batas' }, 'biasa', CONFIRM),
  ],
  effect: 'merah',
  core: true,
  source: `Permenkes 2/2020. ${ASK}`,
  certainty: 'sure',
})

/** Anak 0-59 bulan (domain 6.2, 7). Growth is read from the measurement; a flagged value says nothing here. */
export const CHILD_THRESHOLDS: readonly Threshold[] = [
  {
    mark: 'bb_naik',
    label: 'Kenaikan berat badan',
    question: 'Dua penimbangan terakhir',
    stages: ['anak'],
    unit: '',
    limits: [],
    bands: [
      simple(
        'tidak_naik',
        'Berat badan tidak naik',
        { is: ['T'] },
        'biasa',
        'Tanyakan makan dan sakitnya, jelaskan ke keluarga, lalu periksakan ke Puskesmas untuk dipastikan.',
      ),
    ],
    effect: 'merah',
    core: true,
    ideal: 'naik sesuai garis',
    source: ASK,
    certainty: 'sure',
  },
  zScore('pb_u', 'Panjang atau tinggi menurut umur', 'Panjang atau tinggi', 'biasa'),
  zScore('bb_pb', 'Berat menurut panjang atau tinggi', 'Berat untuk tingginya', 'segera'),
  zScore('bb_u', 'Berat menurut umur', 'Berat untuk umurnya', 'biasa'),
  {
    mark: 'edema',
    label: 'Bengkak di kedua kaki',
    question: 'Edema pada pengukuran',
    stages: ['anak'],
    unit: '',
    limits: [],
    bands: [
      simple(
        'ya',
        'Bengkak di kedua kaki',
        { is: [true] },
        'segera',
        'Bawa anak ke Puskesmas hari ini bersama keluarganya.',
      ),
    ],
    effect: 'merah',
    core: true,
    ideal: 'tidak ada',
    source: 'Standar WHO: edema dihitung sebagai sangat kurus; tindakannya disimpulkan',
    certainty: 'sure',
  },
  {
    mark: 'lahir_minggu',
    label: 'Usia kehamilan saat lahir',
    question: 'lahir_minggu',
    stages: ['anak'],
    unit: 'minggu',
    limits: [
      { name: 'kurang', label: 'Paling sedikit', value: 37, least: 34, most: 39 },
      { name: 'lebih', label: 'Paling banyak', value: 42, least: 40, most: 44 },
    ],
    bands: [
      simple(
        'kurang',
        'Lahir kurang bulan',
        { below: 'kurang' },
        'biasa',
        'Pastikan tumbuh kembangnya dipantau setiap bulan dan bidan mengetahuinya.',
      ),
      simple('lebih', 'Lahir lewat bulan', { above: 'lebih' }, '', 'Sampaikan ke bidan pada pemeriksaan berikutnya.'),
    ],
    effect: 'merah',
    source: ELSIMIL,
    certainty: 'sure',
  },
  {
    mark: 'lahir_bb',
    label: 'Berat lahir',
    question: 'lahir_bb',
    stages: ['anak'],
    unit: 'gram',
    limits: [
      { name: 'kurang', label: 'Paling sedikit', value: 2500, least: 2000, most: 3000 },
      { name: 'lebih', label: 'Paling banyak', value: 3900, least: 3500, most: 5000 },
    ],
    bands: [
      simple(
        'kurang',
        'Berat lahir rendah',
        { below: 'kurang' },
        'biasa',
        'Pastikan anak ditimbang setiap bulan dan pernah diperiksa di Puskesmas.',
      ),
      simple('lebih', 'Berat lahir besar', { above: 'lebih' }, '', 'Sampaikan ke bidan pada pemeriksaan berikutnya.'),
    ],
    effect: 'merah',
    source: ELSIMIL,
    certainty: 'sure',
  },
  {
    mark: 'lahir_pb',
    label: 'Panjang lahir',
    question: 'lahir_pb',
    stages: ['anak'],
    unit: 'cm',
    limits: [{ name: 'batas', label: 'Paling sedikit', value: 48, least: 44, most: 50 }],
    bands: [
      simple(
        'kurang',
        'Panjang lahir kurang',
        { below: 'batas' },
        '',
        'Pastikan panjang badannya diukur setiap bulan.',
      ),
    ],
    effect: 'merah',
    source: ELSIMIL,
    certainty: 'sure',
  },
  {
    mark: 'asi',
    label: 'ASI eksklusif',
    question: 'asi_eksklusif',
    stages: ['pascasalin', 'anak'],
    unit: '',
    limits: [],
    bands: [
      simple(
        'tidak',
        'Tidak hanya ASI',
        { is: [false] },
        '',
        'Tanyakan kesulitannya dan ajak bertemu bidan tentang menyusui.',
      ),
    ],
    effect: 'perhatian',
    ideal: 'ya',
    source: 'Ditanyakan SIPENTING; akibatnya pada warna tidak ditemukan',
    certainty: 'inferred',
  },
  {
    mark: 'imunisasi',
    label: 'Imunisasi',
    question: 'imunisasi',
    stages: ['anak'],
    unit: '',
    limits: [],
    bands: [
      simple(
        'kurang',
        'Imunisasi belum lengkap',
        { is: ['kurang'] },
        '',
        'Ajak melengkapi imunisasi di Posyandu berikutnya.',
      ),
    ],
    effect: 'perhatian',
    ideal: 'lengkap sesuai umur',
    source: 'Ditanyakan SIPENTING; akibatnya pada warna tidak ditemukan',
    certainty: 'inferred',
  },
  {
    mark: 'kembang',
    label: 'Perkembangan (KKA)',
    question: 'kka_hasil',
    stages: ['anak'],
    unit: '',
    limits: [],
    bands: [
      simple(
        'tertinggal',
        'Ada kemampuan yang belum sesuai umur',
        { is: ['tertinggal'] },
        'biasa',
        'Ajak bermain sesuai KKA setiap hari, dan periksakan ke Puskesmas untuk dipastikan.',
      ),
    ],
    effect: 'perhatian',
    ideal: 'sesuai umurnya',
    source: 'Ditanyakan SIPENTING; akibatnya pada warna tidak ditemukan',
    certainty: 'inferred',
  },
]
