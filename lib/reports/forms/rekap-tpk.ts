import type { Element, FormDeclaration, FormRule, Ratio, Sum } from '@/lib/reports/form'
import { HEADS } from '@/lib/reports/forms/heads'

const GROUPS = [
  ['catin', 'Calon pengantin', 'catin'],
  ['hamil', 'Ibu hamil', 'ibu hamil'],
  ['pascasalin', 'Ibu pascapersalinan', 'ibu pascapersalinan'],
  ['baduta', 'Baduta (0-23 bulan)', 'baduta'],
  ['balita', 'Balita 24-59 bulan', 'balita 24-59 bulan'],
] as const
const COUNTS = [
  ['sasaran', 'Sasaran', 'stock'],
  ['didampingi', 'Didampingi', 'flow'],
  ['berisiko', 'Berisiko', 'flow'],
  ['dirujuk', 'Dirujuk', 'flow'],
  ['bansos', 'Difasilitasi bansos', 'flow'],
] as const

const elements: Element[] = GROUPS.flatMap(([group, , person]) =>
  COUNTS.map(
    ([count, label, nature]): Element => ({
      code: `tpk.${group}.${count}`,
      column: `${group}_${count}`,
      label: `${label}: ${person}`,
      short: label === 'Difasilitasi bansos' ? 'Bansos' : label,
      unit: 'orang',
      nature,
      section: group,
      mayNotApply: true,
      computedFrom: `tpk.${group}.${count}`,
    }),
  ),
)

const sums: Sum[] = COUNTS.map(([count, label, nature]) => ({
  code: `tpk.${count}`,
  column: count,
  label: `${label}, semua kelompok`,
  unit: 'orang',
  nature,
  parts: GROUPS.map(([group]) => `${group}_${count}`),
  source: 'Jumlah kelima kelompok sasaran TPK',
}))

const ratios: Ratio[] = GROUPS.flatMap(([group, , person]): Ratio[] => [
  {
    code: `tpk.${group}.cakupan`,
    column: `cakupan_${group}`,
    label: `Cakupan pendampingan ${person}`,
    numerator: [`${group}_didampingi`],
    denominator: [`${group}_sasaran`],
    numeratorLabel: `${person} didampingi`,
    denominatorLabel: `sasaran ${person}`,
    better: 'up',
    overMonths: 'unit-months',
    source: 'Panduan pelaksanaan pendampingan keluarga berisiko stunting',
  },
  {
    code: `tpk.${group}.risiko`,
    column: `risiko_${group}`,
    label: `Berisiko di antara ${person} yang didampingi`,
    numerator: [`${group}_berisiko`],
    denominator: [`${group}_didampingi`],
    numeratorLabel: `${person} berisiko`,
    denominatorLabel: `${person} didampingi`,
    better: 'down',
    source: 'Penapisan TPK: bagian yang berisiko di antara yang didampingi',
  },
])

const atMost = (group: string, person: string, part: string, whole: string): FormRule => ({
  code: `${part}-${group}`,
  kind: 'at-most',
  severity: part === 'didampingi' ? 'perlu_alasan' : 'tolak',
  left: [`${group}_${part}`],
  right: [`${group}_${whole}`],
  at: [`${group}_${part}`, `${group}_${whole}`],
  sentence: `${person} ${part === 'bansos' ? 'difasilitasi bansos' : part} ({left}) melebihi yang ${whole} ({right}). Periksa${
    part === 'didampingi' ? ', atau tulis alasannya.' : ' salah satunya.'
  }`,
  source:
    part === 'didampingi'
      ? 'Disimpulkan: pendampingan di luar daftar sasaran mungkin terjadi'
      : 'Bagian tidak mungkin melebihi keseluruhannya',
})

/** Rekap Pendampingan TPK: assistance of the four target groups in one village in one month. */
export const rekapTpk: FormDeclaration = {
  ...HEADS['rekap-tpk'],
  table: 'rekap_tpk',
  unitKind: 'desa',
  edition: 1,
  smallCell: 5,
  source: 'Empat kelompok sasaran pendampingan TPK; baduta 0-23 dan balita 24-59 bulan terpisah seperti pada KRS',
  sections: GROUPS.map(([code, label]) => ({ code, label })),
  elements,
  sums,
  ratios,
  rules: GROUPS.flatMap(([group, label]) => [
    atMost(group, label, 'didampingi', 'sasaran'),
    atMost(group, label, 'berisiko', 'didampingi'),
    atMost(group, label, 'dirujuk', 'didampingi'),
    atMost(group, label, 'bansos', 'didampingi'),
  ]),
}
