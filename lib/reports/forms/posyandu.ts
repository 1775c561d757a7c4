import type { Element, FormDeclaration, FormRule, Ratio } from '@/lib/reports/form'
import { HEADS } from '@/lib/reports/forms/heads'

const SKDN = 'SKDN Posyandu: S seluruh balita, K punya KMS/Buku KIA, D ditimbang, N naik berat badannya'
const PMK2 = 'Permenkes 2/2020, Standar Antropometri Anak'

/** Who was weighed, by what became of the weight; together they are D. */
const WEIGHED = [
  ['n', 'N', 'Naik berat badannya'],
  ['t', 'T', 'Tidak naik berat badannya'],
  ['o', 'O', 'Bulan lalu tidak ditimbang'],
  ['b', 'B', 'Baru pertama kali ditimbang'],
] as const

/** The three indices for children of 0 to 59 months with their classes. BB/U has no "BB lebih". */
const INDICES = [
  {
    key: 'bbu',
    name: 'BB/U',
    of: 'jml_d',
    classes: [
      ['sk', 'BB sangat kurang', 'sangat_kurang', 'Sangat kurang'],
      ['k', 'BB kurang', 'kurang', 'Kurang'],
      ['n', 'BB normal', 'normal', 'Normal'],
      ['r', 'Risiko BB lebih', 'risiko_lebih', 'Risiko lebih'],
    ],
  },
  {
    key: 'tbu',
    name: 'PB/U atau TB/U',
    of: 'diukur',
    classes: [
      ['sp', 'Sangat pendek', 'sangat_pendek', 'Sangat pendek'],
      ['p', 'Pendek', 'pendek', 'Pendek'],
      ['n', 'Normal', 'normal', 'Normal'],
      ['t', 'Tinggi', 'tinggi', 'Tinggi'],
    ],
  },
  {
    key: 'bbtb',
    name: 'BB/PB atau BB/TB',
    of: 'diukur',
    classes: [
      ['bk', 'Gizi buruk', 'buruk', 'Gizi buruk'],
      ['k', 'Gizi kurang', 'kurang', 'Gizi kurang'],
      ['n', 'Gizi baik', 'baik', 'Gizi baik'],
      ['r', 'Berisiko gizi lebih', 'risiko_lebih', 'Risiko lebih'],
      ['l', 'Gizi lebih', 'lebih', 'Gizi lebih'],
      ['ob', 'Obesitas', 'obesitas', 'Obesitas'],
    ],
  },
] as const

/** A class's name inside a label: BB stays as it is written. */
const inside = (label: string) => (label.startsWith('BB') ? label : label.toLowerCase())

const count = (
  section: string,
  column: string,
  code: string,
  label: string,
  short: string,
  nature: Element['nature'] = 'flow',
  unit = 'balita',
): Element => ({
  code,
  column,
  label,
  short,
  unit,
  nature,
  section,
  ...(source(column) && { computedFrom: source(column) }),
})

/** K is counted by hand: measurements do not say who has a KMS. The list of posyandu says how many there are. */
function source(column: string): string | undefined {
  if (column === 'posyandu') return 'sarana.posyandu'
  return column === 'jml_k' ? undefined : `ukur.${column}`
}

const elements: Element[] = [
  count('timbang', 'posyandu', 'posyandu.ada', 'Posyandu yang ada', 'Posyandu', 'stock', 'posyandu'),
  count('timbang', 'buka', 'posyandu.buka', 'Posyandu yang buka bulan ini', 'Posyandu buka', 'flow', 'posyandu'),
  count('timbang', 'jml_s', 'posyandu.s', 'S: seluruh balita 0–59 bulan', 'S', 'stock'),
  count('timbang', 'jml_k', 'posyandu.k', 'K: balita punya KMS/Buku KIA', 'K', 'stock'),
  count('timbang', 'jml_d', 'posyandu.d', 'D: balita ditimbang', 'D'),
  ...WEIGHED.map(([key, sign, label]) =>
    count('timbang', `jml_${key}`, `posyandu.${key}`, `${sign}: ${label.toLowerCase()}`, sign),
  ),
  count('timbang', 'diukur', 'posyandu.diukur', 'Balita diukur panjang/tinggi badannya', 'Diukur'),
  ...INDICES.flatMap(({ key, name, classes }): Element[] => [
    count(key, `${key}_sah`, `gizi.${key}.sah`, `${name}: balita dengan nilai z yang sah`, 'Nilai z sah'),
    ...classes.map(([sign, label, code, short]) =>
      count(key, `${key}_${sign}`, `gizi.${key}.${code}`, `${name}: ${inside(label)}`, short),
    ),
  ]),
]

const prevalence = (
  code: string,
  column: string,
  label: string,
  index: 'bbu' | 'tbu' | 'bbtb',
  classes: readonly string[],
  above: string,
): Ratio => ({
  code,
  column,
  label,
  numerator: classes.map((sign) => `${index}_${sign}`),
  denominator: [`${index}_sah`],
  numeratorLabel: above,
  denominatorLabel: 'balita yang diukur dengan nilai z yang sah',
  better: 'down',
  overMonths: 'unit-months',
  source: `${PMK2}. Pengukuran rutin Posyandu; tidak sebanding dengan survei (SSGI/SKI)`,
})

const share = (
  code: string,
  column: string,
  label: string,
  part: string,
  whole: string,
  words: [string, string],
): Ratio => ({
  code,
  column,
  label,
  numerator: [part],
  denominator: [whole],
  numeratorLabel: words[0],
  denominatorLabel: words[1],
  better: 'up',
  overMonths: 'unit-months',
  source: SKDN,
})

const ratios: Ratio[] = [
  share('posyandu.ds', 'ds', 'D/S: balita ditimbang', 'jml_d', 'jml_s', ['balita ditimbang', 'seluruh balita']),
  share('posyandu.ks', 'ks', 'K/S: balita punya KMS/Buku KIA', 'jml_k', 'jml_s', [
    'balita punya KMS/Buku KIA',
    'seluruh balita',
  ]),
  share('posyandu.nd', 'nd', 'N/D: balita naik berat badannya', 'jml_n', 'jml_d', [
    'balita naik berat badannya',
    'balita ditimbang',
  ]),
  share('posyandu.ukur_s', 'ukur_s', 'Balita diukur panjang/tinggi badannya', 'diukur', 'jml_s', [
    'balita diukur panjang/tinggi badannya',
    'seluruh balita',
  ]),
  prevalence(
    'gizi.stunting',
    'stunting',
    'Prevalensi stunting menurut Posyandu',
    'tbu',
    ['sp', 'p'],
    'balita pendek dan sangat pendek',
  ),
  prevalence(
    'gizi.wasting',
    'wasting',
    'Prevalensi gizi buruk dan kurang menurut Posyandu',
    'bbtb',
    ['bk', 'k'],
    'balita gizi buruk dan gizi kurang',
  ),
  prevalence(
    'gizi.underweight',
    'underweight',
    'Prevalensi BB kurang menurut Posyandu',
    'bbu',
    ['sk', 'k'],
    'balita BB kurang dan sangat kurang',
  ),
]

const partOf = (part: string, whole: string, words: string): FormRule => ({
  code: `${part}-${whole}`,
  kind: 'at-most',
  severity: 'tolak',
  left: [part],
  right: [whole],
  at: [part, whole],
  sentence: `${words}. Periksa salah satunya.`,
  source: 'Bagian tidak mungkin melebihi keseluruhannya',
})

const rules: FormRule[] = [
  partOf('buka', 'posyandu', 'Posyandu yang buka ({left}) melebihi yang ada ({right})'),
  partOf('jml_k', 'jml_s', 'Balita punya KMS (K {left}) melebihi seluruh balita (S {right})'),
  partOf('jml_d', 'jml_s', 'Balita ditimbang (D {left}) melebihi seluruh balita (S {right})'),
  partOf('jml_n', 'jml_d', 'Balita naik berat badannya (N {left}) melebihi yang ditimbang (D {right})'),
  partOf('diukur', 'jml_s', 'Balita diukur ({left}) melebihi seluruh balita (S {right})'),
  {
    code: 'd-terbagi',
    kind: 'equals',
    severity: 'perlu_alasan',
    left: WEIGHED.map(([key]) => `jml_${key}`),
    right: ['jml_d'],
    at: ['jml_d'],
    sentence: 'N + T + O + B ({left}) tidak sama dengan D ({right}). Periksa, atau tulis alasannya.',
    source: 'Disimpulkan dari pencatatan SKDN; belum ada dokumen resminya',
  },
  ...INDICES.flatMap(({ key, name, of, classes }): FormRule[] => [
    partOf(
      `${key}_sah`,
      of,
      `${name}: nilai z yang sah ({left}) melebihi balita yang ${of === 'jml_d' ? 'ditimbang' : 'diukur'} ({right})`,
    ),
    {
      code: `${key}-kelas`,
      kind: 'equals',
      severity: 'tolak',
      left: classes.map(([sign]) => `${key}_${sign}`),
      right: [`${key}_sah`],
      at: [`${key}_sah`],
      sentence: `${name}: jumlah kelas ({left}) tidak sama dengan balita dengan nilai z yang sah ({right}). Periksa salah satunya.`,
      source: `${PMK2}: setiap nilai z yang sah masuk tepat satu kelas`,
    },
  ]),
  ...(['s', 'd'] as const).map(
    (sign): FormRule => ({
      code: `lonjak-${sign}`,
      kind: 'jump',
      severity: 'petunjuk',
      column: `jml_${sign}`,
      factor: 1.5,
      least: 15,
      at: [`jml_${sign}`],
      sentence: `${sign.toUpperCase()} {left}, bulan lalu {last}. Pastikan bukan salah ketik.`,
      source: 'Petunjuk: perubahan lebih dari setengah dalam sebulan jarang terjadi',
    }),
  ),
]

/**
 * Rekap Penimbangan dan Pengukuran Posyandu. Boys and girls are not apart: no source of the
 * routine recap tells them so. Where children are measured in Lini its cells are counted from them.
 */
export const posyandu: FormDeclaration = {
  ...HEADS.posyandu,
  table: 'posyandu',
  unitKind: 'desa',
  edition: 1,
  smallCell: 5,
  source: `${SKDN}. Kelas menurut ${PMK2}: BB/U dan PB|TB/U pasti, BB/PB|TB sangat mungkin. Angka resmi milik dinas kesehatan`,
  sections: [
    { code: 'timbang', label: 'Penimbangan dan pengukuran', hint: 'N + T + O + B = D' },
    { code: 'bbu', label: 'Berat menurut umur (BB/U)', hint: 'Hanya nilai z yang sah; tepat −2,00 termasuk normal' },
    { code: 'tbu', label: 'Panjang/tinggi menurut umur (PB|TB/U)', hint: 'Stunting: pendek dan sangat pendek' },
    { code: 'bbtb', label: 'Berat menurut panjang/tinggi (BB/PB|TB)', hint: 'Gizi buruk dan kurang dinilai di sini' },
  ],
  elements,
  sums: [],
  ratios,
  rules,
}
