import type { Option, Question } from '@/lib/tpk/questions/question'
import { range } from '@/lib/tpk/questions/question'

const options = (...pairs: [string, string][]): Option[] => pairs.map(([value, label]) => ({ value, label }))

/** What counts as safe for verval KRS (domain 6.3): the first five. */
export const WATER = options(
  ['kemasan', 'Air kemasan atau isi ulang'],
  ['ledeng', 'Ledeng atau PAM'],
  ['sumur_bor', 'Sumur bor atau pompa'],
  ['sumur_terlindung', 'Sumur terlindung'],
  ['mata_air_terlindung', 'Mata air terlindung'],
  ['sumur_terbuka', 'Sumur tidak terlindung'],
  ['mata_air_terbuka', 'Mata air tidak terlindung'],
  ['permukaan', 'Sungai, danau, atau irigasi'],
  ['hujan', 'Air hujan'],
  ['lainnya', 'Lainnya'],
)
export const SAFE_WATER: readonly string[] = WATER.slice(0, 5).map(({ value }) => value)

/** Proper is a septic tank or a common sewer (IPAL). */
export const TOILETS = options(
  ['sendiri', 'Jamban sendiri dengan tangki septik atau IPAL'],
  ['bersama', 'Jamban bersama dengan tangki septik atau IPAL'],
  ['tanpa_septik', 'Jamban tanpa tangki septik'],
  ['tidak_ada', 'Tidak ada jamban'],
)
export const SAFE_TOILETS: readonly string[] = ['sendiri', 'bersama']

/** Methods as the TPK lists of the postpartum stage name them; the first four are MKJP. */
export const METHODS = options(
  ['iud', 'IUD (spiral)'],
  ['implan', 'Implan (susuk)'],
  ['mow', 'MOW (steril perempuan)'],
  ['mop', 'MOP (steril laki-laki)'],
  ['suntik', 'Suntik'],
  ['pil', 'Pil'],
  ['kondom', 'Kondom'],
  ['mal', 'MAL (menyusui)'],
  ['lainnya', 'Cara lain'],
)
export const LASTING_METHODS: readonly string[] = ['iud', 'implan', 'mow', 'mop']

export const SECTIONS = {
  measures: { code: 'ukur', label: 'Ukur dan periksa' },
  health: { code: 'sehat', label: 'Kesehatan' },
  tablets: { code: 'ttd', label: 'Tablet tambah darah' },
  home: { code: 'rumah', label: 'Rumah dan lingkungan' },
  help: { code: 'bantuan', label: 'KIE dan bantuan' },
  next: { code: 'lanjut', label: 'Berikutnya' },
} as const

export const weight = (more: Partial<Question> = {}): Question => ({
  code: 'bb',
  section: 'ukur',
  label: 'Berat badan sekarang',
  kind: 'number',
  unit: 'kg',
  range: range(25, 200, 1, 'Berat badan orang dewasa', 'kg'),
  ...more,
})

export const height: Question = {
  code: 'tb',
  section: 'ukur',
  label: 'Tinggi badan',
  help: 'Dalam sentimeter, misalnya 154,5.',
  kind: 'number',
  unit: 'cm',
  range: range(100, 220, 1, 'Tinggi badan orang dewasa', 'cm'),
}

export const arm: Question = {
  code: 'lila',
  section: 'ukur',
  label: 'Lingkar lengan atas (LiLA)',
  help: 'Lengan yang jarang dipakai, di tengah antara bahu dan siku.',
  kind: 'number',
  unit: 'cm',
  range: range(12, 60, 1, 'LiLA', 'cm'),
}

/** Hb: whether it was taken, then the value, or why not. */
export const haemoglobin: readonly Question[] = [
  { code: 'hb_diperiksa', section: 'ukur', label: 'Hb sudah diperiksa?', kind: 'yes-no' },
  {
    code: 'hb',
    section: 'ukur',
    label: 'Kadar Hb',
    help: 'Salin dari buku KIA atau hasil pemeriksaan.',
    kind: 'number',
    unit: 'g/dL',
    range: range(3, 22, 1, 'Hb', 'g/dL'),
    when: [{ answer: 'hb_diperiksa', is: [true] }],
    required: true,
  },
  {
    code: 'hb_alasan',
    section: 'ukur',
    label: 'Mengapa Hb belum diperiksa?',
    kind: 'choice',
    options: options(
      ['alat', 'Alat atau bahan tidak ada'],
      ['jauh', 'Tempat periksa jauh'],
      ['biaya', 'Tidak ada biaya'],
      ['menolak', 'Belum bersedia'],
      ['belum_waktu', 'Belum waktunya'],
      ['lainnya', 'Alasan lain'],
    ),
    when: [{ answer: 'hb_diperiksa', is: [false] }],
    required: true,
  },
]

export const smoking = (subject: string): readonly Question[] => [
  { code: 'merokok', section: 'rumah', label: `${subject} merokok?`, kind: 'yes-no' },
  { code: 'terpapar_rokok', section: 'rumah', label: 'Ada yang merokok di rumah?', kind: 'yes-no' },
]

export const house: readonly Question[] = [
  { code: 'air', section: 'rumah', label: 'Sumber air minum utama', kind: 'choice', options: WATER },
  { code: 'jamban', section: 'rumah', label: 'Tempat buang air besar', kind: 'choice', options: TOILETS },
]

export const tablets = (when: Question['when'] = []): readonly Question[] => [
  {
    code: 'ttd_diterima',
    section: 'ttd',
    label: 'TTD diterima sejak kunjungan terakhir',
    help: 'Tulis 0 bila tidak menerima.',
    kind: 'number',
    unit: 'tablet',
    range: range(0, 300, 0, 'TTD diterima', 'tablet'),
    when,
  },
  {
    code: 'ttd_diminum',
    section: 'ttd',
    label: 'TTD diminum sejak kunjungan terakhir',
    kind: 'number',
    unit: 'tablet',
    range: range(0, 300, 0, 'TTD diminum', 'tablet'),
    when,
  },
]

const KIE_TOPICS = {
  gizi: 'Gizi seimbang',
  ttd: 'Tablet tambah darah',
  kb: 'Keluarga berencana',
  kespro: 'Kesehatan reproduksi',
  periksa: 'Periksa kehamilan',
  persalinan: 'Persiapan persalinan',
  asi: 'ASI dan menyusui',
  mpasi: 'MP-ASI',
  imunisasi: 'Imunisasi',
  asuh: 'Pengasuhan 1.000 HPK',
  phbs: 'Air bersih, jamban, cuci tangan',
  rokok: 'Bahaya asap rokok',
} as const

/** KIE, aid and free meals, then when to come back. `meals` where MBG is meant for them. */
export const closing = (topics: readonly (keyof typeof KIE_TOPICS)[], meals: boolean): readonly Question[] => [
  { code: 'kie', section: 'bantuan', label: 'KIE diberikan?', kind: 'yes-no', required: true },
  {
    code: 'kie_jenis',
    section: 'bantuan',
    label: 'Tentang apa?',
    kind: 'choices',
    options: topics.map((value) => ({ value, label: KIE_TOPICS[value] })),
    when: [{ answer: 'kie', is: [true] }],
  },
  { code: 'bansos', section: 'bantuan', label: 'Difasilitasi mendapat bantuan sosial?', kind: 'yes-no' },
  {
    code: 'bansos_jenis',
    section: 'bantuan',
    label: 'Bantuan apa?',
    kind: 'choices',
    options: options(
      ['pkh', 'PKH'],
      ['sembako', 'Sembako atau BPNT'],
      ['blt', 'BLT Desa'],
      ['pmt', 'Makanan tambahan (PMT)'],
      ['genting', 'Orang tua asuh (Genting)'],
      ['lainnya', 'Lainnya'],
    ),
    when: [{ answer: 'bansos', is: [true] }],
  },
  ...(meals
    ? ([{ code: 'mbg', section: 'bantuan', label: 'Menerima Makan Bergizi Gratis (MBG)?', kind: 'yes-no' }] as const)
    : []),
  {
    code: 'kunjungan_berikut',
    section: 'lanjut',
    label: 'Janji kunjungan berikutnya',
    help: 'Kosongkan untuk mengikuti jadwal.',
    kind: 'day',
    ahead: true,
  },
  { code: 'catatan', section: 'lanjut', label: 'Catatan', kind: 'text' },
]
