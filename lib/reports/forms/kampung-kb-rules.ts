import type { FormRule } from '@/lib/reports/form'
import { CATEGORIES, GROUPS, METHODS, NOT_USING, REASONS, USING } from './kampung-kb-lists'

const INFERRED = 'Disimpulkan: Kampung KB adalah desa atau bagiannya; belum ada dokumen resminya'

/** Within the form, against the village's other forms of the month, and against last month. */
export const KAMPUNG_RULES: readonly FormRule[] = [
  {
    code: 'peserta-melebihi-pus',
    kind: 'at-most',
    severity: 'tolak',
    left: USING,
    right: ['pus'],
    at: ['pus', ...USING],
    sentence: 'Peserta KB ({left}) melebihi PUS ({right}). Periksa salah satunya.',
    source: 'Peserta KB adalah bagian dari PUS',
  },
  {
    code: 'pus-terbagi',
    kind: 'at-most',
    severity: 'perlu_alasan',
    left: [...USING, ...NOT_USING],
    right: ['pus'],
    at: ['pus'],
    sentence: 'Peserta dan bukan peserta ({left}) melebihi PUS ({right}). Periksa, atau tulis alasannya.',
    source: 'Disimpulkan dari susunan layar; peserta MAL tidak tercatat, sehingga jumlahnya boleh kurang',
  },
  {
    code: 'dashat-stunting',
    kind: 'at-most',
    severity: 'perlu_alasan',
    left: ['dashat'],
    right: CATEGORIES.map(([key]) => `keg_${key}`),
    at: ['dashat'],
    sentence: 'Kegiatan DASHAT ({left}) melebihi seluruh kegiatan ({right}). Periksa, atau tulis alasannya.',
    source: 'Disimpulkan: DASHAT adalah satu dari kegiatan yang dihitung',
  },
  ...GROUPS.map(
    ([kind, name, reach]): FormRule => ({
      code: `ikut-${kind}`,
      kind: 'at-most',
      severity: 'perlu_alasan',
      left: [`ikut_${kind}`],
      right: [`sasaran_${kind}`],
      at: [`ikut_${kind}`, `sasaran_${kind}`],
      sentence: `Yang ikut ${name} ({left}) melebihi ${reach.toLowerCase()} ({right}). Periksa, atau tulis alasannya.`,
      source: 'Disimpulkan: peserta dari luar Kampung KB mungkin, tetapi jarang',
    }),
  ),
  ...[
    ['pus', 'PUS', 'pus'] as const,
    ...METHODS.map(([key, name]) => [`kb_${key}`, `Peserta ${name}`, `pa_${key}`] as const),
  ].map(
    ([column, name, theirs]): FormRule => ({
      code: `desa-${column.replace('kb_', '')}`,
      kind: 'between',
      compare: 'at-most',
      form: 'laporan-desa',
      severity: 'perlu_alasan',
      left: [column],
      right: [theirs],
      at: [column],
      sentence: `${name} di Kampung KB ({left}) melebihi Laporan Desa bulan yang sama ({right}). Periksa, atau tulis alasannya.`,
      source: INFERRED,
    }),
  ),
  ...REASONS.map(
    ([key, , label]): FormRule => ({
      code: `desa-${key}`,
      kind: 'between',
      compare: 'at-most',
      form: 'laporan-desa',
      severity: 'petunjuk',
      left: [key],
      right: [key],
      at: [key],
      sentence: `${label} di Kampung KB ({left}) melebihi Laporan Desa bulan yang sama ({right}).`,
      source: INFERRED,
    }),
  ),
  ...GROUPS.map(
    ([kind, name]): FormRule => ({
      code: `rekap-${kind}`,
      kind: 'between',
      compare: 'at-most',
      form: 'rekap-poktan',
      severity: 'petunjuk',
      left: [`ikut_${kind}`],
      right: [`${kind}_hadir`],
      at: [`ikut_${kind}`],
      sentence: `Yang ikut ${name} ({left}) melebihi yang hadir menurut Rekap Poktan bulan yang sama ({right}).`,
      source: INFERRED,
    }),
  ),
  ...['pus', ...USING].map(
    (column): FormRule => ({
      code: `lonjak-${column.replace('kb_', '')}`,
      kind: 'jump',
      severity: 'petunjuk',
      column,
      factor: 1.5,
      least: 15,
      at: [column],
      sentence: `${column === 'pus' ? 'PUS' : `Peserta ${METHODS.find(([key]) => column === `kb_${key}`)?.[1]}`} {left}, bulan lalu {last}. Pastikan bukan salah ketik.`,
      source: 'Petunjuk: perubahan lebih dari setengah dalam sebulan jarang terjadi',
    }),
  ),
]
