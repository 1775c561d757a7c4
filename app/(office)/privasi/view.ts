import { paths } from '@/lib/paths'

const PARTS = ['permintaan', 'dijawab', 'tujuan', 'masa-simpan', 'kebocoran'] as const
export type PrivacyPart = (typeof PARTS)[number]

export interface PrivacyView {
  part: PrivacyPart
  page: number
}

/** Reads the address; what it does not say, or says wrongly, is the requests that wait. */
export function readPrivacyView(query: Readonly<Record<string, string | string[] | undefined>>): PrivacyView {
  const { tampil, halaman } = query
  return {
    part: PARTS.find((part) => part === tampil) ?? 'permintaan',
    page: typeof halaman === 'string' && /^[1-9]\d{0,5}$/.test(halaman) ? Number(halaman) : 1,
  }
}

/** The address of a view. */
export function privacyHref(part: PrivacyPart, page = 1): string {
  const params = new URLSearchParams()
  if (part !== 'permintaan') params.set('tampil', part)
  if (page > 1) params.set('halaman', String(page))
  return paths.privacy(params.size > 0 ? `?${params}` : '')
}
