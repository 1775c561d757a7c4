import type { Line } from './lines'
import type { RapatKind } from './rules'

/** What a kind of rapat usually needs: data with a source, which an office may replace by its own from a day on. */
export interface RapatTemplate {
  invited: readonly Line[]
  agenda: readonly Line[]
  /** How many a year each kecamatan should hold; null where nobody has said. */
  timesAYear: number | null
}

export type Certainty = 'pasti' | 'mungkin' | 'disimpulkan'
export const CERTAINTIES = [
  { value: 'pasti', label: 'Pasti: tertulis dalam aturan atau surat' },
  { value: 'mungkin', label: 'Mungkin: dari satu sumber' },
  { value: 'disimpulkan', label: 'Disimpulkan: kebiasaan, belum ada surat' },
] as const

export interface TemplateEdition extends RapatTemplate {
  /** Null for the edition that comes with Lini. */
  id: string | null
  kind: RapatKind
  fromOn: string
  source: string
  certainty: Certainty
  version: number
}

const guests = (...rows: readonly (readonly [instansi: string, who?: string])[]): Line[] =>
  rows.map(([instansi, who = '']) => ({ instansi, who, people: '' }))
const agenda = (...acts: readonly string[]): Line[] => acts.map((what) => ({ what, at: '', by: '' }))

const LOKMIN_SOURCE =
  'Lokmin stunting kecamatan, Kab. Maluku Tengah (4 Juli 2025); Pedoman Minilok Kab. Banjar 2022; Kec. Kubutambahan (27 Mei 2025)'

/** The editions that come with Lini, one a kind. */
export const BUILT_IN: readonly TemplateEdition[] = [
  {
    id: null,
    kind: 'lokmin',
    fromOn: '2022-01-01',
    source: LOKMIN_SOURCE,
    certainty: 'pasti',
    version: 1,
    timesAYear: 10,
    invited: guests(
      ['Kecamatan', 'Camat'],
      ['Puskesmas', 'Kepala puskesmas'],
      ['Puskesmas', 'Petugas gizi, dokter, dan bidan'],
      ['TP PKK kecamatan'],
      ['Balai Penyuluhan KB', 'PKB/PLKB'],
      ['Badan Pusat Statistik', 'Koordinator statistik kecamatan'],
      ['IBI ranting'],
      ['KUA'],
      ['LPM'],
      ['Tim Pendamping Keluarga (TPK)'],
      ['Koramil', 'Danramil'],
      ['Polsek', 'Kapolsek'],
      ['Pemerintah desa dan kelurahan', 'Kepala desa atau lurah'],
    ),
    agenda: agenda(
      'Pembukaan dan sambutan',
      'Tabulasi hasil pendampingan TPK semua desa',
      'Masalah stunting dan penyebabnya',
      'Penyusunan rencana tindak lanjut',
      'Kesepakatan dan penutup',
    ),
  },
  {
    id: null,
    kind: 'rembuk',
    fromOn: '2022-01-01',
    source: 'Aksi konvergensi 3 (rembuk stunting); susunan undangan disimpulkan, surat resmi belum ditemukan',
    certainty: 'disimpulkan',
    version: 1,
    timesAYear: null,
    invited: guests(
      ['TPPS kabupaten/kota', 'Wakil bupati/wali kota selaku ketua'],
      ['Bappeda'],
      ['Dinas Kesehatan'],
      ['Dinas Pengendalian Penduduk dan KB'],
      ['Dinas Pemberdayaan Masyarakat dan Desa'],
      ['Dinas Pendidikan'],
      ['Dinas Sosial'],
      ['TP PKK kabupaten/kota'],
      ['Camat', 'Semua kecamatan'],
      ['Desa dan kelurahan lokus', 'Kepala desa atau lurah'],
    ),
    agenda: agenda(
      'Pembukaan',
      'Hasil analisis situasi dan desa lokus',
      'Rencana kegiatan setiap perangkat daerah',
      'Penandatanganan komitmen',
    ),
  },
  {
    id: null,
    kind: 'lintas_sektor',
    fromOn: '2022-01-01',
    source: 'Pertemuan lintas sektor Kab. Kutai Timur, G-Smart.id, 8 Februari 2022',
    certainty: 'mungkin',
    version: 1,
    timesAYear: null,
    invited: guests(
      ['TP PKK', 'Pokja 2'],
      ['Dinas Kesehatan'],
      ['Dinas Pendidikan'],
      ['Dinas Pemberdayaan Masyarakat dan Desa'],
      ['Kecamatan', 'Sekretaris camat dan kasi kesejahteraan sosial'],
      ['Dinas Pengendalian Penduduk dan KB', 'Kabid dan kasi'],
      ['Penyuluh KB'],
      ['Ikatan Bidan Indonesia (IBI)'],
      ['Pokja Bunda PAUD', 'Ketua'],
    ),
    agenda: agenda('Pembukaan', 'Paparan', 'Tanya jawab dan masukan', 'Kesepakatan'),
  },
  {
    id: null,
    kind: 'kie',
    fromOn: '2022-01-01',
    source: 'Kebiasaan lapangan; surat resmi belum ditemukan',
    certainty: 'disimpulkan',
    version: 1,
    timesAYear: null,
    invited: guests(['Tokoh masyarakat'], ['Tokoh agama'], ['Kader'], ['Remaja dan keluarga sasaran']),
    agenda: agenda('Pembukaan', 'Penyampaian materi', 'Tanya jawab'),
  },
]

/** The edition of a kind that holds on a day (`YYYY-MM-DD`): the office's latest, else the one that comes with Lini. */
export function editionOn(own: readonly TemplateEdition[], kind: RapatKind, day: string): TemplateEdition {
  const held = own
    .filter((one) => one.kind === kind && one.fromOn <= day)
    .toSorted((one, other) => other.fromOn.localeCompare(one.fromOn))
  return held[0] ?? BUILT_IN.find((one) => one.kind === kind)!
}

/** What is kept on a rapat of the edition it began with. */
export const editionName = ({ id, kind, fromOn }: TemplateEdition): string =>
  `${id ? 'kantor' : 'lini'}/${kind}/${fromOn}`
