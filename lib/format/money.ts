import { formatCount, MISSING } from './number'

/** Whole rupiah: `Rp1.234.567`. Null is not zero: it gives `—`. */
export const formatRupiah = (rupiah: number | null | undefined): string =>
  typeof rupiah === 'number' ? `Rp${formatCount(rupiah)}` : MISSING
