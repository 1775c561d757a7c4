import type { Element, FormDeclaration, FormRule, Ratio, Sum } from '@/lib/reports/form'
import { HEADS } from '@/lib/reports/forms/heads'

const POKTAN = [
  ['bkb', 'BKB'],
  ['bkr', 'BKR'],
  ['bkl', 'BKL'],
  ['uppka', 'UPPKA'],
  ['pikr', 'PIK-R'],
] as const
const INSTITUTIONS = [
  ['ppkbd', 'PPKBD'],
  ['sub_ppkbd', 'Sub PPKBD'],
  ['rumah_dataku', 'Rumah DataKu'],
] as const
const METHODS = [
  ['iud', 'IUD'],
  ['mow', 'MOW'],
  ['mop', 'MOP'],
  ['implan', 'Implan'],
  ['suntik', 'Suntik'],
  ['pil', 'Pil'],
  ['kondom', 'Kondom'],
  ['mal', 'MAL'],
] as const
const REASONS = [
  ['hamil', 'Hamil', 'PUS hamil'],
  ['ias', 'IAS', 'PUS ingin anak segera'],
  ['iat', 'IAT', 'PUS ingin anak ditunda'],
  ['tial', 'TIAL', 'PUS tidak ingin anak lagi'],
] as const

const ACTIVE = METHODS.map(([key]) => `pa_${key}`)
const LONG_ACTING = ['pa_iud', 'pa_mow', 'pa_mop', 'pa_implan']
const NOT_USING = REASONS.map(([key]) => key)

const units: readonly (readonly [string, string, boolean])[] = [
  ...POKTAN.map(([key, name]) => [key, name, false] as const),
  ...INSTITUTIONS.map(([key, name]) => [key, name, true] as const),
]

const elements: Element[] = [
  ...units.flatMap(([key, name, mayNotApply]): Element[] => [
    {
      code: `lapor.${key}.ada`,
      column: `${key}_ada`,
      label: `${name} yang ada`,
      short: `${name} ada`,
      unit: mayNotApply ? 'unit' : 'kelompok',
      nature: 'stock',
      section: mayNotApply ? 'imp' : 'poktan',
      mayNotApply,
      ...(mayNotApply ? {} : { computedFrom: `poktan.${key}.ada` }),
    },
    {
      code: `lapor.${key}.lapor`,
      column: `${key}_lapor`,
      label: `${name} yang lapor`,
      short: `${name} lapor`,
      unit: mayNotApply ? 'unit' : 'kelompok',
      nature: 'flow',
      section: mayNotApply ? 'imp' : 'poktan',
      mayNotApply,
      ...(mayNotApply ? {} : { computedFrom: `kegiatan.${key}.lapor` }),
    },
  ]),
  {
    code: 'pus.jumlah',
    column: 'pus',
    label: 'Pasangan usia subur (PUS)',
    short: 'PUS',
    unit: 'pasangan',
    nature: 'stock',
    section: 'aktif',
  },
  ...METHODS.map(
    ([key, name]): Element => ({
      code: `kb.aktif.${key}`,
      column: `pa_${key}`,
      label: `Peserta KB aktif ${name}`,
      short: name,
      unit: 'peserta',
      nature: 'stock',
      section: 'aktif',
    }),
  ),
  ...REASONS.map(
    ([key, name, label]): Element => ({
      code: `pus.${key}`,
      column: key,
      label: `${label}, bukan peserta KB`,
      short: name,
      unit: 'pasangan',
      nature: 'stock',
      section: 'bukan',
    }),
  ),
  ...METHODS.map(
    ([key, name]): Element => ({
      code: `kb.baru.${key}`,
      column: `pb_${key}`,
      label: `Peserta KB baru ${name}`,
      short: name,
      unit: 'peserta',
      nature: 'flow',
      section: 'baru',
    }),
  ),
]

const sums: Sum[] = [
  {
    code: 'kb.aktif',
    column: 'aktif',
    label: 'Peserta KB aktif, semua cara',
    unit: 'peserta',
    nature: 'stock',
    parts: ACTIVE,
    source: 'Jumlah peserta KB aktif menurut cara',
  },
  {
    code: 'kb.baru',
    column: 'baru',
    label: 'Peserta KB baru, semua cara',
    unit: 'peserta',
    nature: 'flow',
    parts: METHODS.map(([key]) => `pb_${key}`),
    source: 'Jumlah peserta KB baru menurut cara',
  },
  {
    code: 'pus.bukan_peserta',
    column: 'bukan_peserta',
    label: 'PUS bukan peserta KB',
    unit: 'pasangan',
    nature: 'stock',
    parts: NOT_USING,
    source: 'Jumlah PUS hamil, ingin anak segera, ingin anak ditunda dan tidak ingin anak lagi',
  },
]

const ratios: Ratio[] = [
  {
    code: 'kb.mcpr',
    column: 'mcpr',
    label: 'Peserta KB modern dari PUS (mCPR)',
    numerator: ACTIVE,
    denominator: ['pus'],
    numeratorLabel: 'peserta KB aktif semua cara modern',
    denominatorLabel: 'PUS',
    better: 'up',
    source: 'Metadata IKU BKKBN 2021; MAL termasuk cara modern menurut definisi SDGs',
  },
  {
    code: 'kb.mkjp',
    column: 'mkjp',
    label: 'Peserta KB aktif MKJP',
    numerator: LONG_ACTING,
    denominator: ACTIVE,
    numeratorLabel: 'peserta IUD, MOW, MOP dan implan',
    denominatorLabel: 'peserta KB aktif semua cara modern',
    better: 'up',
    source: 'Kampung KB, indikator keluaran; Metadata IKU BKKBN 2021',
  },
  {
    code: 'kb.unmet',
    column: 'unmet',
    label: 'Kebutuhan KB tidak terpenuhi (unmet need rutin)',
    numerator: ['iat', 'tial'],
    denominator: ['pus'],
    numeratorLabel: 'PUS ingin anak ditunda atau tidak ingin anak lagi, bukan peserta',
    denominatorLabel: 'PUS',
    better: 'down',
    source: 'Kampung KB, indikator keluaran; tidak sebanding dengan unmet need survei',
  },
  ...units.map(
    ([key, name]): Ratio => ({
      code: `caklap.${key}`,
      column: `caklap_${key}`,
      label: `Cakupan laporan ${name}`,
      numerator: [`${key}_lapor`],
      denominator: [`${key}_ada`],
      numeratorLabel: `${name} yang lapor`,
      denominatorLabel: `${name} yang ada`,
      better: 'up',
      overMonths: 'unit-months',
      source: 'Tabel 1 pengendalian lapangan: yang lapor dibagi yang ada',
    }),
  ),
]

const rules: FormRule[] = [
  ...units.map(
    ([key, name]): FormRule => ({
      code: `lapor-${key}`,
      kind: 'at-most',
      severity: 'tolak',
      left: [`${key}_lapor`],
      right: [`${key}_ada`],
      at: [`${key}_lapor`, `${key}_ada`],
      sentence: `${name} yang lapor ({left}) melebihi yang ada ({right}). Periksa salah satunya.`,
      source: 'Cakupan laporan: yang lapor tidak mungkin melebihi yang ada',
    }),
  ),
  {
    code: 'aktif-melebihi-pus',
    kind: 'at-most',
    severity: 'tolak',
    left: ACTIVE,
    right: ['pus'],
    at: ['pus', ...ACTIVE],
    sentence: 'Peserta KB aktif ({left}) melebihi PUS ({right}). Periksa salah satunya.',
    source: 'Peserta KB aktif adalah bagian dari PUS',
  },
  {
    code: 'pus-terbagi-habis',
    kind: 'equals',
    severity: 'perlu_alasan',
    left: [...ACTIVE, ...NOT_USING],
    right: ['pus'],
    at: ['pus'],
    sentence:
      'Peserta aktif ditambah bukan peserta ({left}) tidak sama dengan PUS ({right}). Periksa, atau tulis alasannya.',
    source: 'Disimpulkan dari susunan laporan; belum ada dokumen resminya',
  },
  ...METHODS.map(
    ([key, name]): FormRule => ({
      code: `baru-${key}`,
      kind: 'at-most',
      severity: 'perlu_alasan',
      left: [`pb_${key}`],
      right: [`pa_${key}`],
      at: [`pb_${key}`, `pa_${key}`],
      sentence: `Peserta baru ${name} ({left}) melebihi peserta aktifnya ({right}). Periksa, atau tulis alasannya.`,
      source: 'Disimpulkan: peserta baru bulan ini masih aktif pada akhir bulan',
    }),
  ),
  {
    code: 'pus-melonjak',
    kind: 'jump',
    severity: 'petunjuk',
    column: 'pus',
    factor: 1.25,
    least: 20,
    at: ['pus'],
    sentence: 'PUS {left}, bulan lalu {last}. Pastikan bukan salah ketik.',
    source: 'Petunjuk: perubahan lebih dari seperempat dalam sebulan jarang terjadi',
  },
  ...METHODS.map(
    ([key, name]): FormRule => ({
      code: `lonjak-${key}`,
      kind: 'jump',
      severity: 'petunjuk',
      column: `pa_${key}`,
      factor: 1.5,
      least: 15,
      at: [`pa_${key}`],
      sentence: `Peserta aktif ${name} {left}, bulan lalu {last}. Pastikan bukan salah ketik.`,
      source: 'Petunjuk: perubahan lebih dari setengah dalam sebulan jarang terjadi',
    }),
  ),
]

/** Laporan Bulanan Desa: field control and contraceptive use of one village in one month. */
export const laporanDesa: FormDeclaration = {
  ...HEADS['laporan-desa'],
  table: 'laporan_desa',
  unitKind: 'desa',
  edition: 1,
  source: 'Susunan tabel bulanan pengendalian lapangan SIGA (T1, T11, T13) dan register poktan R/I',
  sections: [
    { code: 'poktan', label: 'Poktan', hint: 'Yang ada dihitung dari daftar poktan' },
    { code: 'imp', label: 'Institusi masyarakat' },
    { code: 'aktif', label: 'PUS dan peserta KB aktif', hint: 'Keadaan akhir bulan' },
    { code: 'bukan', label: 'PUS bukan peserta KB', hint: 'Keadaan akhir bulan' },
    { code: 'baru', label: 'Peserta KB baru', hint: 'Selama bulan ini' },
  ],
  elements,
  sums,
  ratios,
  rules,
}
