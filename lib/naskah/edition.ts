/** A line of a section: one indicator, how the text calls it, and the kind of sentence that tells it. */
export interface Line {
  indicator: string
  /** In the middle of a sentence: "peserta KB aktif". */
  name: string
  /** `angka` value and change; `prevalensi` never without how many were measured; `rincian` one item of a list. */
  tells: 'angka' | 'prevalensi' | 'rincian'
  /** Also who stands highest and lowest, or brings most. */
  places?: true
}

/** A part of a naskah: what it tells, its table and its drawing. */
export interface SectionSpec {
  code: SectionCode
  title: string
  /** Forms whose coverage decides how far the section can be trusted. */
  forms: readonly string[]
  lines: readonly Line[]
  /** Columns of the table by region inside. */
  table: readonly string[]
  /** The indicator whose twelve months are drawn; null draws nothing. */
  chart: string | null
  /** How a list of `rincian` begins: "Kelompok yang terdaftar". */
  list?: string
}

export type SectionCode =
  | 'ringkasan'
  | 'pelaporan'
  | 'kb'
  | 'poktan'
  | 'kampung-kb'
  | 'tpk'
  | 'krs'
  | 'gizi'
  | 'petugas'
  | 'sasaran'
  | 'perhatian'

/**
 * The sections of a monthly and a half-yearly naskah. No decree that fixes them was found: the order follows how the
 * field's own reports go (reporting, KB, groups, Kampung KB, families, children, officers), so an office may hide
 * and reorder them.
 */
export const EDITION = {
  code: 'naskah-1',
  source: 'Disimpulkan dari urutan laporan lapangan (Dallap, R/I, TPK, Posyandu); pedoman baku belum ditemukan',
  mark: 'inferred',
} as const

/** Reports that are counted in *pelaporan*, in the order they are told. */
export const REPORTED_FORMS: readonly { form: string; name: string }[] = [
  { form: 'laporan-desa', name: 'Laporan Desa' },
  { form: 'rekap-poktan', name: 'Rekap Poktan' },
  { form: 'rekap-tpk', name: 'Rekap TPK' },
  { form: 'penapisan-tpk', name: 'Rekap Penapisan' },
  { form: 'posyandu', name: 'Rekap Posyandu' },
  { form: 'kampung-kb', name: 'profil Kampung KB' },
  { form: 'kegiatan-petugas', name: 'Kegiatan Petugas' },
]

const line = (indicator: string, name: string, tells: Line['tells'] = 'angka', places?: true): Line => ({
  indicator,
  name,
  tells,
  ...(places && { places }),
})

export const SECTIONS: readonly SectionSpec[] = [
  { code: 'ringkasan', title: 'Ringkasan', forms: [], lines: [], table: [], chart: null },
  {
    ...{ code: 'pelaporan', title: 'Pelaporan', forms: [], lines: [] },
    table: REPORTED_FORMS.slice(0, 5).map(({ form }) => `laporan.${form}.kelengkapan`),
    chart: 'laporan.laporan-desa.kelengkapan',
  },
  {
    ...{ code: 'kb', title: 'Keluarga berencana', forms: ['laporan-desa'], chart: 'kb.mcpr' },
    lines: [
      line('kb.mcpr', 'cakupan peserta KB cara modern dari PUS (mCPR)', 'angka', true),
      line('kb.aktif', 'peserta KB aktif'),
      line('kb.baru', 'peserta KB baru', 'angka', true),
      line('kb.mkjp', 'porsi metode jangka panjang (MKJP) di antara peserta aktif'),
      line('kb.unmet', 'kebutuhan KB yang tidak terpenuhi (unmet need rutin)', 'angka', true),
    ],
    table: ['pus.jumlah', 'kb.aktif', 'kb.baru', 'kb.mcpr', 'kb.unmet'],
  },
  {
    ...{ code: 'poktan', title: 'Kelompok kegiatan', forms: ['rekap-poktan'], chart: 'poktan.bkb.partisipasi' },
    list: 'Kelompok yang terdaftar',
    lines: [
      line('poktan.bkb.ada', 'BKB', 'rincian'),
      line('poktan.bkr.ada', 'BKR', 'rincian'),
      line('poktan.bkl.ada', 'BKL', 'rincian'),
      line('poktan.uppka.ada', 'UPPKA', 'rincian'),
      line('poktan.pikr.ada', 'PIK-R', 'rincian'),
      line('poktan.bkb.partisipasi', 'keikutsertaan keluarga balita dalam BKB', 'angka', true),
      line('poktan.bkr.partisipasi', 'keikutsertaan keluarga remaja dalam BKR'),
      line('poktan.bkl.partisipasi', 'keikutsertaan keluarga lansia dalam BKL'),
      line('poktan.pikr.partisipasi', 'keikutsertaan remaja dalam PIK-R'),
    ],
    table: ['poktan.bkb.ada', 'poktan.bkr.ada', 'poktan.bkl.ada', 'poktan.uppka.ada', 'poktan.pikr.ada'],
  },
  {
    ...{ code: 'kampung-kb', title: 'Kampung KB', forms: ['kampung-kb'], chart: null },
    list: 'Kampung KB menurut kelas yang ditetapkan',
    lines: [
      line('kampung_kb.ada', 'Kampung KB yang tercatat'),
      line('kampung_kb.kelas.dasar', 'dasar', 'rincian'),
      line('kampung_kb.kelas.berkembang', 'berkembang', 'rincian'),
      line('kampung_kb.kelas.mandiri', 'mandiri', 'rincian'),
      line('kampung_kb.kelas.berkelanjutan', 'berkelanjutan', 'rincian'),
      line('kkb.kegiatan', 'kegiatan di Kampung KB'),
    ],
    table: [
      'kampung_kb.ada',
      'kampung_kb.kelas.dasar',
      'kampung_kb.kelas.berkembang',
      'kampung_kb.kelas.mandiri',
      'kampung_kb.kelas.berkelanjutan',
    ],
  },
  {
    ...{ code: 'tpk', title: 'Pendampingan keluarga (TPK)', forms: ['rekap-tpk'], chart: 'tpk.hamil.cakupan' },
    lines: [
      line('tpk.hamil.cakupan', 'cakupan pendampingan ibu hamil', 'angka', true),
      line('tpk.catin.cakupan', 'cakupan pendampingan calon pengantin'),
      line('tpk.pascasalin.cakupan', 'cakupan pendampingan ibu pascapersalinan'),
      line('tpk.baduta.cakupan', 'cakupan pendampingan baduta'),
      line('tpk.dirujuk', 'sasaran yang dirujuk'),
    ],
    table: [
      'tpk.catin.cakupan',
      'tpk.hamil.cakupan',
      'tpk.pascasalin.cakupan',
      'tpk.baduta.cakupan',
      'tpk.balita.cakupan',
    ],
  },
  {
    ...{ code: 'krs', title: 'Keluarga berisiko stunting', forms: ['penapisan-tpk'], chart: 'krs.ada' },
    lines: [
      line('krs.ada', 'keluarga berisiko stunting (KRS)', 'angka', true),
      line('krs.cakupan', 'cakupan KRS yang didampingi'),
    ],
    table: ['krs.ada', 'krs.cakupan'],
  },
  {
    ...{ code: 'gizi', title: 'Status gizi balita', forms: ['posyandu'], chart: 'gizi.stunting' },
    lines: [
      line('posyandu.ds', 'balita yang ditimbang dari seluruh balita (D/S)'),
      line('posyandu.ukur_s', 'balita yang diukur panjang atau tinggi badannya'),
      line('gizi.stunting', 'pendek atau sangat pendek', 'prevalensi', true),
      line('gizi.wasting', 'bergizi buruk atau gizi kurang', 'prevalensi'),
      line('gizi.underweight', 'berberat badan kurang atau sangat kurang', 'prevalensi'),
    ],
    table: ['posyandu.ds', 'posyandu.ukur_s', 'gizi.tbu.sah', 'gizi.stunting', 'gizi.wasting'],
  },
  {
    ...{ code: 'petugas', title: 'Kegiatan petugas lapangan', forms: ['kegiatan-petugas'], chart: null },
    lines: [
      line('petugas.kunjungan', 'kunjungan keluarga oleh petugas'),
      line('petugas.pembinaan', 'pertemuan poktan yang dibina petugas'),
      line('petugas.kie_kelompok', 'KIE kelompok dan penyuluhan'),
    ],
    table: ['petugas.kunjungan', 'petugas.pembinaan', 'petugas.kie_kelompok'],
  },
  { code: 'sasaran', title: 'Sasaran dan capaian', forms: [], lines: [], table: [], chart: null },
  { code: 'perhatian', title: 'Yang perlu perhatian', forms: [], lines: [], table: [], chart: null },
]

export const sectionSpec = (code: string): SectionSpec | undefined => SECTIONS.find((section) => section.code === code)

/** Below this share of reports a section says so: what is missing can change what it tells. */
export const LOW_COVERAGE = {
  share: 0.8,
  source: 'Disimpulkan: ambang kelengkapan laporan 80% lazim dipakai dalam telaah mutu data rutin',
  mark: 'inferred',
} as const
