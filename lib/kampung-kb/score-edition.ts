/** The three indices a class is read from. */
export type IndexCode = 'masukan' | 'proses' | 'keluaran'

export type IndicatorCode =
  | 'pokja'
  | 'dana'
  | 'poktan'
  | 'sarana'
  | 'pendamping'
  | 'data'
  | 'operasional'
  | 'lintas_sektor'
  | 'partisipasi'
  | 'cpr'
  | 'mkjp'
  | 'unmet'

/** One row of the table of thresholds: from (or, where less is better, up to) this value the score holds. */
export interface Threshold {
  score: number
  bound: number
  words: string
}

export interface IndicatorRule {
  code: IndicatorCode
  index: IndexCode
  label: string
  /** What its value counts; levels are steps without a unit of their own. */
  unit: 'tingkat' | 'sumber' | 'jenis' | 'kegiatan' | 'instansi' | 'persen'
  better: 'up' | 'down'
  /** From score 1 up. `bound` is the least value of the row, for `down` the most. */
  rows: readonly Threshold[]
  /** What one point of it costs, beside the others: only orders advice, never a class. */
  effort: number
}

export interface ScoreEdition {
  edition: string
  source: string
  certainty: 'sure' | 'likely' | 'inferred'
  /** What the source leaves open and how it is settled here. */
  notes: readonly string[]
  indexes: readonly { code: IndexCode; label: string }[]
  /** The mean from which an index is reached, as a whole number of points a indicator. */
  reached: number
  indicators: readonly IndicatorRule[]
}

const up = (...rows: readonly (readonly [number, string])[]): Threshold[] =>
  rows.map(([bound, words], at) => ({ score: at + 1, bound, words }))

/**
 * The thresholds as the national Kampung KB application computes them (KKB-SRC,
 * `classification/kampung.sql`, seen 2023). No decree with these numbers was found.
 */
export const SCORE_EDITION: ScoreEdition = {
  edition: '2023',
  source: 'Aplikasi Kampung KB nasional (KKB-SRC), perhitungan klasifikasi, Agustus 2023',
  certainty: 'sure',
  notes: [
    'Persentase dibulatkan ke bilangan bulat sebelum dinilai; tepat setengah dibulatkan ke atas (disimpulkan).',
    'Data yang belum ada bernilai 1 dan ditandai; kelas ikut mengukur kelengkapan laporan.',
    'Bobot upaya pada daftar naik kelas disimpulkan, hanya untuk mengurutkan saran.',
  ],
  indexes: [
    { code: 'masukan', label: 'Masukan' },
    { code: 'proses', label: 'Proses' },
    { code: 'keluaran', label: 'Keluaran' },
  ],
  reached: 3,
  indicators: [
    {
      code: 'pokja',
      index: 'masukan',
      label: 'Pokja',
      unit: 'tingkat',
      better: 'up',
      rows: up(
        [0, 'belum ada'],
        [1, 'ada'],
        [2, 'ada, dan beranggota atau terlatih'],
        [3, 'ada, beranggota dan terlatih'],
      ),
      effort: 2,
    },
    {
      code: 'dana',
      index: 'masukan',
      label: 'Sumber dana',
      unit: 'sumber',
      better: 'up',
      rows: up([0, 'tidak ada'], [1, '1 sumber'], [2, '2–4 sumber'], [5, '5 sumber atau lebih']),
      effort: 3,
    },
    {
      code: 'poktan',
      index: 'masukan',
      label: 'Poktan yang dimiliki',
      unit: 'jenis',
      better: 'up',
      rows: up([0, 'tidak ada'], [1, '1–2 jenis'], [3, '3–4 jenis'], [5, 'kelima jenis']),
      effort: 3,
    },
    {
      code: 'sarana',
      index: 'masukan',
      label: 'Sekretariat dan Rumah DataKu',
      unit: 'tingkat',
      better: 'up',
      rows: up([0, 'tidak ada'], [1, 'salah satu'], [2, 'keduanya']),
      effort: 3,
    },
    {
      code: 'pendamping',
      index: 'masukan',
      label: 'PKB/PLKB pendamping dan regulasi',
      unit: 'tingkat',
      better: 'up',
      rows: up([0, 'tidak ada'], [1, 'salah satu'], [2, 'keduanya']),
      effort: 2,
    },
    {
      code: 'data',
      index: 'proses',
      label: 'Penggunaan data',
      unit: 'jenis',
      better: 'up',
      rows: up([0, 'tidak ada'], [1, '1 jenis'], [2, '2–3 jenis'], [4, '4 jenis atau lebih']),
      effort: 1,
    },
    {
      code: 'operasional',
      index: 'proses',
      label: 'Mekanisme operasional',
      unit: 'kegiatan',
      better: 'up',
      rows: up([0, 'tidak ada'], [1, '1–2 dari 5'], [3, '3–4 dari 5'], [5, 'kelima-limanya']),
      effort: 2,
    },
    {
      code: 'lintas_sektor',
      index: 'proses',
      label: 'Keterlibatan lintas sektor',
      unit: 'instansi',
      better: 'up',
      rows: up([0, 'tidak ada'], [1, '1–3 instansi'], [4, '4–6 instansi'], [7, '7 instansi atau lebih']),
      effort: 3,
    },
    {
      code: 'partisipasi',
      index: 'keluaran',
      label: 'Partisipasi poktan',
      unit: 'persen',
      better: 'up',
      rows: up([0, 'di bawah 10%'], [10, '10–20%'], [21, '21–30%'], [31, 'di atas 30%']),
      effort: 4,
    },
    {
      code: 'cpr',
      index: 'keluaran',
      label: 'Peserta KB dari PUS (CPR)',
      unit: 'persen',
      better: 'up',
      rows: up([0, 'di bawah 30%'], [30, '30–40%'], [41, '41–50%'], [51, 'di atas 50%']),
      effort: 5,
    },
    {
      code: 'mkjp',
      index: 'keluaran',
      label: 'MKJP dari peserta KB',
      unit: 'persen',
      better: 'up',
      rows: up([0, 'di bawah 20%'], [20, '20–22%'], [23, '23–24%'], [25, 'di atas 24%']),
      effort: 5,
    },
    {
      code: 'unmet',
      index: 'keluaran',
      label: 'Unmet need (IAT dan TIAL dari PUS)',
      unit: 'persen',
      better: 'down',
      rows: [
        { score: 1, bound: Number.MAX_SAFE_INTEGER, words: '13% atau lebih' },
        { score: 2, bound: 12, words: '10–12%' },
        { score: 3, bound: 9, words: '7–9%' },
        { score: 4, bound: 6, words: '6% atau kurang' },
      ],
      effort: 5,
    },
  ],
}

/** The rule of an indicator in an edition. */
export function indicatorRule(code: IndicatorCode, edition: ScoreEdition = SCORE_EDITION): IndicatorRule {
  const rule = edition.indicators.find((one) => one.code === code)
  if (!rule) throw new Error(`No indicator ${code} in edition ${edition.edition}`)
  return rule
}
