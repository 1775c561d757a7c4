import type { Element, FormDeclaration, Ratio, Sum } from '@/lib/reports/form'
import { HEADS } from '@/lib/reports/forms/heads'
import { CATEGORIES, GROUPS, METHODS, REASONS, USING } from './kampung-kb-lists'
import { KAMPUNG_RULES } from './kampung-kb-rules'

const NATIONAL = 'Layar perkembangan aplikasi Kampung KB nasional (Agustus 2023)'

const cell = (
  section: string,
  column: string,
  code: string,
  label: string,
  short: string,
  unit: string,
  nature: Element['nature'],
  source?: string,
): Element => ({
  code: `kkb.${code}`,
  column,
  label,
  short,
  unit,
  nature,
  section,
  mayNotApply: true,
  ...(source && { computedFrom: `kampung.${source}` }),
})

const elements: Element[] = [
  {
    ...cell('kampung', 'kampung', 'kampung', 'Kampung KB yang dilaporkan', 'Kampung KB', 'kampung', 'stock'),
    mayNotApply: false,
    computedFrom: 'kampung_kb.ada',
  },
  cell('kampung', 'rapat', 'pokja.rapat', 'Rapat Pokja', 'Rapat Pokja', 'rapat', 'flow', 'pokja.rapat'),
  cell(
    'kampung',
    'anggota_pokja',
    'pokja.anggota',
    'Anggota Pokja',
    'Anggota Pokja',
    'orang',
    'stock',
    'pokja.anggota',
  ),
  cell('kampung', 'seksi', 'pokja.seksi', 'Seksi Pokja yang terbentuk', 'Seksi Pokja', 'seksi', 'stock', 'pokja.seksi'),
  ...GROUPS.map(([kind, name, reach, unit]) =>
    cell(
      'sasaran',
      `sasaran_${kind}`,
      `sasaran.${kind}`,
      `Sasaran ${name}: ${reach.toLowerCase()}`,
      `Sasaran ${name}`,
      unit,
      'stock',
      `sasaran.${kind}`,
    ),
  ),
  ...GROUPS.map(([kind, name, , unit]) =>
    cell(
      'ikut',
      `ikut_${kind}`,
      `ikut.${kind}`,
      kind === 'pikr' ? 'Remaja yang ikut PIK-R' : `Keluarga yang ikut ${name}`,
      `Ikut ${name}`,
      unit,
      'flow',
      `ikut.${kind}`,
    ),
  ),
  cell('ikut', 'bpjs', 'bpjs', 'Pengguna BPJS Kesehatan', 'BPJS', 'orang', 'stock', 'bpjs'),
  cell('kb', 'pus', 'pus', 'Pasangan usia subur (PUS) di Kampung KB', 'PUS', 'pasangan', 'stock', 'pus'),
  ...METHODS.map(([key, name]) =>
    cell('kb', `kb_${key}`, `kb.${key}`, `Peserta KB ${name} di Kampung KB`, name, 'peserta', 'stock', `kb.${key}`),
  ),
  ...REASONS.map(([key, name, label]) =>
    cell('kb', key, key, `${label} di Kampung KB, bukan peserta`, name, 'pasangan', 'stock', key),
  ),
  ...CATEGORIES.map(([key, short, label]) =>
    cell(
      'kegiatan',
      `keg_${key}`,
      `kegiatan.${key}`,
      `Kegiatan ${label}`,
      short,
      'kegiatan',
      'flow',
      `kegiatan.${key}`,
    ),
  ),
  cell('kegiatan', 'dashat', 'dashat', 'Di antaranya kegiatan DASHAT', 'DASHAT', 'kegiatan', 'flow', 'dashat'),
  cell('kegiatan', 'opd', 'opd', 'OPD dan instansi yang terlibat', 'OPD terlibat', 'OPD', 'flow', 'opd'),
]

const sums: Sum[] = [
  {
    code: 'kkb.kb',
    column: 'peserta',
    label: 'Peserta KB di Kampung KB, tujuh cara',
    unit: 'peserta',
    nature: 'stock',
    parts: USING,
    source: `${NATIONAL}: tujuh cara tanpa MAL`,
  },
  {
    code: 'kkb.kegiatan',
    column: 'kegiatan',
    label: 'Kegiatan Kampung KB, delapan kategori',
    unit: 'kegiatan',
    nature: 'flow',
    parts: CATEGORIES.map(([key]) => `keg_${key}`),
    source: 'Delapan kategori kegiatan Inpres 3/2022',
  },
]

const ratios: Ratio[] = [
  ...GROUPS.map(
    ([kind, name, reach, unit]): Ratio => ({
      code: `kkb.partisipasi.${kind}`,
      column: `partisipasi_${kind}`,
      label: `Partisipasi ${name} di Kampung KB`,
      numerator: [`ikut_${kind}`],
      denominator: [`sasaran_${kind}`],
      numeratorLabel: `${unit} yang ikut ${name}`,
      denominatorLabel: reach.toLowerCase(),
      better: 'up',
      overMonths: 'unit-months',
      source: 'Indikator keluaran Kampung KB: yang ikut dibagi sasarannya menurut jenis',
    }),
  ),
  {
    code: 'kkb.cpr',
    column: 'cpr',
    label: 'Peserta KB dari PUS di Kampung KB',
    numerator: USING,
    denominator: ['pus'],
    numeratorLabel: 'peserta KB tujuh cara',
    denominatorLabel: 'PUS di Kampung KB',
    better: 'up',
    source: 'Indikator keluaran Kampung KB (CPR); tanpa MAL',
  },
  {
    code: 'kkb.mkjp',
    column: 'mkjp',
    label: 'Peserta MKJP di Kampung KB',
    numerator: ['kb_iud', 'kb_mow', 'kb_mop', 'kb_implan'],
    denominator: USING,
    numeratorLabel: 'peserta IUD, MOW, MOP dan implan',
    denominatorLabel: 'peserta KB tujuh cara',
    better: 'up',
    source: 'Indikator keluaran Kampung KB',
  },
  {
    code: 'kkb.unmet',
    column: 'unmet',
    label: 'Kebutuhan KB tidak terpenuhi di Kampung KB',
    numerator: ['iat', 'tial'],
    denominator: ['pus'],
    numeratorLabel: 'PUS ingin anak ditunda atau tidak ingin anak lagi, bukan peserta',
    denominatorLabel: 'PUS di Kampung KB',
    better: 'down',
    source: 'Indikator keluaran Kampung KB; tidak sebanding dengan unmet need survei',
  },
]

/** Kampung KB bulanan: what the national screen asks of a village's Kampung KB in a month. */
export const kampungKb: FormDeclaration = {
  ...HEADS['kampung-kb'],
  table: 'kampung_kb_bulanan',
  unitKind: 'desa',
  edition: 1,
  source: `${NATIONAL}; Perban BKKBN 20/2023: dicatat paling sedikit sebulan sekali`,
  sections: [
    { code: 'kampung', label: 'Kampung KB dan Pokja', hint: 'Desa tanpa Kampung KB: isi 0, lalu tb' },
    { code: 'sasaran', label: 'Sasaran poktan', hint: 'Keadaan akhir bulan' },
    { code: 'ikut', label: 'Keikutsertaan', hint: 'Selama bulan ini; PIK-R menghitung orang' },
    { code: 'kb', label: 'PUS dan peserta KB', hint: 'Tujuh cara; MAL tidak dicatat' },
    { code: 'kegiatan', label: 'Kegiatan menurut Inpres 3/2022', hint: 'Selama bulan ini' },
  ],
  elements,
  sums,
  ratios,
  rules: KAMPUNG_RULES,
}
