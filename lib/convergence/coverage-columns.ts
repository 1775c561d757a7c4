/** The columns of the village coverage table: an edition of data. Safe in a browser. */

export interface CoverageColumn {
  code: string
  group: string
  label: string
  kind: 'spesifik' | 'sensitif' | 'umum' | 'anggaran'
  /** `ratio` has a number reached of a number targeted; `count` and `money` are one number. */
  type: 'ratio' | 'count' | 'money'
  /** What is reached of what. */
  of: string
  /** Fewer is better. */
  fewer?: true
}

export const COVERAGE_EDITION = {
  edition: 1,
  source:
    'Tabel “Data cakupan program intervensi percepatan penurunan stunting” sebuah kabupaten; spesifik berarti kesehatan, sensitif selebihnya',
  certainty: 'pasti',
} as const

export const COVERAGE_GROUPS = [
  { code: 'umum', label: 'Populasi' },
  { code: 'remaja', label: 'Remaja dan calon pengantin' },
  { code: 'pus', label: 'PUS dan ibu hamil' },
  { code: 'anak', label: 'Bayi dan balita' },
  { code: 'keluarga', label: 'Keluarga dan lingkungan' },
  { code: 'anggaran', label: 'Anggaran desa' },
] as const

type Kind = CoverageColumn['kind']
const ratio = (code: string, group: string, kind: Kind, label: string, of: string, fewer?: true): CoverageColumn => ({
  ...{ code, group, label, kind, type: 'ratio', of },
  ...(fewer && { fewer }),
})
const count = (code: string, label: string, of: string): CoverageColumn => ({
  ...{ code, group: 'umum', label, kind: 'umum', type: 'count', of },
})
const money = (code: string, label: string): CoverageColumn => ({
  ...{ code, group: 'anggaran', label, kind: 'anggaran', type: 'money', of: 'rupiah setahun' },
})

export const COVERAGE_COLUMNS: readonly CoverageColumn[] = [
  count('keluarga', 'Populasi keluarga', 'keluarga'),
  count('anak', 'Populasi anak', 'anak'),
  ratio('rematri-ttd', 'remaja', 'spesifik', 'Remaja putri menerima TTD', 'remaja putri'),
  ratio('rematri-hb', 'remaja', 'spesifik', 'Remaja putri periksa Hb', 'remaja putri'),
  ratio('catin-ttd', 'remaja', 'spesifik', 'Calon pengantin menerima TTD', 'calon pengantin'),
  ratio('capus-periksa', 'remaja', 'spesifik', 'Calon PUS periksa kesehatan', 'calon PUS'),
  ratio('capus-damping', 'remaja', 'sensitif', 'Calon PUS didampingi sejak 3 bulan pranikah', 'calon PUS'),
  ratio('bimwin', 'remaja', 'sensitif', 'Calon pengantin ikut bimbingan perkawinan', 'calon pengantin'),
  ratio('pus-tunai', 'pus', 'sensitif', 'PUS miskin dapat bantuan tunai', 'PUS miskin'),
  ratio('pus-pangan', 'pus', 'sensitif', 'PUS miskin dapat bantuan pangan', 'PUS miskin'),
  ratio('pus-pbi', 'pus', 'sensitif', 'PUS miskin menjadi PBI', 'PUS miskin'),
  ratio('bumil-kek', 'pus', 'spesifik', 'Ibu hamil KEK dapat asupan tambahan', 'ibu hamil KEK'),
  ratio('bumil-ttd', 'pus', 'spesifik', 'Ibu hamil minum TTD paling sedikit 90', 'ibu hamil'),
  ratio('unmet', 'pus', 'sensitif', 'Unmet need KB', 'PUS', true),
  ratio('ktd', 'pus', 'sensitif', 'Kehamilan tidak diinginkan (KTD)', 'kehamilan', true),
  ratio('kbpp', 'pus', 'sensitif', 'KB pascapersalinan', 'ibu bersalin'),
  ratio('asi', 'anak', 'spesifik', 'ASI eksklusif di bawah 6 bulan', 'bayi di bawah 6 bulan'),
  ratio('mpasi', 'anak', 'spesifik', 'MP-ASI 6–23 bulan', 'anak 6–23 bulan'),
  ratio('gizi-buruk', 'anak', 'spesifik', 'Balita gizi buruk ditatalaksana', 'balita gizi buruk'),
  ratio('dipantau', 'anak', 'spesifik', 'Balita dipantau tumbuh kembangnya', 'balita'),
  ratio('gizi-kurang', 'anak', 'spesifik', 'Balita gizi kurang dapat asupan tambahan', 'balita gizi kurang'),
  ratio('imunisasi', 'anak', 'spesifik', 'Imunisasi dasar lengkap', 'bayi/anak sasaran'),
  ratio('babs', 'keluarga', 'sensitif', 'Stop BABS', 'keluarga'),
  ratio('phbs', 'keluarga', 'sensitif', 'Keluarga PHBS', 'keluarga'),
  ratio('ikan', 'keluarga', 'sensitif', 'KRS mendapat promosi makan ikan', 'KRS'),
  ratio('krs-damping', 'keluarga', 'sensitif', 'KRS didampingi', 'KRS'),
  ratio('pekarangan', 'keluarga', 'sensitif', 'KRS memanfaatkan pekarangan', 'KRS'),
  ratio('air', 'keluarga', 'sensitif', 'Air minum layak', 'keluarga'),
  ratio('sanitasi', 'keluarga', 'sensitif', 'Sanitasi layak', 'keluarga'),
  ratio('p2k2', 'keluarga', 'sensitif', 'Ikut P2K2', 'KPM PKH'),
  ratio('kpm-pangan', 'keluarga', 'sensitif', 'KPM menerima variasi pangan', 'KPM'),
  money('dd', 'Dana Desa (DD) untuk stunting'),
  money('apbdes', 'APBDes lainnya untuk stunting'),
  money('bumdes', 'BUMDes untuk stunting'),
  money('csr', 'CSR untuk stunting'),
]

export const columnsOfGroup = (group: string): CoverageColumn[] =>
  COVERAGE_COLUMNS.filter((column) => column.group === group)
export const findColumn = (code: string): CoverageColumn | undefined =>
  COVERAGE_COLUMNS.find((column) => column.code === code)

/** One cell: reached (or the number itself), of how many, and where from. Null is unknown, never zero. */
export interface CoverageCell {
  reached: number | null
  target: number | null
  source: string
}

/** A village's line. `filled` are cells that Lini worked out itself and nobody types. */
export interface CoverageLine {
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
  version: number
  typed: Readonly<Record<string, CoverageCell>>
  filled: Readonly<Record<string, CoverageCell>>
}

/** What stands in a village's cell: what Lini works out, else what was typed; null where nobody knows. */
export const cellOf = (line: CoverageLine, code: string): CoverageCell | null =>
  line.filled[code] ?? line.typed[code] ?? null

/** Several villages' cells of a column together, and how many of them know it. A ratio counts where both halves are known. */
export function sumColumn(lines: readonly CoverageLine[], { code, type }: CoverageColumn) {
  const known = lines
    .map((line) => cellOf(line, code))
    .filter((cell) => cell !== null && cell.reached !== null && (type !== 'ratio' || cell.target !== null))
  if (known.length === 0) return { reached: null, target: null, villages: 0 }
  return {
    reached: known.reduce((sum, cell) => sum + cell!.reached!, 0),
    target: type === 'ratio' ? known.reduce((sum, cell) => sum + cell!.target!, 0) : null,
    villages: known.length,
  }
}

/** Why a cell cannot be so; null when it can. */
export function cellProblem(
  { type, label }: CoverageColumn,
  { reached, target }: Omit<CoverageCell, 'source'>,
): string | null {
  if (type !== 'ratio' || reached === null || target === null || reached <= target) return null
  return `${label}: capaian (${reached.toLocaleString('id-ID')}) melebihi sasaran (${target.toLocaleString('id-ID')}). Periksa salah satunya.`
}
