/** A limit of a check: its number, what it means, where it comes from, and whether that is settled. */
export interface Limit {
  value: number
  means: string
  source: string
  /** `inferred`: chosen by us; the field may settle it otherwise. */
  mark: 'sure' | 'inferred'
}

export type LimitCode = keyof typeof LIMITS

const limit = (value: number, means: string, source: string, mark: Limit['mark'] = 'inferred'): Limit => ({
  value,
  means,
  source,
  mark,
})

const BEGUN = 'Disimpulkan; belum ada dokumen resminya'

const LIMITS = {
  outlierZ: limit(
    3.5,
    'Angka dianggap jauh bila skor z tegarnya paling sedikit ini',
    'Iglewicz dan Hoaglin 1993: modified z-score di atas 3,5',
    'sure',
  ),
  neighbourZ: limit(5, 'Angka dianggap lain dari desa sekitar bila skor z tegarnya paling sedikit ini', BEGUN),
  leastDifference: limit(5, 'Selisih di bawah ini tidak ditanyakan', BEGUN),
  leastHistory: limit(6, 'Bulan terlapor paling sedikit untuk mengenal kebiasaan satu desa', BEGUN),
  flowMonths: limit(24, 'Bulan ke belakang yang dibandingkan untuk kejadian selama sebulan', BEGUN),
  stockMonths: limit(12, 'Bulan ke belakang yang dibandingkan untuk keadaan akhir bulan', BEGUN),
  scaleShare: limit(0.05, 'Goyangan yang selalu dianggap wajar, bagian dari nilai tengah', BEGUN),
  leastNeighbours: limit(5, 'Desa sekitar paling sedikit untuk dibandingkan', BEGUN),
  leastBase: limit(20, 'Pembanding (PUS, kelompok yang ada) di bawah ini terlalu kecil untuk dibandingkan', BEGUN),
  repeatedLeast: limit(10, 'Angka berulang baru ditanyakan mulai nilai ini', BEGUN),
  repeatedCells: limit(6, 'Sel berangka sama dalam satu laporan', BEGUN),
  repeatedVillages: limit(4, 'Desa sekecamatan berangka sama pada sel yang sama', BEGUN),
  repeatedShare: limit(0.4, 'Bagian desa sekecamatan berangka sama pada sel yang sama', BEGUN),
  copiedCells: limit(10, 'Angka bukan nol paling sedikit agar laporan yang sama persis dianggap salinan', BEGUN),
  flowUnchanged: limit(4, 'Bulan berturut-turut dengan angka sama persis, untuk kejadian selama sebulan', BEGUN),
  flowUnchangedLeast: limit(5, 'Angka kejadian di bawah ini wajar bila berulang', BEGUN),
  stockUnchanged: limit(12, 'Bulan berturut-turut dengan angka sama persis, untuk keadaan akhir bulan', BEGUN),
  stockUnchangedLeast: limit(50, 'Keadaan di bawah ini wajar bila tidak berubah setahun', BEGUN),
  digitLeast: limit(10, 'Hanya angka mulai ini yang dihitung digit akhirnya', BEGUN),
  digitCount: limit(60, 'Angka paling sedikit dalam setahun untuk menilai digit akhir', BEGUN),
  digitShare: limit(0.35, 'Bagian berakhir 0 atau 5 yang ditanyakan; wajarnya seperlima', BEGUN),
  digitChi: limit(
    10.83,
    'Nilai kai-kuadrat digit akhir, satu derajat bebas, peluang kebetulan di bawah 0,1%',
    'Tabel kai-kuadrat',
    'sure',
  ),
}

/** The limits of the checks, one edition. A changed number is a new edition with its day. */
export const QUALITY = { edition: 1, validFrom: '2026-11-01', limits: LIMITS as Readonly<Record<LimitCode, Limit>> }

/** The number of a limit in the edition in force. */
export const limitOf = (code: LimitCode): number => QUALITY.limits[code].value

/**
 * What a cell is measured against when villages are compared, beyond what a form's
 * ratios say (a cell above one other cell is measured against that). By form and column.
 */
export const EXTRA_BASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'laporan-desa': {
    ...Object.fromEntries(
      ['iud', 'mow', 'mop', 'implan', 'suntik', 'pil', 'kondom', 'mal'].map((way) => [`pb_${way}`, 'pus']),
    ),
    hamil: 'pus',
    ias: 'pus',
  },
}
