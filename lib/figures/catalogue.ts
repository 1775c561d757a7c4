import type { Indicator, Register } from '@/lib/figures/indicator'
import { type Element, type FormDeclaration, optionalColumns, type Ratio, type Sum } from '@/lib/reports/form'
import { FORMS } from '@/lib/reports/forms/all'

/** What every indicator of a form shares with it. */
const ofForm = (form: FormDeclaration) => ({
  form: form.code,
  periodKind: form.periodKind,
  sensitivity: form.sensitivity,
  lowestLevel: 4 as const,
  edition: form.edition,
  smallCell: form.sensitivity === 'peka' ? (form.smallCell ?? 5) : null,
})

function cellIndicator(form: FormDeclaration, cell: Element | Sum): Indicator {
  const optional = optionalColumns(form)
  const parts = 'parts' in cell ? cell.parts : [cell.column]
  const mayNotApply = parts.every((part) => optional.includes(part))
  const smallCell = 'smallCell' in cell && cell.smallCell ? { smallCell: cell.smallCell } : {}
  return {
    ...ofForm(form),
    ...smallCell,
    code: cell.code,
    label: cell.label,
    unit: cell.unit,
    kind: 'count',
    aggregation: cell.nature,
    numerator: cell.label,
    denominator: null,
    source: 'parts' in cell ? cell.source : form.name,
    better: 'neither',
    range: cell.nature === 'flow' ? 'sum' : 'last',
    measure: {
      from: 'cells',
      value: `v_${cell.column}`,
      reported: `n_${cell.column}`,
      notApplicable: mayNotApply ? `x_${cell.column}` : null,
      parts: parts.map((part) => `v_${part}`),
    },
  }
}

function ratioIndicator(form: FormDeclaration, ratio: Ratio): Indicator {
  const optional = optionalColumns(form)
  const parts = [...new Set([...ratio.numerator, ...ratio.denominator])]
  const nature = (half: readonly string[]) =>
    form.elements.find((element) => element.column === half[0])?.nature ?? 'flow'
  const above = nature(ratio.numerator)
  const below = nature(ratio.denominator)
  const overMonths = ratio.overMonths ?? (above === 'flow' && below === 'stock' ? 'mean-stock' : 'unit-months')
  return {
    ...ofForm(form),
    code: ratio.code,
    label: ratio.label,
    unit: 'persen',
    kind: 'ratio',
    aggregation: 'ratio',
    numerator: ratio.numeratorLabel,
    denominator: ratio.denominatorLabel,
    source: ratio.source,
    better: ratio.better,
    range: above === 'stock' && below === 'stock' ? 'last' : overMonths,
    measure: {
      from: 'ratio',
      numerator: `num_${ratio.column}`,
      denominator: `den_${ratio.column}`,
      both: `both_${ratio.column}`,
      notApplicable: parts.filter((part) => optional.includes(part)).map((part) => `x_${part}`),
      parts: parts.map((part) => `v_${part}`),
      upper: ratio.numerator.map((part) => `v_${part}`),
    },
  }
}

/** How complete and how timely a form's reports are: what came, over what was expected. */
function reportingIndicators(form: FormDeclaration): Indicator[] {
  const shared = {
    ...ofForm(form),
    smallCell: null,
    unit: 'persen',
    kind: 'ratio',
    aggregation: 'ratio',
    denominator: 'desa yang seharusnya melapor',
    source: `Status ${form.name}`,
    better: 'up',
    range: 'unit-months',
  } as const
  return [
    {
      ...shared,
      code: `laporan.${form.code}.kelengkapan`,
      label: `Kelengkapan ${form.shortName}`,
      numerator: 'desa yang sudah mengirim',
      measure: { from: 'heads', numerator: 'sent' },
    },
    {
      ...shared,
      code: `laporan.${form.code}.ketepatan`,
      label: `Ketepatan waktu ${form.shortName}`,
      numerator: 'desa yang mengirim tepat waktu',
      measure: { from: 'heads', numerator: 'on_time' },
    },
  ]
}

const REGISTERS: readonly (readonly [
  code: string,
  label: string,
  unit: string,
  register: Register,
  lowest: 2 | 3 | 4,
  source: string,
])[] = [
  ...(
    [
      ['bkb', 'BKB'],
      ['bkb_hi', 'BKB Holistik Integratif'],
      ['bkr', 'BKR'],
      ['bkl', 'BKL'],
      ['uppka', 'UPPKA'],
      ['pikr', 'PIK-R'],
    ] as const
  ).map(([key, name]) => [`poktan.${key}.ada`, `${name} yang ada`, 'kelompok', 'poktan', 4, 'Daftar poktan'] as const),
  ['kampung_kb.ada', 'Kampung KB yang ada', 'kampung', 'kampung_kb', 4, 'Daftar Kampung KB'],
  ...['dasar', 'berkembang', 'mandiri', 'berkelanjutan'].map(
    (name) =>
      [
        `kampung_kb.kelas.${name}`,
        `Kampung KB kelas ${name}`,
        'kampung',
        'kampung_kb_kelas',
        4,
        'Daftar Kampung KB: kelas yang ditetapkan',
      ] as const,
  ),
  ['kampung_kb.opd', 'OPD yang terlibat di Kampung KB', 'OPD', 'opd', 2, 'Daftar OPD'],
  ['sdm.pkb', 'PKB', 'orang', 'petugas', 3, 'Daftar petugas'],
  ['sdm.plkb_pns', 'PLKB PNS', 'orang', 'petugas', 3, 'Daftar petugas'],
  ['sdm.plkb_non_pns', 'PLKB non-PNS', 'orang', 'petugas', 3, 'Daftar petugas'],
  ['institusi.ppkbd.ada', 'PPKBD terdaftar', 'orang', 'ppkbd', 4, 'Daftar PPKBD dan Rumah DataKu'],
  ['institusi.sub_ppkbd.ada', 'Sub PPKBD terdaftar', 'orang', 'sub_ppkbd', 4, 'Daftar PPKBD dan Rumah DataKu'],
  ['institusi.rumah_dataku.ada', 'Rumah DataKu terdaftar', 'unit', 'rumah_dataku', 4, 'Daftar PPKBD dan Rumah DataKu'],
  ['tim.tpk', 'Tim Pendamping Keluarga (TPK)', 'tim', 'tpk', 4, 'Daftar TPK'],
  ['sarana.posyandu', 'Posyandu terdaftar', 'posyandu', 'posyandu', 4, 'Daftar posyandu'],
  ['lokus.desa', 'Desa lokus stunting', 'desa', 'lokus', 4, 'Daftar lokus tahun berjalan'],
]

const registerIndicators: Indicator[] = REGISTERS.map(([code, label, unit, register, lowestLevel, source]) => ({
  code,
  label,
  unit,
  kind: 'stock',
  aggregation: 'stock',
  numerator: label,
  denominator: null,
  source,
  sensitivity: 'terbuka',
  form: null,
  periodKind: 'month',
  better: 'neither',
  lowestLevel,
  edition: 1,
  range: 'last',
  smallCell: null,
  measure: { from: 'register', register },
}))

/** All that a form tells: its ratios, sums and cells, and how complete its reports are. */
export const indicatorsOfForm = (form: FormDeclaration): Indicator[] => [
  ...form.ratios.map((ratio) => ratioIndicator(form, ratio)),
  ...form.sums.map((sum) => cellIndicator(form, sum)),
  ...form.elements.map((element) => cellIndicator(form, element)),
  ...reportingIndicators(form),
]

/** Everything that can be asked for, made from the forms' declarations and the registers. */
export const INDICATORS: readonly Indicator[] = [...FORMS.flatMap(indicatorsOfForm), ...registerIndicators]

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]))

/** The indicator with this code, or null. */
export const findIndicator = (code: string): Indicator | null => byCode.get(code) ?? null

/** The twelve indicators a form's dashboard opens with, in their order. */
export const HEADLINES: Readonly<Record<string, readonly string[]>> = {
  'laporan-desa': [
    'laporan.laporan-desa.kelengkapan',
    'pus.jumlah',
    'kb.aktif',
    'kb.baru',
    'kb.mcpr',
    'kb.mkjp',
    'kb.unmet',
    'caklap.bkb',
    'caklap.bkr',
    'caklap.bkl',
    'caklap.uppka',
    'caklap.pikr',
  ],
  'rekap-poktan': [
    'laporan.rekap-poktan.kelengkapan',
    'poktan.bkb.aktif',
    'poktan.bkr.aktif',
    'poktan.bkl.aktif',
    'poktan.uppka.aktif',
    'poktan.pikr.aktif',
    'poktan.bkb.partisipasi',
    'poktan.bkr.partisipasi',
    'poktan.bkl.partisipasi',
    'poktan.uppka.partisipasi',
    'poktan.pikr.partisipasi',
    'poktan.bkb.kader_terlatih',
  ],
  'rekap-tpk': [
    'laporan.rekap-tpk.kelengkapan',
    'tpk.sasaran',
    'tpk.didampingi',
    'tpk.berisiko',
    'tpk.dirujuk',
    'tpk.bansos',
    'tpk.catin.cakupan',
    'tpk.hamil.cakupan',
    'tpk.pascasalin.cakupan',
    'tpk.baduta.cakupan',
    'tpk.balita.cakupan',
    'tpk.hamil.risiko',
  ],
  'penapisan-tpk': [
    'laporan.penapisan-tpk.kelengkapan',
    'krs.ada',
    'krs.cakupan',
    'tapis.hamil.hb_cakupan',
    'tapis.hamil.anemia',
    'tapis.hamil.lila_cakupan',
    'tapis.hamil.kek_persen',
    'tapis.lahir.timbang_cakupan',
    'tapis.lahir.bblr_persen',
    'tapis.nifas.kbpp',
    'tapis.catin.risiko',
    'tapis.catin.anemia',
  ],
  'kampung-kb': [
    'laporan.kampung-kb.kelengkapan',
    'kkb.kampung',
    'kkb.kegiatan',
    'kkb.pokja.rapat',
    'kkb.partisipasi.bkb',
    'kkb.partisipasi.bkr',
    'kkb.partisipasi.bkl',
    'kkb.partisipasi.uppka',
    'kkb.partisipasi.pikr',
    'kkb.cpr',
    'kkb.mkjp',
    'kkb.unmet',
  ],
  posyandu: [
    'laporan.posyandu.kelengkapan',
    'posyandu.s',
    'posyandu.d',
    'posyandu.ds',
    'posyandu.ks',
    'posyandu.nd',
    'posyandu.ukur_s',
    'gizi.tbu.sah',
    'gizi.stunting',
    'gizi.wasting',
    'gizi.underweight',
    'posyandu.buka',
  ],
  'kegiatan-petugas': [
    'laporan.kegiatan-petugas.kelengkapan',
    'petugas.kunjungan',
    'petugas.kunjungan_krs',
    'petugas.kie_kelompok',
    'petugas.konseling',
    'petugas.pembinaan',
    'petugas.bina_imp',
    'petugas.bina_kkb',
    'petugas.lokmin',
    'petugas.pelayanan',
    'petugas.kader_dilatih',
    'petugas.rujukan',
  ],
  'k0-tahunan': [
    'laporan.k0-tahunan.kelengkapan',
    'k0.bkb.ada',
    'k0.bkr.ada',
    'k0.bkl.ada',
    'k0.uppka.ada',
    'k0.pikr.ada',
    'k0.bkb.ber_sk',
    'k0.bkr.ber_sk',
    'k0.bkl.ber_sk',
    'k0.bkb.hi',
    'k0.bkb.kader_terlatih',
    'k0.ppkbd.ada',
  ],
}

/** The register figures that stand beside the headlines. */
export const REGISTER_HEADLINES: readonly string[] = registerIndicators
  .map((indicator) => indicator.code)
  // The villages' reports already tell these; their registers are young in every office.
  .filter((code) => !code.startsWith('institusi.'))
