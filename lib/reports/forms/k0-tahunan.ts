import type { Element, FormDeclaration, FormRule, Ratio } from '@/lib/reports/form'
import { HEADS } from '@/lib/reports/forms/heads'

const KINDS = [
  ['bkb', 'BKB', 'keluarga'],
  ['bkr', 'BKR', 'keluarga'],
  ['bkl', 'BKL', 'keluarga'],
  ['uppka', 'UPPKA', 'keluarga'],
  ['pikr', 'PIK-R', 'remaja'],
] as const
/** ADD comes from the district's budget, Dana Desa from the state's: two funds. */
const FUNDS = [
  ['apbn', 'APBN'],
  ['apbd', 'APBD'],
  ['add', 'ADD'],
  ['dana_desa', 'Dana Desa'],
  ['swadaya', 'Swadaya'],
  ['mitra', 'Mitra'],
] as const
/** What a kind's card asks beside: with whom it works together, and which means it has. */
const OWN: Readonly<
  Record<string, readonly (readonly [column: string, label: string, short: string, source: string])[]>
> = {
  bkb: [
    ['posyandu', 'terpadu dengan Posyandu', 'Posyandu', 'posyandu'],
    ['paud', 'terpadu dengan PAUD', 'PAUD', 'paud'],
    ['hi', 'terpadu dengan Posyandu dan PAUD (BKB HI)', 'BKB HI', 'hi'],
    ['kit', 'yang punya BKB Kit', 'BKB Kit', 'kit'],
    ['kka', 'yang punya Kartu Kembang Anak (KKA)', 'KKA', 'kka'],
  ],
  bkr: [
    ['ekonomi', 'terpadu dengan ekonomi produktif', 'Ekonomi', 'ekonomi_produktif'],
    ['kit', 'yang punya GenRe Kit', 'GenRe Kit', 'kit'],
  ],
  bkl: [
    ['ekonomi', 'terpadu dengan ekonomi produktif', 'Ekonomi', 'ekonomi_produktif'],
    ['posyandu', 'terpadu dengan Posyandu Lansia', 'Pos. Lansia', 'posyandu_lansia'],
    ['kit', 'yang punya BKL Kit', 'BKL Kit', 'kit'],
  ],
}
const INSTITUTIONS = [
  ['ppkbd', 'PPKBD', 'orang', true],
  ['sub_ppkbd', 'Sub PPKBD', 'orang', true],
  ['rumah_dataku', 'Rumah DataKu', 'unit', true],
  ['pok_kb', 'Kelompok KB (Pok KB)', 'kelompok', false],
] as const

const ofGroups = (kind: string) => [
  'sk',
  'kartu',
  ...FUNDS.map(([fund]) => `dana_${fund}`),
  ...(OWN[kind] ?? []).map(([column]) => column),
]

const elements: Element[] = [
  ...KINDS.flatMap(([kind, name, members]): Element[] => {
    const cell = (column: string, label: string, short: string, unit: string, computedFrom: string): Element => ({
      code: `k0.${kind}.${column}`,
      column: `${kind}_${column}`,
      label,
      short,
      unit,
      nature: 'stock',
      section: kind,
      computedFrom,
    })
    return [
      cell('ada', `${name} yang ada`, 'Yang ada', 'kelompok', `poktan.${kind}.ada`),
      cell('sk', `${name} ber-SK`, 'Ber-SK', 'kelompok', `k0.${kind}.sk`),
      cell('kartu', `${name} dengan kartu K/0 tahun ini`, 'Kartu K/0', 'kelompok', `k0.${kind}.kartu`),
      ...FUNDS.map(([fund, label]) =>
        cell(`dana_${fund}`, `${name} dengan dana ${label}`, label, 'kelompok', `k0.${kind}.dana_${fund}`),
      ),
      ...(OWN[kind] ?? []).map(([column, label, short, source]) =>
        cell(column, `${name} ${label}`, short, 'kelompok', `k0.${kind}.${source}`),
      ),
      cell('pengurus', `Pengurus ${name} (ketua, sekretaris, bendahara)`, 'Pengurus', 'orang', `k0.${kind}.pengurus`),
      cell('kader', `Kader ${name}`, 'Kader', 'orang', `kegiatan.${kind}.kader`),
      cell('terlatih', `Kader ${name} terlatih`, 'Terlatih', 'orang', `kegiatan.${kind}.terlatih`),
      cell('anggota', `Anggota ${name}`, 'Anggota', members, `kegiatan.${kind}.anggota`),
    ]
  }),
  ...INSTITUTIONS.flatMap(([key, name, unit, computed]): Element[] =>
    (
      [
        ['ada', `${name} yang ada`],
        ['sk', `${name} ber-SK`],
      ] as const
    ).map(([what, label]) => ({
      code: `k0.${key}.${what}`,
      column: `${key}_${what}`,
      label,
      short: what === 'ada' ? (key === 'pok_kb' ? 'Pok KB' : name) : 'Ber-SK',
      unit,
      nature: 'stock',
      section: 'imp',
      mayNotApply: true,
      ...(computed && { computedFrom: `k0.${key}.${what}` }),
    })),
  ),
]

const CARD = 'Kartu K/0 SIGA edisi 2020 dan tabel tahunan pengendalian lapangan (3 sampai 11)'

const ratios: Ratio[] = KINDS.flatMap(([kind, name]): Ratio[] => [
  {
    code: `k0.${kind}.ber_sk`,
    column: `ber_sk_${kind}`,
    label: `${name} ber-SK`,
    numerator: [`${kind}_sk`],
    denominator: [`${kind}_ada`],
    numeratorLabel: `${name} ber-SK pengukuhan`,
    denominatorLabel: `${name} yang ada`,
    better: 'up',
    source: CARD,
  },
  {
    code: `k0.${kind}.kader_terlatih`,
    column: `k0_terlatih_${kind}`,
    label: `Kader ${name} terlatih menurut K/0`,
    numerator: [`${kind}_terlatih`],
    denominator: [`${kind}_kader`],
    numeratorLabel: `kader ${name} yang sudah dilatih`,
    denominatorLabel: `kader ${name}`,
    better: 'up',
    source: CARD,
  },
])

const partOf = (part: string, whole: string, words: string): FormRule => ({
  code: `${part}-${whole}`,
  kind: 'at-most',
  severity: 'tolak',
  left: [part],
  right: [whole],
  at: [part, whole],
  sentence: `${words} ({left}) melebihi keseluruhannya ({right}). Periksa salah satunya.`,
  source: 'Bagian tidak mungkin melebihi keseluruhannya',
})

const labelOf = (column: string) => elements.find((element) => element.column === column)?.label ?? column

const rules: FormRule[] = [
  ...KINDS.flatMap(([kind, name]): FormRule[] => [
    ...ofGroups(kind).map((part) => partOf(`${kind}_${part}`, `${kind}_ada`, labelOf(`${kind}_${part}`))),
    partOf(`${kind}_terlatih`, `${kind}_kader`, `Kader ${name} terlatih`),
    {
      code: `${kind}-laporan`,
      kind: 'between',
      compare: 'equals',
      form: 'laporan-desa',
      severity: 'petunjuk',
      left: [`${kind}_ada`],
      right: [`${kind}_ada`],
      at: [`${kind}_ada`],
      sentence: `${name} yang ada {left}, menurut Laporan Desa bulan Januari {right}.`,
      source: 'Petunjuk: kelompok dapat bertambah setelah kartu K/0 diisi',
    },
    {
      code: `${kind}-anggota-melonjak`,
      kind: 'jump',
      severity: 'petunjuk',
      column: `${kind}_anggota`,
      factor: 2,
      least: 30,
      at: [`${kind}_anggota`],
      sentence: `Anggota ${name} {left}, tahun lalu {last}. Pastikan bukan salah ketik.`,
      source: 'Petunjuk: dua kali lipat dalam setahun jarang terjadi',
    },
  ]),
  ...INSTITUTIONS.map(([key, name]) => partOf(`${key}_sk`, `${key}_ada`, `${name} ber-SK`)),
]

/** Jumlah K/0 tahunan: what the groups and institutions of a village have at the beginning of a year. */
export const k0Tahunan: FormDeclaration = {
  ...HEADS['k0-tahunan'],
  table: 'k0_tahunan',
  unitKind: 'desa',
  edition: 1,
  source: CARD,
  sections: [
    ...KINDS.map(([kind, name, members]) => ({ code: kind, label: name, hint: `Anggota dihitung dalam ${members}` })),
    { code: 'imp', label: 'Institusi masyarakat' },
  ],
  elements,
  sums: [],
  ratios,
  rules,
}
