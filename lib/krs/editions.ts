import type { TraitCode } from './marks'

/** How sure a statement about a list is, as everywhere: read in a source, or likely, or concluded. */
export type Certainty = 'pasti' | 'mungkin' | 'disimpulkan'

/** A column of an official list: what it means and how files call it. */
export interface EditionColumn {
  /** Name of the import's field. */
  field: string
  label: string
  aliases: readonly string[]
}

/** The columns of the official by-name workbook in one edition. */
export interface KrsEdition {
  code: '2021' | '2025'
  label: string
  /** Fields that only this edition has: by them it is recognised. */
  only: readonly string[]
  /** What the edition does not say and therefore stays unknown. */
  silent: readonly string[]
  source: string
  certainty: Certainty
}

/** Traits that both editions tick, with the heads they were seen or may be written under. */
export const TRAIT_HEADS: Readonly<Record<TraitCode, readonly string[]>> = {
  baduta: ['baduta', 'punya baduta', 'memiliki baduta', 'keluarga baduta', 'sasaran baduta', 'ada baduta'],
  balita: ['balita', 'punya balita', 'memiliki balita', 'keluarga balita', 'sasaran balita', 'balita 24 59 bulan'],
  pus: ['pus', 'pasangan usia subur', 'sasaran pus', 'keluarga pus'],
  hamil: ['pus hamil', 'hamil', 'ibu hamil', 'bumil', 'sasaran pus hamil'],
  air: [
    ...['air minum', 'sumber air minum', 'sumber air minum tidak layak', 'air minum tidak layak', 'air tidak layak'],
    ...['sumber air minum utama', 'air', 'tidak mempunyai sumber air minum utama yang layak'],
  ],
  jamban: ['jamban', 'jamban tidak layak', 'tidak mempunyai jamban yang layak', 'sanitasi tidak layak', 'bab'],
  muda: ['terlalu muda', 'muda', 'pus terlalu muda', '4t terlalu muda', 'umur istri kurang dari 20 tahun'],
  tua: ['terlalu tua', 'tua', 'pus terlalu tua', '4t terlalu tua', 'umur istri 35 40 tahun'],
  dekat: ['terlalu dekat', 'dekat', 'pus terlalu dekat', '4t terlalu dekat'],
  banyak: ['terlalu banyak', 'banyak', 'pus terlalu banyak', '4t terlalu banyak', '3 anak atau lebih'],
  kb: [
    ...[
      'bukan kb modern',
      'bukan peserta kb modern',
      'bukan peserta kb',
      'tidak kb modern',
      'bukan peserta kb moderen',
    ],
    'tidak ber kb modern',
  ],
}

/** Columns of the older edition, kept as they were: they say nothing to the later one. */
export const OLDER_COLUMNS: readonly EditionColumn[] = [
  { field: 'tidakSekolah', label: 'Anak tidak sekolah', aliases: ['ada anak tidak sekolah', 'anak putus sekolah'] },
  { field: 'tanpaPenghasilan', label: 'Tanpa penghasilan', aliases: ['tidak berpenghasilan', 'penghasilan'] },
  { field: 'lantaiTanah', label: 'Lantai tanah', aliases: ['jenis lantai tanah', 'lantai'] },
  { field: 'tidakMakan', label: 'Tidak makan', aliases: ['tidak makan beragam', 'tidak bisa makan', 'makan'] },
  { field: 'praSejahtera', label: 'Pra-sejahtera', aliases: ['prasejahtera', 'keluarga pra sejahtera'] },
  { field: 'rumah', label: 'Rumah tidak layak', aliases: ['rumah tidak layak huni', 'rtlh', 'rumah'] },
  {
    field: 'ibuSltp',
    label: 'Pendidikan ibu di bawah SLTP',
    aliases: ['pendidikan ibu sltp', 'pendidikan ibu < sltp', 'pendidikan ibu kurang dari sltp', 'pendidikan ibu'],
  },
]

/** The ranks of the later edition where each has a column of its own. */
export const RANK_COLUMNS: readonly (EditionColumn & { rank: number | null })[] = [
  ...[1, 2, 3, 4].map((rank) => ({
    field: `peringkat${rank}`,
    label: `Peringkat kesejahteraan ${rank}`,
    aliases: [`peringkat ${rank}`, `desil ${rank}`, `kesejahteraan ${rank}`, `${rank}`],
    rank,
  })),
  {
    field: 'peringkat5',
    label: 'Peringkat kesejahteraan lebih dari 4',
    // ">4" loses its sign among heads: the second column called 4 is meant.
    aliases: [
      'peringkat lebih dari 4',
      'lebih dari 4',
      'peringkat kesejahteraan > 4',
      'peringkat > 4',
      'desil > 4',
      '> 4',
    ],
    rank: 5,
  },
  {
    field: 'peringkatBelum',
    label: 'Peringkat belum teridentifikasi',
    aliases: ['belum teridentifikasi', 'tidak teridentifikasi', 'peringkat kesejahteraan belum teridentifikasi'],
    rank: null,
  },
]

const RANKED = ['peringkat', ...RANK_COLUMNS.map(({ field }) => field)]

/** Newest first. A list keeps the edition it came in; nothing is carried from one to the other. */
export const KRS_EDITIONS: readonly KrsEdition[] = [
  {
    code: '2025',
    label: 'edisi 2025 (4T, KB modern, peringkat kesejahteraan)',
    only: ['kb', ...RANKED],
    silent: ['Status berisiko tidak selalu ada: tanpa kolomnya status itu tetap belum diketahui.'],
    source: 'Kolom KRS 2025 sebagaimana dipakai DP2KBP3A Kab. Subang',
    certainty: 'pasti',
  },
  {
    code: '2021',
    label: 'edisi 2021 (pendidikan, lantai, rumah, berisiko)',
    only: OLDER_COLUMNS.map(({ field }) => field),
    silent: ['KB modern dan peringkat kesejahteraan tidak ada pada edisi ini, jadi keduanya tetap belum diketahui.'],
    source: 'Buku kerja KRS resmi menurut nama dan alamat (edisi 2021)',
    certainty: 'pasti',
  },
]

export const editionOf = (code: string): KrsEdition | undefined => KRS_EDITIONS.find((edition) => edition.code === code)

/**
 * How an empty cell in a column of ticks is read. Official lists tick only what is so, hence an
 * empty cell among ticked ones says no; a row without a single tick says nothing.
 */
export const EMPTY_TICK = {
  means: 'tidak',
  certainty: 'disimpulkan' as Certainty,
  source: 'Cara buku kerja resmi diisi: hanya yang benar yang dicentang',
}

/** The edition that a file's columns belong to, and what deserves to be said about it. */
export function recogniseEdition(fields: readonly string[]): { edition: KrsEdition; mixed: boolean; sure: boolean } {
  const found = KRS_EDITIONS.map((edition) => ({
    edition,
    hits: edition.only.filter((field) => fields.includes(field)).length,
  }))
  const [newest, older] = [found[0]!, found[1]!]
  const mixed = newest.hits > 0 && older.hits > 0
  const best = older.hits > newest.hits ? older : newest
  return { edition: best.edition, mixed, sure: best.hits > 0 }
}

/** What a person should know of a file's columns, in sentences. Silent where the file is of the present edition. */
export function editionRemarks(fields: readonly string[]): string[] {
  const { edition, mixed, sure } = recogniseEdition(fields)
  const remarks: string[] = []
  if (!sure)
    remarks.push(
      'Kolom yang membedakan edisi tidak ada di berkas ini (KB modern atau peringkat pada 2025; pendidikan ibu, lantai, atau rumah pada 2021). Berkas dibaca sebagai edisi 2025.',
    )
  else if (edition !== KRS_EDITIONS[0])
    remarks.push(`Berkas ini memakai susunan kolom ${edition.label}. ${edition.silent.join(' ')}`)
  if (mixed)
    remarks.push(`Berkas ini mencampur kolom edisi 2021 dan 2025; dibaca sebagai ${edition.label}. Periksa kolomnya.`)
  if (!fields.includes('berisiko'))
    remarks.push(
      'Kolom Berisiko tidak ada: status berisiko keluarga tetap belum diketahui dan tidak dihitung sendiri oleh Lini.',
    )
  return remarks
}
