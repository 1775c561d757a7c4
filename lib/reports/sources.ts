/** Who already knows a cell: a register's stock, the groups' books, a Kampung KB's month, the officers' meetings, the cards K/0, the visits of TPK and what they screened, children's measurements, or verval KRS. */
export type SourceFamily = 'daftar' | 'kegiatan' | 'kampung' | 'petugas' | 'k0' | 'tpk' | 'tapis' | 'ukur' | 'krs'

const COUNTED: readonly SourceFamily[] = ['kegiatan', 'kampung', 'petugas', 'k0', 'tpk', 'tapis', 'ukur', 'krs']

/** The family of a cell's `computedFrom`; a register's measure (`poktan.bkb.ada`) has no prefix of its own. */
export const familyOf = (source: string): SourceFamily =>
  COUNTED.find((family) => source.startsWith(`${family}.`)) ?? 'daftar'

/**
 * Whether a source is counted from what is recorded during the month. It fills an empty
 * cell at any time; a register's stock fills only a report that nobody has begun.
 */
export const isCountedSource = (source: string): boolean => familyOf(source) !== 'daftar'

const WORDS: Record<SourceFamily, { against: string; beside: string }> = {
  daftar: { against: 'menurut daftar', beside: 'dari daftar' },
  kegiatan: { against: 'menurut catatan poktan', beside: 'diisi dari pertemuan' },
  kampung: { against: 'menurut catatan Kampung KB', beside: 'dari catatan Kampung KB' },
  petugas: { against: 'menurut catatan poktan', beside: 'diisi dari pertemuan' },
  k0: { against: 'menurut kartu K/0 dan daftar poktan', beside: 'dari kartu K/0' },
  tpk: { against: 'menurut catatan pendampingan', beside: 'dari kunjungan TPK' },
  tapis: { against: 'menurut catatan penapisan', beside: 'dari penapisan TPK' },
  ukur: { against: 'menurut catatan pengukuran', beside: 'dari pengukuran balita' },
  krs: { against: 'menurut verval KRS', beside: 'dari verval KRS' },
}

/** What a source is called: `against` a figure that differs from it, `beside` one that was filled from it. */
export const sourceWords = (source: string): { against: string; beside: string } => WORDS[familyOf(source)]
