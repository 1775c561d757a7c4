/** Causes that an audit may name: data with a source, since no official list was found. Safe in a browser. */

export interface Cause {
  code: string
  label: string
}

export interface CauseGroup {
  kind: 'langsung' | 'tidak_langsung'
  label: string
  causes: readonly Cause[]
}

/** One edition of the list. A case keeps the codes it was audited with; a code that is gone is shown as it is. */
export const CAUSE_EDITION = {
  edition: 1,
  source: 'Kerangka penyebab masalah gizi UNICEF; daftar resmi AKS tidak ditemukan pada sumber terbuka',
  certainty: 'disimpulkan',
  groups: [
    {
      kind: 'langsung',
      label: 'Penyebab langsung',
      causes: [
        { code: 'asupan', label: 'Asupan gizi kurang' },
        { code: 'asi', label: 'ASI eksklusif atau MP-ASI tidak sesuai' },
        { code: 'infeksi', label: 'Penyakit infeksi berulang (diare, ISPA, TBC, cacingan)' },
        { code: 'bawaan', label: 'Kelainan bawaan atau penyakit penyerta' },
        { code: 'bblr', label: 'Lahir kurang bulan atau berat lahir rendah' },
        { code: 'kek', label: 'Ibu KEK atau anemia' },
      ],
    },
    {
      kind: 'tidak_langsung',
      label: 'Penyebab tidak langsung',
      causes: [
        { code: 'pangan', label: 'Ketersediaan pangan keluarga kurang' },
        { code: 'asuh', label: 'Pola asuh dan pemberian makan' },
        { code: 'layanan', label: 'Layanan kesehatan, Posyandu, atau imunisasi tidak lengkap' },
        { code: 'air', label: 'Sumber air minum tidak layak' },
        { code: 'jamban', label: 'Jamban tidak layak' },
        { code: 'rokok', label: 'Paparan asap rokok' },
        { code: 'empat_t', label: 'Kehamilan 4T atau bukan peserta KB modern' },
        { code: 'miskin', label: 'Kemiskinan atau belum menerima bantuan' },
        { code: 'pendidikan', label: 'Pendidikan atau pengetahuan pengasuh' },
        { code: 'nikah_dini', label: 'Perkawinan usia anak' },
      ],
    },
  ] satisfies CauseGroup[],
} as const

const ALL: readonly Cause[] = CAUSE_EDITION.groups.flatMap(({ causes }) => [...causes])
export const isCause = (code: string): boolean => ALL.some((cause) => cause.code === code)
export const causeLabel = (code: string): string => ALL.find((cause) => cause.code === code)?.label ?? code
