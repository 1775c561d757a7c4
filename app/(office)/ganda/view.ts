import type { PairView } from '@/lib/duplicates/queries'
import { paths } from '@/lib/paths'

/** Reads the address; what it does not say, or says wrongly, is every pair that waits. */
export function readPairView(query: Readonly<Record<string, string | string[] | undefined>>): PairView {
  const { keadaan, jenis, halaman } = query
  return {
    decided: keadaan === 'diputuskan',
    kind: jenis === 'orang' || jenis === 'keluarga' ? jenis : null,
    page: typeof halaman === 'string' && /^[1-9]\d{0,5}$/.test(halaman) ? Number(halaman) : 1,
  }
}

/** The address of a view; `changes` win. */
export function pairsHref(view: PairView, changes: Partial<PairView> = {}): string {
  const { decided, kind, page } = { ...view, page: 1, ...changes }
  const params = new URLSearchParams()
  if (decided) params.set('keadaan', 'diputuskan')
  if (kind) params.set('jenis', kind)
  if (page > 1) params.set('halaman', String(page))
  return paths.duplicates(params.size > 0 ? `?${params}` : '')
}
