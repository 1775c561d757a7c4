import type { Element, FormDeclaration, FormRule, Ratio } from '@/lib/reports/form'
import { HEADS } from '@/lib/reports/forms/heads'

const SIPENTING = 'SIPENTING dan Elsimil: LiLA di bawah 23,5 cm; Hb di bawah 11 g/dL, dengan tiga tingkat'

const count = (
  section: string,
  column: string,
  source: string,
  label: string,
  short: string,
  more: Partial<Element> = {},
): Element => ({
  code: source,
  column,
  label,
  short,
  unit: 'orang',
  nature: 'flow',
  section,
  computedFrom: source,
  ...more,
})

/** A village that no list of verval knows says *tidak berlaku*. */
const FAMILIES = { unit: 'keluarga', mayNotApply: true }

const elements: Element[] = [
  count('krs', 'krs_ada', 'krs.ada', 'Keluarga berisiko stunting (KRS)', 'KRS', {
    ...FAMILIES,
    nature: 'stock',
  }),
  count('krs', 'krs_didampingi', 'krs.didampingi', 'KRS yang didampingi bulan ini', 'Didampingi', FAMILIES),
  count('catin', 'catin_ditapis', 'tapis.catin.ditapis', 'Calon pengantin ditapis', 'Ditapis'),
  count('catin', 'catin_berisiko', 'tapis.catin.berisiko', 'Calon pengantin berisiko', 'Berisiko'),
  count('catin', 'catin_lila', 'tapis.catin.lila', 'Calon pengantin perempuan diukur LiLA', 'LiLA diukur'),
  count('catin', 'catin_kek', 'tapis.catin.kek', 'Calon pengantin perempuan, LiLA di bawah batas (KEK)', 'LiLA kurang'),
  count('catin', 'catin_hb', 'tapis.catin.hb', 'Calon pengantin perempuan diperiksa Hb', 'Hb diperiksa'),
  count(
    'catin',
    'catin_hb_rendah',
    'tapis.catin.hb_rendah',
    'Calon pengantin perempuan, Hb di bawah batas',
    'Hb rendah',
  ),
  count('hamil', 'hamil_ditapis', 'tapis.hamil.ditapis', 'Ibu hamil ditapis', 'Ditapis'),
  count('hamil', 'hamil_berisiko', 'tapis.hamil.berisiko', 'Ibu hamil berisiko', 'Berisiko'),
  count('hamil', 'hamil_lila', 'tapis.hamil.lila', 'Ibu hamil diukur LiLA', 'LiLA diukur'),
  count('hamil', 'hamil_kek', 'tapis.hamil.kek', 'Ibu hamil, LiLA di bawah batas (KEK)', 'LiLA kurang'),
  count('hamil', 'hamil_hb', 'tapis.hamil.hb', 'Ibu hamil diperiksa Hb', 'Hb diperiksa'),
  count('hamil', 'hamil_hb_ringan', 'tapis.hamil.hb_ringan', 'Ibu hamil, Hb 10–10,9 g/dL', 'Hb 10–10,9'),
  count('hamil', 'hamil_hb_sedang', 'tapis.hamil.hb_sedang', 'Ibu hamil, Hb 7–9,9 g/dL', 'Hb 7–9,9'),
  count('hamil', 'hamil_hb_berat', 'tapis.hamil.hb_berat', 'Ibu hamil, Hb di bawah 7 g/dL', 'Hb < 7'),
  count('lahir', 'lahir_hidup', 'tapis.lahir.hidup', 'Bayi lahir bulan ini', 'Lahir', { unit: 'bayi' }),
  count('lahir', 'lahir_ditimbang', 'tapis.lahir.ditimbang', 'Bayi yang berat lahirnya diketahui', 'Ditimbang', {
    unit: 'bayi',
  }),
  count('lahir', 'lahir_bblr', 'tapis.lahir.bblr', 'Bayi dengan berat lahir di bawah 2.500 g (BBLR)', 'BBLR', {
    unit: 'bayi',
  }),
  count(
    'nifas',
    'nifas_selesai',
    'tapis.nifas.selesai',
    'Ibu yang 42 hari nifasnya genap atau selesai bulan ini',
    'Nifas selesai',
  ),
  count('nifas', 'nifas_kb', 'tapis.nifas.kb', 'Ibu yang memakai KB dalam 42 hari', 'KB 42 hari'),
]

const ratio = (
  code: string,
  column: string,
  label: string,
  numerator: readonly string[],
  denominator: string,
  words: [string, string],
  better: Ratio['better'],
  source: string,
): Ratio => ({
  code,
  column,
  label,
  numerator,
  denominator: [denominator],
  numeratorLabel: words[0],
  denominatorLabel: words[1],
  better,
  overMonths: 'unit-months',
  source,
})

const HB_LOW = ['hamil_hb_ringan', 'hamil_hb_sedang', 'hamil_hb_berat']
const COVERED = 'Kelengkapan pemeriksaan di antara yang ditapis; dibaca bersama angkanya'

const ratios: Ratio[] = [
  ratio(
    'krs.cakupan',
    'krs_cakupan',
    'KRS didampingi',
    ['krs_didampingi'],
    'krs_ada',
    ['KRS yang didampingi', 'KRS'],
    'up',
    'RAN PASTI: pendampingan keluarga berisiko stunting; target 90% disimpulkan',
  ),
  ratio(
    'tapis.hamil.lila_cakupan',
    'hamil_lila_cakupan',
    'Ibu hamil ditapis yang diukur LiLA',
    ['hamil_lila'],
    'hamil_ditapis',
    ['ibu hamil diukur LiLA', 'ibu hamil ditapis'],
    'up',
    COVERED,
  ),
  ratio(
    'tapis.hamil.kek_persen',
    'hamil_kek_persen',
    'Ibu hamil KEK menurut penapisan TPK',
    ['hamil_kek'],
    'hamil_lila',
    ['ibu hamil dengan LiLA di bawah batas', 'ibu hamil diukur LiLA'],
    'down',
    `${SIPENTING}. Penapisan, bukan diagnosis`,
  ),
  ratio(
    'tapis.hamil.hb_cakupan',
    'hamil_hb_cakupan',
    'Ibu hamil ditapis yang diperiksa Hb',
    ['hamil_hb'],
    'hamil_ditapis',
    ['ibu hamil diperiksa Hb', 'ibu hamil ditapis'],
    'up',
    COVERED,
  ),
  ratio(
    'tapis.hamil.anemia',
    'hamil_anemia',
    'Ibu hamil anemia menurut penapisan TPK',
    HB_LOW,
    'hamil_hb',
    ['ibu hamil dengan Hb di bawah 11 g/dL', 'ibu hamil diperiksa Hb'],
    'down',
    `${SIPENTING}. Penapisan, bukan diagnosis`,
  ),
  ratio(
    'tapis.lahir.timbang_cakupan',
    'lahir_timbang_cakupan',
    'Bayi lahir yang berat lahirnya diketahui',
    ['lahir_ditimbang'],
    'lahir_hidup',
    ['bayi dengan berat lahir diketahui', 'bayi lahir'],
    'up',
    COVERED,
  ),
  ratio(
    'tapis.lahir.bblr_persen',
    'lahir_bblr_persen',
    'Bayi berat lahir rendah (BBLR)',
    ['lahir_bblr'],
    'lahir_ditimbang',
    ['bayi di bawah 2.500 gram', 'bayi dengan berat lahir diketahui'],
    'down',
    'Elsimil: berat lahir 2.500–3.900 gram',
  ),
  ratio(
    'tapis.nifas.kbpp',
    'nifas_kbpp',
    'KB pascapersalinan (KBPP)',
    ['nifas_kb'],
    'nifas_selesai',
    ['ibu memakai KB dalam 42 hari', 'ibu yang nifasnya selesai'],
    'up',
    'Persalinan dengan KB dalam 42 hari; target Perpres 72/2021: 70%',
  ),
  ratio(
    'tapis.catin.risiko',
    'catin_risiko',
    'Calon pengantin berisiko menurut penapisan',
    ['catin_berisiko'],
    'catin_ditapis',
    ['calon pengantin berisiko', 'calon pengantin ditapis'],
    'down',
    'Elsimil: hijau ideal, merah berisiko; merah tidak melarang pernikahan',
  ),
  ratio(
    'tapis.catin.anemia',
    'catin_anemia',
    'Calon pengantin perempuan dengan Hb di bawah batas',
    ['catin_hb_rendah'],
    'catin_hb',
    ['calon pengantin perempuan dengan Hb di bawah batas', 'calon pengantin perempuan diperiksa Hb'],
    'down',
    'Batas 12 g/dL bila kantor tidak menetapkan lain (disimpulkan; sumber lain menyebut 11 dan 11,5)',
  ),
]

const atMost = (left: readonly string[], right: string, sentence: string): FormRule => ({
  code: `${left.length > 1 ? 'hamil_hb_tingkat' : left[0]}-${right}`,
  kind: 'at-most',
  severity: 'tolak',
  left,
  right: [right],
  at: [left[0]!, right],
  sentence: `${sentence} Periksa salah satunya.`,
  source: 'Bagian tidak mungkin melebihi keseluruhannya',
})

/** Rekap Penapisan dan KRS: what assistance found in a month, for the indicators of stunting prevention. */
export const penapisanTpk: FormDeclaration = {
  ...HEADS['penapisan-tpk'],
  table: 'penapisan_tpk',
  unitKind: 'desa',
  edition: 1,
  smallCell: 5,
  source:
    'Dihitung Lini dari verval KRS, kunjungan TPK, dan kelahiran; batas penapisan menurut edisi yang menilai kunjungan',
  sections: [
    { code: 'krs', label: 'Keluarga berisiko stunting', hint: 'Satuannya keluarga' },
    { code: 'catin', label: 'Calon pengantin' },
    { code: 'hamil', label: 'Ibu hamil', hint: 'Tiap ibu sekali, menurut penapisan terakhir bulan itu' },
    { code: 'lahir', label: 'Kelahiran' },
    { code: 'nifas', label: 'KB pascapersalinan' },
  ],
  elements,
  sums: [],
  ratios,
  rules: [
    atMost(['krs_didampingi'], 'krs_ada', 'KRS didampingi ({left}) melebihi KRS ({right}).'),
    atMost(['catin_berisiko'], 'catin_ditapis', 'Catin berisiko ({left}) melebihi yang ditapis ({right}).'),
    atMost(['catin_kek'], 'catin_lila', 'Catin dengan LiLA kurang ({left}) melebihi yang diukur ({right}).'),
    atMost(['catin_hb_rendah'], 'catin_hb', 'Catin dengan Hb rendah ({left}) melebihi yang diperiksa ({right}).'),
    atMost(['hamil_berisiko'], 'hamil_ditapis', 'Ibu hamil berisiko ({left}) melebihi yang ditapis ({right}).'),
    atMost(['hamil_kek'], 'hamil_lila', 'Ibu hamil dengan LiLA kurang ({left}) melebihi yang diukur ({right}).'),
    atMost(HB_LOW, 'hamil_hb', 'Ibu hamil dengan Hb rendah ({left}) melebihi yang diperiksa ({right}).'),
    atMost(['lahir_ditimbang'], 'lahir_hidup', 'Bayi ditimbang ({left}) melebihi yang lahir ({right}).'),
    atMost(['lahir_bblr'], 'lahir_ditimbang', 'BBLR ({left}) melebihi bayi yang ditimbang ({right}).'),
    atMost(['nifas_kb'], 'nifas_selesai', 'Ibu memakai KB ({left}) melebihi yang nifasnya selesai ({right}).'),
  ],
}
